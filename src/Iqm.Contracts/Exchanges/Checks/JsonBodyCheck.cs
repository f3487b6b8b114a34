using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Rules;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Judges a body as JSON.</summary>
internal static class JsonBodyCheck
{
    /// <summary>Adds what the schema says; false when the body is no JSON that can be read further.</summary>
    public static bool Run(Judgement judgement, ContentRule content, ReadOnlySpan<byte> json, bool isRequest)
    {
        var (part, what) = isRequest ? (ExchangePart.RequestBody, "request body") : (ExchangePart.ResponseBody, "response body");
        var result = content.Validator.Validate(json);
        var isReadable = true;
        foreach (var finding in result.Findings)
        {
            if (finding.Descriptor == DiagnosticCatalog.MalformedJson && IsCutOff(json))
                judgement.Report(DiagnosticCatalog.BodyCutOff, part, finding.Instance, content.Pointer, what, json.Length);
            else
                judgement.Add(finding with
                {
                    Part = part,
                    // Without a schema only the body itself is in question, and the media type is where the contract speaks of it.
                    Position = finding.Position ?? judgement.Operation.Context.Contract.Locate(content.Pointer),
                    Schema = finding.Position is null ? content.Pointer.ToFragment() : finding.Schema,
                });
            isReadable &= finding.Descriptor != DiagnosticCatalog.MalformedJson && finding.Descriptor != DiagnosticCatalog.NestedTooDeeply;
        }
        return isReadable;
    }

    /// <summary>Whether text that is no JSON would be the beginning of some.</summary>
    private static bool IsCutOff(ReadOnlySpan<byte> json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = 2000 }));
            while (reader.Read())
            {
            }
            return !json.Trim(" \t\r\n"u8).IsEmpty;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
