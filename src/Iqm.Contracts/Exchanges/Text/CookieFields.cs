namespace Iqm.Contracts.Exchanges.Text;

/// <summary>Reads the header field <c>Cookie</c>.</summary>
/// <remarks>Source: RFC 6265 §4.2.1.</remarks>
internal static class CookieFields
{
    public static void Add(Exchange exchange, TextFields fields)
    {
        foreach (var header in exchange.RequestHeaders)
        {
            if (!header.Name.Equals("Cookie", StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = header.Value.AsMemory();
            while (!rest.IsEmpty)
            {
                var end = rest.Span.IndexOf(';');
                var pair = (end < 0 ? rest : rest[..end]).Trim();
                rest = end < 0 ? default : rest[(end + 1)..];
                var equals = pair.Span.IndexOf('=');
                if (equals > 0)
                    fields.Add(pair[..equals], pair[(equals + 1)..].Trim("\""));
            }
        }
    }
}
