using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Iqm.Contracts.Mutants;

/// <summary>A test with its arguments, run without a runner: thousands a second.</summary>
internal sealed class TestCase(Type type, MethodInfo method, object?[] arguments)
{
    public Type Class => type;

    public string Name => $"{type.Name}.{method.Name}";

    /// <summary>Every test of some classes, in an order that is the same each time.</summary>
    /// <param name="assembly">Has the tests.</param>
    /// <param name="classes">Names with <c>*</c> at an end, as the runner takes them.</param>
    public static List<TestCase> In(Assembly assembly, string[] classes) =>
        [.. assembly.GetExportedTypes().Where(type => !type.IsAbstract && type.GetConstructor([]) is not null && classes.Any(name => Matches(type.FullName!, name)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal)
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttributes().OfType<IFactAttribute>().Any()).OrderBy(method => method.Name, StringComparer.Ordinal)
                .SelectMany(method => ArgumentsOf(type, method).Select(arguments => new TestCase(type, method, arguments))))];

    /// <summary>Whether it passes; one that is skipped does not.</summary>
    public async Task<bool> PassesAsync()
    {
        try
        {
            var test = method.IsStatic ? null : Activator.CreateInstance(type);
            try
            {
                var result = method.Invoke(test, arguments);
                if (result is Task task)
                    await task;
                else if (result is ValueTask value)
                    await value;
            }
            finally
            {
                if (test is IAsyncDisposable later)
                    await later.DisposeAsync();
                else if (test is IDisposable now)
                    now.Dispose();
            }
            return true;
        }
        catch (Exception) // Whatever it is, it is what the test says.
        {
            return false;
        }
    }

    private static IEnumerable<object?[]> ArgumentsOf(Type type, MethodInfo method)
    {
        var sources = method.GetCustomAttributes().OfType<DataAttribute>().ToArray();
        if (sources.Length == 0)
            return [[]];
        foreach (var member in sources.OfType<MemberDataAttributeBase>())
            member.MemberType ??= type;
        var parameters = method.GetParameters();
        return sources.SelectMany(source => source.GetData(method, new DisposalTracker()).AsTask().GetAwaiter().GetResult()).Select(row => Complete(row.GetData(), parameters));
    }

    // As the runner does it: what is not given has its default, and what is given beyond goes into the array at the end.
    private static object?[] Complete(object?[] given, ParameterInfo[] parameters)
    {
        if (parameters is not [.., var last] || !last.IsDefined(typeof(ParamArrayAttribute), false) || given.Length == parameters.Length && given[^1]?.GetType() == last.ParameterType)
            return [.. given, .. parameters.Skip(given.Length).Select(parameter => parameter.DefaultValue)];
        var rest = given.Skip(parameters.Length - 1).ToArray();
        var array = Array.CreateInstance(last.ParameterType.GetElementType()!, rest.Length);
        Array.Copy(rest, array, rest.Length);
        return [.. given.Take(parameters.Length - 1), array];
    }

    private static bool Matches(string name, string wanted) => wanted.Trim('*') is var text
        && (wanted.StartsWith('*') ? wanted.EndsWith('*') ? name.Contains(text, StringComparison.Ordinal) : name.EndsWith(text, StringComparison.Ordinal)
            : wanted.EndsWith('*') ? name.StartsWith(text, StringComparison.Ordinal) : name == text);
}
