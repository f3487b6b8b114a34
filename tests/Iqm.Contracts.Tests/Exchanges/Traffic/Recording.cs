using System.Globalization;
using System.Text;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Tests.Exchanges.Traffic;

/// <summary>Reads recordings and tells in lines what was read.</summary>
internal static class Recording
{
    public static string Read(string text, string name = "a.har", TrafficReadOptions? options = null, int chunk = int.MaxValue) => Read(Encoding.UTF8.GetBytes(text), name, options, chunk);

    public static string Read(byte[] bytes, string name = "a.har", TrafficReadOptions? options = null, int chunk = int.MaxValue)
    {
        var result = new StringBuilder();
        var reader = new TrafficReader(new DrippingStream(bytes, chunk), name, options);
        while (reader.Read() is { } entry)
            Tell(result, entry);
        foreach (var finding in reader.Findings)
            result.Append("file: ").Append(finding).Append('\n');
        return result.ToString();
    }

    /// <summary>A HAR with these entries.</summary>
    public static string Har(params string[] entries) => $$$"""{"log":{"version":"1.2","creator":{"name":"t","version":"1"},"entries":[{{{string.Join(',', entries)}}}]}}""";

    private static void Tell(StringBuilder result, TrafficEntry entry)
    {
        result.Append(CultureInfo.InvariantCulture, $"{entry.Index} {entry.Method ?? "?"} {entry.Url ?? "?"}\n");
        if (entry.Exchange is { } exchange)
        {
            foreach (var field in exchange.RequestHeaders)
                result.Append("  > ").Append(field.Name).Append(": ").Append(field.Value).Append('\n');
            Tell(result, "  > ", exchange.RequestBody, exchange.RequestBodyOmitted);
            result.Append("  < ").Append(exchange.Status?.ToString(CultureInfo.InvariantCulture) ?? "no response").Append('\n');
            foreach (var field in exchange.ResponseHeaders)
                result.Append("  < ").Append(field.Name).Append(": ").Append(field.Value).Append('\n');
            Tell(result, "  < ", exchange.ResponseBody, exchange.ResponseBodyOmitted);
        }
        foreach (var finding in entry.Findings)
            result.Append("  ! ").Append(finding.Part is { } part ? part + " " : "").Append(finding).Append('\n');
    }

    private static void Tell(StringBuilder result, string margin, ReadOnlyMemory<byte>? body, bool omitted)
    {
        if (body is { } bytes)
            result.Append(margin).Append('[').Append(Encoding.UTF8.GetString(bytes.Span).ReplaceLineEndings("|")).Append("]\n");
        if (omitted)
            result.Append(margin).Append("omitted\n");
    }

    /// <summary>Gives few bytes at a time, as a pipe does, and cannot seek.</summary>
    private sealed class DrippingStream(byte[] bytes, int chunk) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, chunk));
    }
}
