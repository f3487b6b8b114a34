using System.Text.Json.Nodes;

namespace Iqm.Contracts.ClientTests;

/// <summary>Claims about JSON as JSON: members have no order, numbers no spelling.</summary>
internal static class JsonAssert
{
    public static void Equal(JsonNode? expected, JsonNode? actual)
    {
        if (!JsonNode.DeepEquals(expected, actual))
            Assert.Equal(Text(expected), Text(actual));
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(new() { WriteIndented = true }) ?? "null";
}
