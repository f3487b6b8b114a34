using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Iqm.Contracts.Mutants;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

// Mutation testing of the library, for what dotnet-stryker cannot run (tests of xunit v3):
//   dotnet run --project tests/Iqm.Contracts.Mutants -- COPY FILES TESTS
// COPY is a copy of the repository, which is changed; FILES a part of paths below src/Iqm.Contracts, several with ','; TESTS a filter of test classes, several with ','.
if (args is not [var copy, var files, var classes])
{
    Console.Error.WriteLine("COPY FILES TESTS, such as: ../copy Waivers/ '*Waiver*'");
    return 2;
}
var library = Path.Combine(copy, "src", "Iqm.Contracts");
var tests = Path.Combine(copy, "tests", "Iqm.Contracts.Tests");
var sources = Directory.GetFiles(library, "*.cs", SearchOption.AllDirectories).Select(path => path.Replace('\\', '/'))
    .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && files.Split(',').Any(part => path[library.Length..].Contains(part, StringComparison.Ordinal)))
    .Order(StringComparer.Ordinal).ToDictionary(path => path, File.ReadAllText);
var dropped = new HashSet<string>();
var mutants = new List<Mutant>();
try
{
    File.WriteAllText(Path.Combine(library, "MutantSwitch.cs"), """
        namespace Iqm.Contracts;

        internal static class MutantSwitch
        {
        #pragma warning disable
            private static readonly int Id = int.TryParse(System.Environment.GetEnvironmentVariable("IQMC_MUTANT"), out var id) ? id : 0;

            public static bool Is(int mutant) => Id == mutant;
        }
        """);
    // What does not compile is left out, until the rest does.
    for (var attempt = 0; ; attempt++)
    {
        mutants.Clear();
        foreach (var (path, text) in sources)
        {
            var writer = new MutantWriter(mutants, Path.GetRelativePath(copy, path).Replace('\\', '/'), dropped);
            File.WriteAllText(path, writer.Visit(CSharpSyntaxTree.ParseText(text).GetRoot()).ToFullString());
        }
        var (code, output) = Run("dotnet", ["build", tests, "-v:q", "-p:TreatWarningsAsErrors=false", "-p:MSBuildTreatWarningsAsErrors=false", "-p:Nullable=annotations", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-clp:NoSummary"], null, TimeSpan.FromMinutes(15));
        if (code == 0)
            break;
        var before = dropped.Count;
        foreach (Match error in Regex.Matches(output, @"([^\s(]+\.cs)\((\d+),(\d+)\): error "))
            Drop(error.Groups[1].Value.Replace('\\', '/'), int.Parse(error.Groups[2].Value, CultureInfo.InvariantCulture));
        if (dropped.Count == before || attempt == 8)
        {
            Console.Error.WriteLine(output);
            return 3;
        }
    }
}
finally
{
    foreach (var (path, text) in sources)
        File.WriteAllText(path, text);
    File.Delete(Path.Combine(library, "MutantSwitch.cs"));
}

var executable = Directory.GetFiles(Path.Combine(tests, "bin"), OperatingSystem.IsWindows() ? "Iqm.Contracts.Tests.exe" : "Iqm.Contracts.Tests", SearchOption.AllDirectories)[0];
string[] filter = [.. classes.Split(',').SelectMany(name => new[] { "-class", name }), "-stopOnFail"];
var watch = Stopwatch.StartNew();
if (Run(executable, filter, "0", TimeSpan.FromMinutes(10)) is { Code: not 0 } broken)
{
    Console.Error.WriteLine(broken.Output);
    return 3;
}
var patience = watch.Elapsed * 5 + TimeSpan.FromSeconds(20);
var survivors = new ConcurrentBag<Mutant>();
var done = 0;
Parallel.ForEach(mutants, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, mutant =>
{
    // A run that does not end is a mutant that was noticed.
    if (Run(executable, filter, mutant.Id.ToString(CultureInfo.InvariantCulture), patience).Code == 0)
    {
        survivors.Add(mutant);
        Console.Error.WriteLine(mutant);
    }
    if (Interlocked.Increment(ref done) % 25 == 0)
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} of {mutants.Count}, {survivors.Count} survived"));
});
foreach (var survivor in survivors.OrderBy(one => one.Id))
    Console.WriteLine(survivor);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{mutants.Count} mutants, {mutants.Count - survivors.Count} killed ({100.0 * (mutants.Count - survivors.Count) / Math.Max(1, mutants.Count):0.0} %)."));
return 0;

// The line of an error is one of the changed text, which has the lines of the original. Where nothing was changed, something in the same member was: a value is not
// set any more, or an end is reached.
void Drop(string path, int line)
{
    var here = mutants.Where(mutant => path.EndsWith(mutant.File, StringComparison.Ordinal)).ToArray();
    var causes = here.Where(mutant => mutant.Line == line).ToArray();
    if (causes.Length == 0 && sources.FirstOrDefault(source => source.Key.EndsWith(path, StringComparison.Ordinal) || path.EndsWith(source.Key, StringComparison.Ordinal)).Value is { } text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        var members = tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Select(member => tree.GetLineSpan(member.Span));
        var member = members.LastOrDefault(span => span.StartLinePosition.Line < line && span.EndLinePosition.Line >= line - 1);
        causes = [.. here.Where(mutant => mutant.IsOfFlow && mutant.Line > member.StartLinePosition.Line && mutant.Line <= member.EndLinePosition.Line + 1)];
    }
    dropped.UnionWith(causes.Select(mutant => mutant.Place));
}

static (int Code, string Output) Run(string program, string[] arguments, string? mutant, TimeSpan patience)
{
    var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
    if (mutant is not null)
        start.Environment["IQMC_MUTANT"] = mutant;
    using var process = Process.Start(start)!;
    var output = process.StandardOutput.ReadToEndAsync();
    var errors = process.StandardError.ReadToEndAsync();
    if (!process.WaitForExit(patience))
    {
        process.Kill(entireProcessTree: true);
        return (-1, "");
    }
    process.WaitForExit();
    return (process.ExitCode, output.Result + errors.Result);
}
