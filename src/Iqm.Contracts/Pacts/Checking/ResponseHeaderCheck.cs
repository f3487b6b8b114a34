using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Pacts.Matching;

namespace Iqm.Contracts.Pacts.Checking;

/// <summary>Checks that the consumer relies on documented response headers only.</summary>
internal sealed class ResponseHeaderCheck(InteractionReport report, PactInteraction interaction, CheckedContract contract, ResponseRule response)
{
    // Fields that HTTP itself gives every response; no API documents them. Source: RFC 9110, RFC 9111, RFC 9112, Fetch (CORS).
    private static readonly HashSet<string> Standard = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Ranges", "Age", "Allow", "Cache-Control", "Connection", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Length", "Content-Location",
        "Content-Range", "Content-Type", "Date", "ETag", "Expires", "Keep-Alive", "Last-Modified", "Pragma", "Server", "Trailer", "Transfer-Encoding", "Upgrade", "Vary", "Via",
    };

    public void Run()
    {
        foreach (var name in interaction.Response.Headers.Select(field => field.Name).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var field = interaction.Response.Headers.First(one => one.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (response.Headers.FirstOrDefault(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } documented)
                Matcher(field, documented.Schema.Pointer is { } schema ? SchemaPlace.Of(ContractNode.At(contract.Contract, schema)).Enum.Select(MatcherSemantics.TextOf).OfType<string>().ToArray() : []);
            else if (!Standard.Contains(name) && !name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase))
                report.Add(DiagnosticCatalog.PactResponseHeader, ExchangePart.ResponseHeader, name, field.Pointer,
                    $"The response header '{Display.Value(name)}' is not documented.{NearNames.Sentence(name, response.Headers.Select(header => header.Name))} Leave it out, or document it.", $" Contract: {contract.Contract.Locate(response.Pointer)}.");
        }
    }

    private void Matcher(PactField field, string[] values)
    {
        if (values.Length == 0 || interaction.Response.Rules.Headers.GetValueOrDefault(field.Name.ToLowerInvariant()) is not { } rule)
            return;
        foreach (var matcher in rule.Matchers.Where(matcher => matcher.Kind == MatcherKind.Regex))
            if (RegexSamples.Of(matcher).Texts.Except(values).FirstOrDefault() is { } wider)
                report.Add(DiagnosticCatalog.PactRegexWider, ExchangePart.ResponseHeader, field.Name, matcher.Pointer, Display.Value(matcher.Pattern), Display.Value(field.Name), Display.Value(wider), Display.Value(string.Join(", ", values)), $" Contract: {contract.Contract.Locate(response.Pointer)}.");
    }
}
