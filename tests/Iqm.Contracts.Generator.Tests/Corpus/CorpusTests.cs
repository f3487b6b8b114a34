using System.Diagnostics;
using System.Globalization;
using System.Runtime.Loader;
using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Generator.Shape;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Tests.Corpus;

/// <summary>Documents of many vendors become clients that compile without a warning. See <c>tests/README.md</c> for how to run it.</summary>
public class CorpusTests(ITestOutputHelper output)
{
    /// <summary>How many operations of a document are called, at most; each with all its answers.</summary>
    private const int CalledOperations = 60;

    private static readonly string? s_count = Environment.GetEnvironmentVariable("IQMC_CORPUS");
    private static readonly string? s_path = Environment.GetEnvironmentVariable("IQMC_CORPUS_PATH");
    private static readonly string? s_operations = Environment.GetEnvironmentVariable("IQMC_CORPUS_OPERATIONS");
    private static readonly string? s_report = Environment.GetEnvironmentVariable("IQMC_CORPUS_REPORT");

    [Fact]
    public async Task Documents_that_packages_carry_become_clients_that_keep_to_them()
    {
        Assert.SkipWhen(s_count is null or "", "Set IQMC_CORPUS to the number of documents to run, or to a range of them such as 100-200.");
        var failed = 0;
        foreach (var document in Chosen())
        {
            var watch = Stopwatch.StartNew();
            var problems = await RunAsync(document);
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
    private static async Task<List<string>> RunAsync(CorpusDocument document)
    {
        var loaded = ClientContractLoader.Load(document.File);
        if (loaded.Contract is not { } contract)
            return Kinds(loaded.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.ToString())));
        var options = new GeneratorOptions { Namespace = "Acme", ClientName = "AcmeClient" };
        if (s_operations is { Length: > 0 } and not "0")
            options = options with { IncludeOperations = Spread([.. OperationPlan.Find(contract, options).Select(o => o.Id)], int.Parse(s_operations, CultureInfo.InvariantCulture)) };
        var generated = ClientGenerator.Generate(contract, options);
        if (!generated.Succeeded)
            return Kinds(generated.Findings.Where(f => f.Severity == Severity.Error).Select(f => (f.Code, f.ToString())));
        if (s_operations == "0")
            return [];
        using var assembly = new MemoryStream();
        var wrong = ClientCompiler.Compile(generated.Files, assembly);
        if (!wrong.IsEmpty)
            return Kinds(wrong.Select(d => (d.Id, d.ToString())));
        assembly.Position = 0;
        var loading = new AssemblyLoadContext(document.Path, isCollectible: true);
        try
        {
            var shape = new ContractShaper(contract, options, ImmutableDictionary<JsonPointer, IReadOnlyList<string>>.Empty, []).Shape();
            using var calls = new ClientCalls(contract, shape, loading.LoadFromStream(assembly));
            return Kinds(await calls.RunAsync(CalledOperations, TestContext.Current.CancellationToken));
        }
        finally
        {
            loading.Unload();
        }
    }

    private static ImmutableArray<string> Spread(List<string> ids, int count) => [.. ids.Where((_, i) => i % ((ids.Count + count - 1) / count) == 0)];

    private static List<string> Kinds(IEnumerable<(string Code, string Text)> found) =>
        [.. found.GroupBy(f => f.Code, StringComparer.Ordinal).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} × {g.Key}: {g.First().Text}"))];

    private void Write(string line)
    {
        output.WriteLine(line);
        if (s_report is { Length: > 0 })
            File.AppendAllText(s_report, line + "\n");
    }
}
