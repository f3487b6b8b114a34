using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Generator.Tests.Corpus;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Generator.Tests;

/// <summary>A contract that can be loaded becomes a client that compiles without a warning, or findings say why not; whatever is wrong in it.</summary>
/// <remarks>A short run each time; <c>IQMC_FUZZ_SECONDS=600</c> makes it a long one, with other damages each time.</remarks>
public class DamagedContractTests
{
    private const int ShortRun = 25;

    public static TheoryData<string> Documents => ["tests/Iqm.Contracts.Generator.Tests/Data/wild.yaml", "tests/Iqm.Contracts.Generator.Tests/Wire/openapi.yaml", "tests/Iqm.Contracts.Generator.Tests/Wire/modern.yaml", "specs/insightiq/openapi.yaml"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void What_is_generated_compiles_or_findings_say_why_nothing_is(string path)
    {
        var document = JsonNode.Parse(ClientContractLoader.Load(RepositoryPaths.In(path)).Contract!.Root.ToJsonString())!;
        using var folder = new TemporaryDirectory();
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("IQMC_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var watch = Stopwatch.StartNew();
        var seed = seconds > 0 ? Environment.TickCount : 20261122;
        for (var i = 0; seconds > 0 ? watch.Elapsed.TotalSeconds < seconds : i < ShortRun; i++)
            Hold(DamagedDocument.Of(document, unchecked(seed + i)), folder);
    }

    private static void Hold(string damaged, TemporaryDirectory folder)
    {
        try
        {
            var loaded = ClientContractLoader.Load(folder.Write("openapi.json", damaged));
            if (loaded.Contract is null)
            {
                Assert.Contains(loaded.Findings, finding => finding.Severity == Severity.Error);
                return;
            }
            var result = ClientGenerator.Generate(loaded.Contract, new GeneratorOptions { Namespace = "Sample", ClientName = "SampleClient" });
            if (result.Findings.Any(finding => finding.Severity == Severity.Error))
                Assert.Empty(result.Files);
            else
                Assert.Empty(ClientCompiler.Compile(result.Files, null));
        }
        catch (Exception e)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"contract-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(damaged)))[..12]}.json");
            File.WriteAllText(kept, damaged);
            throw new InvalidOperationException($"Generating '{kept}': {e.Message}", e);
        }
    }
}
