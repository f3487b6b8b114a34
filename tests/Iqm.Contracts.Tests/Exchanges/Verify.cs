using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges;

/// <summary>Judges exchanges by small contracts.</summary>
internal static class Verify
{
    /// <summary>The contract with these members beside <c>openapi</c> and <c>info</c>.</summary>
    public static Contract Contract(string yaml, string name = "api.yaml")
    {
        var loaded = ContractLoader.Parse($"openapi: 3.0.4\ninfo: {{title: T, version: '1'}}\n{yaml.ReplaceLineEndings("\n")}\n", name);
        Assert.Empty(loaded.Findings);
        return loaded.Contract!;
    }

    /// <summary>A contract with one operation <c>op</c>: POST /things, or what <paramref name="path"/> and <paramref name="method"/> say.</summary>
    /// <param name="operation">The members of the operation, without responses.</param>
    /// <param name="responses">The members of its responses.</param>
    /// <param name="path">The path template.</param>
    /// <param name="method">The method.</param>
    /// <param name="root">Members of the document.</param>
    public static Contract Operation(string operation = "", string responses = "'200': {description: Done}", string path = "/things", string method = "post", string root = "") => Contract(
        $"{root.ReplaceLineEndings("\n")}\npaths:\n  {path}:\n    {method}:\n      operationId: op\n      {operation.Trim().ReplaceLineEndings("\n      ")}\n      responses:\n        {responses.Trim().ReplaceLineEndings("\n        ")}");

    public static Exchange Request(string method, string url, params string[] headers) => new() { Method = method, Url = url, RequestHeaders = [.. headers.Select(Header)], Status = 200 };

    public static Exchange WithBody(this Exchange exchange, string? type, string body) => exchange with
    {
        RequestBody = Encoding.UTF8.GetBytes(body),
        RequestHeaders = type is null ? exchange.RequestHeaders : exchange.RequestHeaders.Add(new HeaderField("Content-Type", type)),
    };

    public static Exchange Answered(this Exchange exchange, int status, string? body = null, string? type = "application/json", params string[] headers) => exchange with
    {
        Status = status,
        ResponseBody = body is null ? null : (ReadOnlyMemory<byte>?)Encoding.UTF8.GetBytes(body),
        ResponseHeaders = [.. type is null || body is null ? [] : new[] { new HeaderField("Content-Type", type) }, .. headers.Select(Header)],
    };

    public static HeaderField Header(string text) => new(text[..text.IndexOf(':', StringComparison.Ordinal)], text[(text.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());

    public static ExchangeVerificationResult Judge(this Contract contract, Exchange exchange, ExchangeVerifierOptions? options = null) => ExchangeVerifier.Create([contract], options).Verify(exchange);

    /// <summary>There is nothing to say about it.</summary>
    public static ExchangeVerificationResult Accepts(this Contract contract, Exchange exchange, ExchangeVerifierOptions? options = null)
    {
        var result = contract.Judge(exchange, options);
        Assert.True(result.IsMatched && result.Findings.IsEmpty, $"{exchange.Method} {exchange.Url}\n{string.Join('\n', result.Findings)}");
        return result;
    }

    /// <summary>There is exactly one finding, and it has this code, part and instance.</summary>
    public static Finding Refuses(this Contract contract, Exchange exchange, FindingDescriptor expected, string part, string? instance, ExchangeVerifierOptions? options = null)
    {
        var result = contract.Judge(exchange, options);
        Assert.True(result.Findings.Length == 1, $"{exchange.Method} {exchange.Url}: expected {expected.Code}\n{string.Join('\n', result.Findings)}");
        var finding = result.Findings[0];
        Assert.Equal((expected.Code, part, instance), (finding.Code, finding.Part, finding.Instance));
        Assert.True(expected == DiagnosticCatalog.UrlInvalid || finding.Position is { Line: > 0 }, "It has no position.");
        Assert.Equal(result.Operation, finding.Operation);
        return finding;
    }
}
