using System.Text;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Mocking;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Testing.Tests.Mocking;

/// <summary>Contracts, engines and requests for tests of mocks.</summary>
internal static class Mocks
{
    public static Contract Iqm { get; } = Spec("iqm");

    public static Contract InsightIq { get; } = Spec("insightiq");

    /// <summary>A contract of schemas and statuses that the vendors' lack.</summary>
    public static Contract Wild { get; } = Load(WildContract.Text, "wild.yaml");

    public static Contract Load(string yaml, string file = "api.yaml")
    {
        var loaded = ContractLoader.Parse(yaml.ReplaceLineEndings("\n"), file);
        Assert.Empty(loaded.Findings);
        return loaded.Contract!;
    }

    /// <summary>A contract with one operation <c>op</c> at <c>POST /things</c>.</summary>
    public static Contract Operation(string operation, string root = "") => Load($$"""
        openapi: 3.0.4
        info: {title: T, version: '1'}
        {{root}}
        paths:
          /things:
            post:
              operationId: op
        {{Indented(operation)}}
        """);

    public static MockEngine Engine(Contract contract, long seed = 0, TimeProvider? clock = null) => MockEngine.Create([contract], new MockRules { Clock = clock ?? TimeProvider.System, Seed = seed });

    public static Exchange Request(string method, string url, string? json = null, params string[] headers)
    {
        var fields = headers.Select(header => new HeaderField(header[..header.IndexOf(':', StringComparison.Ordinal)], header[(header.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim())).ToList();
        if (json is not null)
            fields.Add(new HeaderField("Content-Type", "application/json"));
        return new Exchange { Method = method, Url = url, RequestHeaders = [.. fields], RequestBody = json is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(json) };
    }

    public static string Text(this MockAnswer answer) => answer.Body is { } body ? Encoding.UTF8.GetString(body.Span) : "";

    public static string? Header(this MockAnswer answer, string name) => answer.Headers.Where(header => header.Name == name).Select(header => header.Value).FirstOrDefault();

    public static Exchange Answered(this Exchange request, MockAnswer answer) => request with { Status = answer.Status, ResponseHeaders = answer.Headers, ResponseBody = answer.Body };

    private static string Indented(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => "      " + line));

    private static Contract Spec(string name)
    {
        var loaded = ContractLoader.Load(Path.Combine(RepositoryPaths.Root, "specs", name));
        Assert.Empty(loaded.Findings);
        return loaded.Contract!;
    }
}
