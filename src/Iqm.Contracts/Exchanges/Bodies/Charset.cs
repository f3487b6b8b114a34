using System.Text;

namespace Iqm.Contracts.Exchanges.Bodies;

/// <summary>Brings text bodies into UTF-8.</summary>
internal static class Charset
{
    /// <summary>The body in UTF-8; false when the character set is unknown. A body that names none, or UTF-8, is given back as it is.</summary>
    public static bool TryToUtf8(in MediaType type, ReadOnlyMemory<byte> body, out ReadOnlyMemory<byte> utf8)
    {
        utf8 = body;
        var charset = type.Value.Contains("charset", StringComparison.OrdinalIgnoreCase) ? type.Parameter("charset") : null;
        if (charset is null || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) || charset.Equals("utf8", StringComparison.OrdinalIgnoreCase) || charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            return true;
        try
        {
            utf8 = Encoding.Convert(CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset), Encoding.UTF8, body.ToArray());
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
