using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.Generator.Tests.Corpus;

/// <summary>Whether two JSON values say the same: numbers by value, moments by their instant, a null like a member that is not there.</summary>
internal static class JsonCompare
{
    /// <summary>The first difference in words; null when there is none.</summary>
    public static string? Difference(JsonNode? expected, JsonNode? actual, string at)
    {
        switch (expected, actual)
        {
            case (null, null):
                return null;
            case (JsonObject one, JsonObject other):
                foreach (var name in one.Select(m => m.Key).Union(other.Select(m => m.Key)))
                {
                    if (Difference(one[name], other[name], $"{at}.{name}") is { } difference)
                        return difference;
                }
                return null;
            case (JsonArray one, JsonArray other) when one.Count == other.Count:
                for (var i = 0; i < one.Count; i++)
                {
                    if (Difference(one[i], other[i], $"{at}[{i}]") is { } difference)
                        return difference;
                }
                return null;
            case (JsonValue one, JsonValue other) when Same(one, other):
                return null;
            default:
                return $"{at} is {ClientCalls.Short(actual)}, and should be {ClientCalls.Short(expected)}";
        }
    }

    private static bool Same(JsonValue one, JsonValue other)
    {
        if (one.GetValueKind() != other.GetValueKind())
            return false;
        if (one.GetValueKind() == JsonValueKind.Number)
            return one.ToJsonString() == other.ToJsonString() || double.Parse(one.ToJsonString(), CultureInfo.InvariantCulture) == double.Parse(other.ToJsonString(), CultureInfo.InvariantCulture);
        var (first, second) = (one.ToString(), other.ToString());
        return first == second
            || DateTimeOffset.TryParse(first, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var when) && DateTimeOffset.TryParse(second, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var then) && when == then
            || Guid.TryParse(first, out var id) && Guid.TryParse(second, out var same) && id == same;
    }
}
