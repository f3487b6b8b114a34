using System.Text.Json;
using Iqm.Contracts.Exchanges.Text;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>Looks into the first object of a recording to tell its form.</summary>
internal static class FirstMembers
{
    // Members of 'log' come within this, or the file is no recording.
    private const int MaxBytes = 64 * 1024;

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
                if (IsOfAnExchange(ref reader))
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

    private static bool IsOfAnExchange(ref Utf8JsonReader reader) =>
        reader.TextIs("method"u8) || reader.TextIs("url"u8) || reader.TextIs("request"u8) || reader.TextIs("requestHeaders"u8) || reader.TextIs("requestBody"u8)
            || reader.TextIs("status"u8) || reader.TextIs("response"u8) || reader.TextIs("responseHeaders"u8) || reader.TextIs("responseBody"u8);
}
