using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Testing.Pacts;

/// <summary>What the mock server says of requests that did not fit, in words.</summary>
/// <remarks>Values of headers, and of members whose names say that they are secret, are left out.</remarks>
internal static class MockMismatches
{
    private static readonly EngineText Text = new([], null);

    /// <param name="json">An array of <c>request-mismatch</c>, <c>request-not-found</c> and <c>missing-request</c>.</param>
    public static string Describe(string json)
    {
        JsonArray? list;
        try
        {
            list = JsonNode.Parse(json) as JsonArray;
        }
        catch (JsonException)
        {
            list = null;
        }
        string[] all = [.. list?.OfType<JsonObject>().Select(One) ?? []];
        return all.Length == 0 ? "the engine does not say why." : string.Join(" ", all);
    }

    private static string One(JsonObject mismatch)
    {
        var request = Display.Value($"{mismatch["method"]} {mismatch["path"]}");
        return mismatch["type"]?.ToString() switch
        {
            "missing-request" => $"{request} was never sent.",
            "request-not-found" => $"{request} was sent, and no interaction has it.",
            _ => $"{request} was sent with differences: {string.Join("; ", (mismatch["mismatches"] as JsonArray ?? []).OfType<JsonObject>().Select(Detail))}.",
        };
    }

    private static string Detail(JsonObject detail)
    {
        var where = detail["key"] ?? detail["parameter"] ?? detail["path"];
        var kind = detail["type"]?.ToString().Replace("Mismatch", "", StringComparison.Ordinal).ToLowerInvariant();
        var what = kind is "header" || EngineText.IsSecret(where?.ToString()) ? "" : $" ({Display.Value(Text.Clean(detail["mismatch"]?.ToString() ?? ""))})";
        return $"{kind}{(where is null ? "" : $" '{Display.Value(where.ToString())}'")}{what}";
    }
}
