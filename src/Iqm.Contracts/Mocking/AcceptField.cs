using System.Globalization;
using Iqm.Contracts.Exchanges.Bodies;

namespace Iqm.Contracts.Mocking;

/// <summary>How welcome a media type is.</summary>
/// <remarks>Source: RFC 9110 §12.5.1.</remarks>
internal static class AcceptField
{
    /// <summary>From 0, not at all, to 1.</summary>
    public static double Quality(string accept, string mediaType)
    {
        if (!MediaType.TryParse(mediaType, out var sent))
            return 0;
        var (best, quality) = (-1, 0.0);
        foreach (var text in accept.Split(','))
        {
            var semicolon = text.IndexOf(";q=", StringComparison.OrdinalIgnoreCase) is >= 0 and var tight ? tight : text.IndexOf("; q=", StringComparison.OrdinalIgnoreCase);
            var weight = 1.0;
            if (semicolon >= 0 && !double.TryParse(text[(text.IndexOf('=', semicolon) + 1)..].Split(';')[0], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight))
                weight = 1.0;
            if (MediaType.TryParse(semicolon < 0 ? text : text[..semicolon], out var range) && range.Includes(sent) && range.Specificity > best)
                (best, quality) = (range.Specificity, weight);
        }
        return quality;
    }
}
