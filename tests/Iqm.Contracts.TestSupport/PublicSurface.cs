using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Iqm.Contracts.TestSupport;

/// <summary>What an assembly shows to others, as text: a line for each type, and below it one for each member. A change to it is seen in review.</summary>
public static class PublicSurface
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Compares an assembly with <c>PublicApi/NAME.verified.txt</c> of a test project. Set <c>UPDATE_SNAPSHOTS=1</c> to accept what is there.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="testProject">Such as <c>Iqm.Contracts.Tests</c>.</param>
    /// <param name="listed">Types whose members another test lists.</param>
    /// <returns>What differs; empty when nothing does.</returns>
    public static IReadOnlyList<string> Differences(Assembly assembly, string testProject, params Type[] listed) =>
        new SnapshotFolder(RepositoryPaths.In("tests", testProject, "PublicApi")).Differences([KeyValuePair.Create($"{assembly.GetName().Name}.txt", Describe(assembly, listed))]);

    private static string Describe(Assembly assembly, Type[] listed)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(type.Namespace).Append('.').Append(type.DeclaringType is { } outer ? $"{Name(outer)}." : "").Append(Name(type)).Append('\n');
            foreach (var line in (listed.Contains(type) ? [] : type.GetMembers(Declared)).Select(Describe).OfType<string>().Order(StringComparer.Ordinal))
                text.Append("  ").Append(line).Append('\n');
        }
        return text.ToString();
    }

    // What the compiler adds to records is not listed: it follows from the rest.
    private static string? Describe(MemberInfo member) => member switch
    {
        FieldInfo { IsPublic: true, IsSpecialName: false } field => $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}{(field.IsLiteral && field.DeclaringType!.IsEnum ? string.Create(CultureInfo.InvariantCulture, $" = {field.GetRawConstantValue()}") : "")}",
        ConstructorInfo { IsStatic: false } constructor when IsVisible(constructor) => $"new({Parameters(constructor)})",
        PropertyInfo property when property.GetMethod is { } get && IsVisible(get) && property.Name != "EqualityContract" => Describe(property, get),
        EventInfo { AddMethod: { } add } @event when IsVisible(add) => $"event {Name(@event.EventHandlerType!)} {@event.Name}",
        MethodInfo method when IsVisible(method) && method.GetCustomAttribute<CompilerGeneratedAttribute>() is null && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) =>
            $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}{Arguments(method)}({Parameters(method)})",
        _ => null,
    };

    private static string Describe(PropertyInfo property, MethodInfo get)
    {
        var set = property.SetMethod is { } setter && IsVisible(setter) ? setter : null;
        var isInit = set?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;
        var isRequired = property.GetCustomAttribute<RequiredMemberAttribute>() is not null;
        return $"{(get.IsStatic ? "static " : "")}{(isRequired ? "required " : "")}{Name(property.PropertyType)} {property.Name} {{ get;{(set is null ? "" : isInit ? " init;" : " set;")} }}";
    }

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static string Arguments(MethodInfo method) => method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(p => $"{Name(p.ParameterType)} {p.Name}{(p.HasDefaultValue ? string.Create(CultureInfo.InvariantCulture, $" = {p.RawDefaultValue ?? "null"}") : "")}"));

    private static string Name(Type type)
    {
        if (type.IsByRef)
            return "ref " + Name(type.GetElementType()!);
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[]";
        if (!type.IsGenericType || type.Name.IndexOf('`', StringComparison.Ordinal) is not (var at and >= 0))
            return type.Name;
        return $"{type.Name[..at]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
