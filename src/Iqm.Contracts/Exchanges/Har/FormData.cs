using System.Text;

namespace Iqm.Contracts.Exchanges.Har;

/// <summary>Writes a form as it is sent, for recordings that hold its fields only.</summary>
internal static class FormData
{
    private const string Boundary = "iqm-contracts-form-boundary";

    /// <summary>The bytes of the form, and the media type to send with them.</summary>
    /// <param name="fields">In order.</param>
    /// <param name="mediaType">As recorded: <c>application/x-www-form-urlencoded</c> or <c>multipart/form-data</c>, with parameters.</param>
    public static (byte[] Body, string MediaType) Write(IReadOnlyList<FormField> fields, string mediaType)
    {
        if (!mediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
            return (Encoding.UTF8.GetBytes(string.Join('&', fields.Select(field => $"{Escape(field.Name)}={Escape(field.Value)}"))), mediaType.Length > 0 ? mediaType : "application/x-www-form-urlencoded");
        var boundary = BoundaryOf(mediaType);
        if (boundary is null)
            (boundary, mediaType) = (Boundary, $"{mediaType.TrimEnd(' ', ';')}; boundary={Boundary}");
        var text = new StringBuilder();
        foreach (var field in fields)
        {
            text.Append("--").Append(boundary).Append("\r\nContent-Disposition: form-data; name=\"").Append(Quoted(field.Name)).Append('"');
            if (field.FileName is { } file)
                text.Append("; filename=\"").Append(Quoted(file)).Append('"');
            text.Append("\r\n");
            if (field.ContentType is { Length: > 0 } type)
                text.Append("Content-Type: ").Append(type.ReplaceLineEndings(" ")).Append("\r\n");
            text.Append("\r\n").Append(field.Value).Append("\r\n");
        }
        return (Encoding.UTF8.GetBytes(text.Append("--").Append(boundary).Append("--\r\n").ToString()), mediaType);
    }

    private static string? BoundaryOf(string mediaType)
    {
        foreach (var parameter in mediaType.Split(';', StringSplitOptions.TrimEntries).Skip(1))
            if (parameter.StartsWith("boundary=", StringComparison.OrdinalIgnoreCase) && parameter["boundary=".Length..].Trim('"') is { Length: > 0 } boundary)
                return boundary;
        return null;
    }

    private static string Escape(string text) => Uri.EscapeDataString(text).Replace("%20", "+", StringComparison.Ordinal);

    // Source: HTML, "multipart/form-data encoding algorithm".
    private static string Quoted(string text) =>
        text.Replace("\"", "%22", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);
}
