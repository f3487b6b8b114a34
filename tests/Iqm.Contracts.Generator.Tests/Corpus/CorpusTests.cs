using System.Diagnostics;
using System.Globalization;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Generator.Tests.Corpus;

/// <summary>Documents of many vendors become clients that compile without a warning. See <c>tests/README.md</c> for how to run it.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    private static readonly string? s_count = Environment.GetEnvironmentVariable("IQMC_CORPUS");
    private static readonly string? s_path = Environment.GetEnvironmentVariable("IQMC_CORPUS_PATH");
    private static readonly string? s_report = Environment.GetEnvironmentVariable("IQMC_CORPUS_REPORT");

    [Fact]
    public void Documents_that_packages_carry_become_clients_without_a_warning()
    {
        Assert.SkipWhen(s_count is null or "", "Set IQMC_CORPUS to the number of documents to run, or to a range of them such as 100-200.");
        var failed = 0;
        foreach (var document in Chosen())
        {
            var watch = Stopwatch.StartNew();
            var problems = Run(document);
            if (problems.Count > 0)
                failed++;
            Write(string.Create(CultureInfo.InvariantCulture, $"{(problems.Count == 0 ? "ok  " : "FAIL")} {watch.Elapsed.TotalSeconds,6:0.0} s {document.Size / 1000,6} kB {document.Package}/{document.Path}"));
            foreach (var problem in problems)
                Write("       " + problem);
        }
        Assert.Equal(0, failed);
    }

    private static List<CorpusDocument> Chosen()
    {
        var range = s_count!.Split('-').Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToArray();
        try
        {
            return
            [
                .. CorpusDocument.Mixed()
                    .Where(d => string.IsNullOrEmpty(s_path) ? d.Size < CorpusDocument.LargeBytes : s_path.Split(';').Any(p => d.Path.Contains(p, StringComparison.Ordinal)))
                    .Take(range[^1]).Skip(range.Length > 1 ? range[0] : 0),
            ];
        }
        catch (CorpusUnavailableException reason)
        {
            Assert.Skip(reason.Message);
            throw;
        }
    }

    /// <summary>What is wrong with a document's client; at most one line of each kind.</summary>
    private static List<string> Run(CorpusDocument document)
    {
        var loaded = ClientContractLoader.Load(document.File);
        if (loaded.Contract is not { } contract)
            return Kinds(loaded.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.ToString())));
        var generated = ClientGenerator.Generate(contract, new GeneratorOptions { Namespace = "Acme", ClientName = "AcmeClient" });
        return generated.Succeeded
            ? Kinds(ClientCompiler.Compile(generated.Files, null).Select(d => (d.Id, d.ToString())))
            : Kinds(generated.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.ToString())));
    }

    private static List<string> Kinds(IEnumerable<(string Code, string Text)> found) =>
        [.. found.GroupBy(f => f.Code, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} × {g.First().Text}"))];

    private void Write(string line)
    {
        output.WriteLine(line);
        if (s_report is { Length: > 0 })
            File.AppendAllText(s_report, line + "\n");
    }
}
