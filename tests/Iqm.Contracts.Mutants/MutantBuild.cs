using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Iqm.Contracts.Mutants;

/// <summary>Builds the tests of a copy of the repository with every mutant of some files in them, each behind a switch.</summary>
/// <param name="copy">Where the copy is; its sources are put back afterwards.</param>
/// <param name="files">Parts of paths below <c>src/Iqm.Contracts</c>.</param>
/// <param name="results">Says which changes are known not to compile, and gets those that are found.</param>
internal sealed class MutantBuild(string copy, string[] files, ResultsFile results)
{
    private const int MaxAttempts = 8;

    private readonly string _library = Path.Combine(copy, "src", "Iqm.Contracts");
    private readonly List<Mutant> _mutants = [];

    /// <summary>The tests, built.</summary>
    public string Assembly => Path.Combine(copy, "tests", "Iqm.Contracts.Tests", "bin", "Debug", "net10.0", "Iqm.Contracts.Tests.dll");

    /// <param name="isBuilt">Whether it was built before and nothing changed since.</param>
    /// <returns>What was changed, or null where it cannot be built; why was said then.</returns>
    public IReadOnlyList<Mutant>? Run(bool isBuilt)
    {
        var sources = Directory.GetFiles(_library, "*.cs", SearchOption.AllDirectories).Select(path => path.Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && files.Any(part => path[_library.Length..].Contains(part, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal).ToDictionary(path => path, File.ReadAllText);
        if (isBuilt)
        {
            foreach (var (path, text) in sources)
                _ = Changed(path, text);
            return _mutants;
        }
        var switchFile = Path.Combine(_library, "MutantSwitch.cs");
        try
        {
            // What does not compile is left out, until the rest does.
            for (var attempt = 1; ; attempt++)
            {
                _mutants.Clear();
                foreach (var (path, text) in sources)
                    File.WriteAllText(path, Changed(path, text));
                File.WriteAllText(switchFile, SwitchOf(_mutants.Count));
                var (code, output) = Program.Run("dotnet", "build", Path.Combine(copy, "tests", "Iqm.Contracts.Tests"), "-v:q", "-p:TreatWarningsAsErrors=false", "-p:MSBuildTreatWarningsAsErrors=false",
                    "-p:Nullable=annotations", "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-clp:NoSummary");
                if (code == 0)
                    return _mutants;
                var causes = Regex.Matches(output, @"([^\s(]+\.cs)\((\d+),(\d+)\): error ").SelectMany(error => CausesOf(sources, error)).Distinct().ToArray();
                if (causes.Length == 0 || attempt == MaxAttempts)
                {
                    Console.Error.WriteLine(output);
                    return null;
                }
                results.Drop(causes);
            }
        }
        finally
        {
            foreach (var (path, text) in sources)
                File.WriteAllText(path, text);
            File.Delete(switchFile);
        }
    }

    private string Changed(string path, string text) =>
        new MutantWriter(_mutants, Path.GetRelativePath(copy, path).Replace('\\', '/'), results.Dropped).Visit(CSharpSyntaxTree.ParseText(text).GetRoot()).ToFullString();

    /// <summary>What turns mutants on, one at a time, and knows which were asked for.</summary>
    private static string SwitchOf(int mutants) => $$"""
        namespace Iqm.Contracts;

        internal static class MutantSwitch
        {
        #pragma warning disable
            public static int Current;
            public static readonly bool[] Reached = new bool[{{(mutants + 1).ToString(CultureInfo.InvariantCulture)}}];

            public static bool Is(int mutant)
            {
                Reached[mutant] = true;
                return Current == mutant;
            }
        }
        """;

    // The line of an error is one of the changed text, which has the lines of the original. Where nothing was changed, something in the same member was: a value is not
    // set any more, or an end is reached.
    private Mutant[] CausesOf(Dictionary<string, string> sources, Match error)
    {
        var path = error.Groups[1].Value.Replace('\\', '/');
        var line = int.Parse(error.Groups[2].Value, CultureInfo.InvariantCulture);
        var here = _mutants.Where(mutant => path.EndsWith(mutant.File, StringComparison.Ordinal)).ToArray();
        var causes = here.Where(mutant => mutant.Line == line).ToArray();
        if (causes.Length > 0 || sources.FirstOrDefault(source => source.Key.EndsWith(path, StringComparison.Ordinal) || path.EndsWith(source.Key, StringComparison.Ordinal)).Value is not { } text)
            return causes;
        var tree = CSharpSyntaxTree.ParseText(text);
        var members = tree.GetRoot().DescendantNodes().OfType<BaseMethodDeclarationSyntax>().Select(member => tree.GetLineSpan(member.Span));
        var member = members.LastOrDefault(span => span.StartLinePosition.Line < line && span.EndLinePosition.Line >= line - 1);
        return [.. here.Where(mutant => mutant.IsOfFlow && mutant.Line > member.StartLinePosition.Line && mutant.Line <= member.EndLinePosition.Line + 1)];
    }
}
