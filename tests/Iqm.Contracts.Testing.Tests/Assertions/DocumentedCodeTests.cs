using System.Diagnostics.Metrics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Http;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Testing.Assertions;
using Iqm.Contracts.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Iqm.Contracts.Testing.Tests.Assertions;

/// <summary>The code in the READMEs, compiled and, as far as it needs no provider, run.</summary>
public sealed class DocumentedCodeTests
{
    private static readonly Contract Documented = ContractLoader.Load(Path.Combine(RepositoryPaths.Root, "specs", "iqm")).Contract!;

    [Fact]
    public async Task Production_code_registers_an_observer_for_a_client()
    {
        var contract = Documented;
        var services = new ServiceCollection();
        // <production>
        services.AddSingleton(provider => new ContractObserver(
            new ExchangeJudge([contract]),
            new ContractObserverOptions { SampleRate = 0.05 },
            provider.GetService<ILogger<ContractObserver>>(),
            provider.GetService<IMeterFactory>()));
        services.AddHttpClient("iqm")
            .AddHttpMessageHandler(provider => new ContractVerifyingHandler(provider.GetRequiredService<ContractObserver>()));
        // </production>
        await using var provider = services.BuildServiceProvider();
        Assert.NotNull(provider.GetRequiredService<IHttpClientFactory>().CreateClient("iqm"));
        Assert.NotNull(provider.GetRequiredService<ContractObserver>());
    }

    [Theory]
    [InlineData("README.md", "production")]
    [InlineData("src/Iqm.Contracts.Testing/README.md", "handler")]
    [InlineData("src/Iqm.Contracts.Testing/README.md", "assertion")]
    public void Code_in_a_readme_is_code_of_this_file(string readme, string region)
    {
        var source = File.ReadAllText(Path.Combine(RepositoryPaths.Root, "tests/Iqm.Contracts.Testing.Tests/Assertions/DocumentedCodeTests.cs")).ReplaceLineEndings("\n");
        var start = source.IndexOf($"// <{region}>\n", StringComparison.Ordinal) + $"// <{region}>\n".Length;
        var lines = source[start..source.IndexOf($"// </{region}>", StringComparison.Ordinal)].TrimEnd().Split('\n');
        var indent = lines[0].Length - lines[0].TrimStart().Length;
        var code = string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line.TrimStart()));
        Assert.Contains($"```csharp\n{code}\n```", File.ReadAllText(Path.Combine(RepositoryPaths.Root, readme)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    // Compiled only: they call a provider.
    private static async Task Handler()
    {
        // <handler>
        var contract = ContractLoader.Load("specs/iqm/openapi.yaml").Contract!;
        using var handler = new ContractVerifyingHandler(new ExchangeJudge([contract])) { InnerHandler = new SocketsHttpHandler() };
        using var client = new HttpClient(handler) { BaseAddress = new Uri("http://localhost:4010") };
        using var response = await client.PostAsync("/api/v3/ua/logout", null);   // throws ContractViolationException
        // </handler>
    }

    private static async Task Assertion(HttpClient client, Contract contract)
    {
        // <assertion>
        using var response = await client.PostAsync("/api/v3/ua/logout", null);
        await response.ShouldConformToAsync(contract);
        await response.ShouldConformToAsync(contract, new ExchangeVerifierOptions { Parts = ExchangeParts.Response, Strict = true });
        // </assertion>
    }
}
