using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Iqm.Contracts.ClientTests;

/// <summary>A request as it arrived.</summary>
/// <param name="Method">The method.</param>
/// <param name="Target">The request line's target, not decoded.</param>
/// <param name="Headers">Every field but <c>Host</c> and <c>Content-Length</c>, in alphabetical order; several lines of one field are several entries.</param>
/// <param name="Body">The body's bytes.</param>
public sealed record SentRequest(string Method, string Target, IReadOnlyList<KeyValuePair<string, string>> Headers, byte[] Body)
{
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value of a field; null when it did not come.</summary>
    public string? this[string name] => Headers.FirstOrDefault(h => h.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    public string Text => Encoding.UTF8.GetString(Body);

    public JsonNode? Json => JsonNode.Parse(Body);

    /// <summary>
    /// The whole request, to be compared with what is documented: JSON without insignificant whitespace and with no more escapes than it needs,
    /// a multipart boundary as the word <c>boundary</c>, everything else as it came.
    /// </summary>
    public override string ToString()
    {
        var text = new StringBuilder($"{Method} {Target}\n");
        foreach (var (name, value) in Headers)
            text.Append(name).Append(": ").Append(value).Append('\n');
        if (Body.Length > 0)
            text.Append('\n').Append(this["Content-Type"] == "application/json" ? Json!.ToJsonString(s_plain) : Text.Replace("\r\n", "\n", StringComparison.Ordinal));
        return Boundary is { } boundary ? text.ToString().Replace(boundary, "boundary", StringComparison.Ordinal) : text.ToString().TrimEnd('\n');
    }

    private string? Boundary =>
        this["Content-Type"] is { } type && type.IndexOf("boundary=", StringComparison.Ordinal) is > 0 and var at ? type[(at + "boundary=".Length)..] : null;
}
