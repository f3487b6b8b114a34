using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>Whatever is wrong in a contract that can be loaded, its mock answers every request, and verdicts are given on what it answers.</summary>
/// <remarks>A short run each time; <c>IQMC_FUZZ_SECONDS=600</c> makes it a long one, with other damages each time.</remarks>
public sealed class DamagedContractTests
{
    private const int ShortRun = 100;

    public static TheoryData<string> Contracts => ["iqm", "insightiq", "wild"];

    [Theory, MemberData(nameof(Contracts))]
    public void Every_request_is_answered_and_judged(string name)
    {
        var contract = name switch { "iqm" => Mocks.Iqm, "insightiq" => Mocks.InsightIq, _ => Mocks.Wild };
        var document = JsonNode.Parse(contract.Root.ToJsonString())!;
        var seconds = int.TryParse(Environment.GetEnvironmentVariable("IQMC_FUZZ_SECONDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var given) ? given : 0;
        var watch = Stopwatch.StartNew();
        var seed = seconds > 0 ? Environment.TickCount : 20261122;
        for (var i = 0; seconds > 0 ? watch.Elapsed.TotalSeconds < seconds : i < ShortRun; i++)
            Hold(DamagedDocument.Of(document, unchecked(seed + i)));
    }

    private static void Hold(string damaged)
    {
        try
        {
            var loaded = ContractLoader.Parse(damaged, "openapi.json");
            if (loaded.Contract is not { } contract)
            {
                Assert.Contains(loaded.Findings, finding => finding.Severity == Severity.Error);
                return;
            }
            var engine = Mocks.Engine(contract);
            var verifier = ExchangeVerifier.Create([contract]);
            foreach (var operation in engine.Operations)
            {
                var request = Mocks.Request(operation.Entry.Method, operation.Entry.Path.Replace('{', 'a').Replace('}', 'b'), operation.Entry.Method == "GET" ? null : "{}", "Authorization: Bearer t");
                foreach (var asked in (Exchange[])[request, request.With("Prefer", "dynamic=true"), request.With("Prefer", "code=200, dynamic=true, seed=2")])
                {
                    var answer = engine.Answer(asked);
                    Assert.InRange(answer.Status, 200, 599);
                    _ = verifier.Verify(asked.Answered(answer)).Findings;
                }
            }
        }
        catch (Exception e)
        {
            var kept = Path.Combine(Path.GetTempPath(), $"mock-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(damaged)))[..12]}.json");
            File.WriteAllText(kept, damaged);
            throw new InvalidOperationException($"Mocking '{kept}': {e.Message}", e);
        }
    }
}
