using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Tests.Exchanges;

public sealed class DocumentedExchangeTests
{
    [Fact]
    public void Every_documented_example_conforms()
    {
        var verifier = ExchangeVerifier.Create(SpecContracts.All);
        var exchanges = SpecContracts.All.SelectMany(contract => Documented.Of(contract).Select(exchange => (contract.Name, exchange))).ToList();
        Assert.True(exchanges.Count >= 30, $"{exchanges.Count} exchanges");
        Assert.All(exchanges, pair =>
        {
            var (name, exchange) = pair;
            var result = verifier.Verify(exchange.Exchange);
            Assert.True(result.Findings.IsEmpty, $"{exchange}\n{string.Join('\n', result.Findings)}");
            Assert.Equal((name, exchange.Operation.OperationId, exchange.Status), (result.Contract, result.Operation, result.Status));
        });
    }

    [Fact]
    public void Every_documented_example_conforms_in_strict_mode_and_half_by_half()
    {
        ExchangeVerifierOptions[] modes = [new() { Strict = true }, new() { Parts = ExchangeParts.Request }, new() { Parts = ExchangeParts.Response }, new() { ShowValues = true }];
        foreach (var mode in modes)
        {
            var verifier = ExchangeVerifier.Create(SpecContracts.All, mode);
            Assert.All(SpecContracts.All.SelectMany(Documented.Of), exchange => Assert.Empty(verifier.Verify(exchange.Exchange).Findings));
        }
    }
}
