using System.Text.Json;
using Iqm.Contracts.Exchanges.Text;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Looks into the first object of a recording to tell its form.</summary>
internal static class FirstMembers
{
    // Members of 'log' come within this, or the file is no recording.
    private const int MaxBytes = 64 * 1024;

    private static readonly string[] Known = ["method", "url", "request", "requestHeaders", "requestBody", "status", "response", "responseHeaders", "responseBody"];

    /// <summary>Whether the object has members of an exchange before any called <c>log</c>.</summary>
    public static bool AreOfAnExchange(TrafficBuffer buffer)
    {
        while (buffer.Unread.Length < MaxBytes && buffer.Fill())
        {
        }
        var reader = new Utf8JsonReader(buffer.Unread, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = JsonTokens.MaxDepth }));
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.TextIs("log"u8))
                    return false;
                foreach (var name in Known)
                    if (reader.TextIs(name))
                        return true;
                if (!reader.TrySkip())
                    return false;
            }
        }
        catch (JsonException)
        {
            // Which form it would have been is not known; HAR is what most recordings are.
        }
        return false;
    }
}
