using System.Text.Json.Nodes;

namespace Iqm.Contracts.ClientTests;

/// <summary>Payloads of a later day: every object has members that no contract names.</summary>
internal static class UnknownMembers
{
    /// <summary>A copy with unknown members in every object, before and after the known ones.</summary>
    public static JsonNode AddTo(JsonNode payload)
    {
        switch (payload)
        {
            case JsonObject known:
                var grown = new JsonObject
                {
                    ["x-first"] = 1.5,
                    ["Some Object"] = new JsonObject { ["nested"] = new JsonArray(1, null, "zwölf", new JsonObject()) },
                };
                foreach (var (name, value) in known)
                    grown[name] = value is null ? null : AddTo(value);
                grown["nothing"] = null;
                grown["$type"] = "text";
                grown["large"] = 12345678901234567890m;
                return grown;
            case JsonArray items:
                return new JsonArray([.. items.Select(i => i is null ? null : AddTo(i))]);
            default:
                return payload.DeepClone();
        }
    }
}
