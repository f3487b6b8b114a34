using System.Collections.Immutable;
using System.Globalization;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Routing;

namespace Iqm.Contracts.Mocking;

/// <summary>What a request asks of the mock: the header field <c>Prefer</c>, or query parameters <c>__code</c>, <c>__example</c>, <c>__dynamic</c> and <c>__seed</c>.</summary>
/// <remarks>The names are Prism's, so that tests written for it run. Source: RFC 7240 §2. Preferences of other names, and values that cannot be read, are ignored, as the RFC demands.</remarks>
internal sealed record Preference
{
    public static readonly Preference None = new();

    /// <summary>The status wanted; null for the first success.</summary>
    public int? Code { get; init; }

    /// <summary>The name of the example wanted; null for the first.</summary>
    public string? Example { get; init; }

    /// <summary>Whether the answer is generated; null as the mock does otherwise.</summary>
    public bool? Dynamic { get; init; }

    /// <summary>The seed of this one answer; null for the mock's.</summary>
    public long? Seed { get; init; }

    /// <summary>Whether the answer is left to the mock; it is with a seed as well.</summary>
    public bool AsksForNothing => this is { Code: null, Example: null, Dynamic: null };

    /// <summary>Reads what a request asks for, and takes out of its address what is meant for the mock alone.</summary>
    public static Preference Of(ref Exchange request)
    {
        var preference = None;
        foreach (var header in request.RequestHeaders)
            if (header.Name.Length == 6 && header.Name.Equals("Prefer", StringComparison.OrdinalIgnoreCase))
                preference = preference.WithField(header.Value);
        if (request.Url.Contains("__", StringComparison.Ordinal) && request.Url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query)
            preference = preference.WithQuery(ref request, query);
        return preference;
    }

    private Preference WithField(string value)
    {
        var preference = this;
        // A quoted value may hold a comma or semicolon.
        for (var at = 0; at < value.Length;)
        {
            var end = at;
            for (var isQuoted = false; end < value.Length && (isQuoted || value[end] is not (',' or ';')); end++)
                if (value[end] == '"')
                    isQuoted = !isQuoted;
            var pair = value[at..end];
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            preference = preference.With(equals < 0 ? pair.Trim() : pair[..equals].Trim(), equals < 0 ? "" : pair[(equals + 1)..].Trim().Trim('"'));
            at = end + 1;
        }
        return preference;
    }

    private Preference WithQuery(ref Exchange request, int query)
    {
        var (url, preference) = (request.Url, this);
        var rest = ImmutableArray.CreateBuilder<string>();
        foreach (var pair in url[(query + 1)..].Split('&'))
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (!pair.StartsWith("__", StringComparison.Ordinal) || pair[..Math.Max(0, equals)] is not ("__code" or "__example" or "__dynamic" or "__seed"))
                rest.Add(pair);
            else
                preference = preference.With(pair[2..equals], PercentEncoding.TryDecode(pair.AsMemory(equals + 1), true, out var text) ? text.ToString() : "");
        }
        if (rest.Count != url.AsSpan(query).Count('&') + 1)
            request = request with { Url = rest.Count == 0 ? url[..query] : $"{url[..query]}?{string.Join('&', rest)}" };
        return preference;
    }

    // Where a preference is given twice, the first counts: RFC 7240 §2.
    private Preference With(string name, string value) => name.ToLowerInvariant() switch
    {
        "code" when Code is null && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) => this with { Code = code },
        "example" when Example is null && value.Length > 0 => this with { Example = value },
        "dynamic" when Dynamic is null && value.ToLowerInvariant() is "" or "true" or "false" or "1" or "0" => this with { Dynamic = value.ToLowerInvariant() is "" or "true" or "1" },
        "seed" when Seed is null && value.Length > 0 => this with { Seed = SeedOf(value) },
        _ => this,
    };

    /// <summary>A number is itself; any other text is as good a seed.</summary>
    private static long SeedOf(string value)
    {
        if (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var seed))
            return seed;
        var hash = 0xCBF29CE484222325;
        foreach (var c in value)
            hash = unchecked((hash ^ c) * 0x100000001B3);
        return unchecked((long)hash);
    }
}
