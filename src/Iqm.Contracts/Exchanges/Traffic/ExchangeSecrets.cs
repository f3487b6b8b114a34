using System.Buffers;
using System.Text;

namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>The secrets that one exchange carries, to be masked wherever it repeats them: in the text of an error, in an address, in a finding.</summary>
/// <remarks>
/// Too short to tell from other text are those below <see cref="Shortest"/> characters. Shorter than <see cref="Distinct"/>, one is masked as a whole word only,
/// for as a part of words it would be everywhere.
/// </remarks>
internal sealed class ExchangeSecrets
{
    private const int Shortest = 4, Distinct = 8;

    /// <summary>More are not looked for; a body of a million tokens must not take a million times a million steps.</summary>
    private const int Most = 1000;

    /// <summary>Messages show less of a value.</summary>
    private const int LongestShown = 320;

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private string[]? _longestFirst;
    private SearchValues<string>? _search;

    /// <summary>Takes a value that is secret, and what it stands for where it is percent-encoded.</summary>
    public void Add(string value)
    {
        AddOne(value);
        if (value.Contains('%', StringComparison.Ordinal) || value.Contains('+', StringComparison.Ordinal))
            AddOne(Uri.UnescapeDataString(value.Replace('+', ' ')));
    }

    /// <summary>Takes the value of an <c>Authorization</c> field: what follows the scheme, and for Basic the password and the pair in it.</summary>
    /// <remarks>Source: RFC 9110 §11.4, RFC 7617 §2.</remarks>
    public void AddCredential(string value)
    {
        var space = value.IndexOf(' ', StringComparison.Ordinal);
        var credential = value[(space + 1)..].Trim();
        Add(credential);
        if (space < 0 || !value.AsSpan(0, space).Equals("Basic", StringComparison.OrdinalIgnoreCase))
            return;
        var bytes = new byte[credential.Length];
        if (!Convert.TryFromBase64String(credential, bytes, out var length))
            return;
        var pair = Encoding.UTF8.GetString(bytes, 0, length);
        Add(pair);
        Add(pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..]);
    }

    /// <summary>Takes the values of a <c>Cookie</c> field, or the value of a <c>Set-Cookie</c> field.</summary>
    public void AddCookies(string value, bool isSet)
    {
        foreach (var part in value.Split(';').Take(isSet ? 1 : int.MaxValue))
            if (part.IndexOf('=', StringComparison.Ordinal) is >= 0 and var equals)
                Add(part[(equals + 1)..].Trim());
    }

    /// <summary>The message with <c>***</c> for each secret, also for one that was cut and ends in <c>…</c>.</summary>
    public string WithoutIn(string message) => _found.Count == 0 ? message : Without(WithoutCut(message), static _ => TrafficRedaction.Mark);

    /// <summary>The text with each secret replaced.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="mask">Makes what stands instead.</param>
    public string Without(string text, Func<string, string> mask)
    {
        if (_found.Count == 0 || text.Length < Shortest)
            return text;
        _longestFirst ??= [.. _found.OrderByDescending(secret => secret.Length).ThenBy(secret => secret, StringComparer.Ordinal)];
        _search ??= SearchValues.Create(_longestFirst, StringComparison.Ordinal);
        StringBuilder? result = null;
        var done = 0;
        for (var at = 0; at < text.Length && text.AsSpan(at).IndexOfAny(_search) is >= 0 and var next;)
        {
            at += next;
            if (Array.Find(_longestFirst, secret => IsAt(text, at, secret)) is not { } found)
            {
                at++;
                continue;
            }
            (result ??= new StringBuilder(text.Length)).Append(text, done, at - done).Append(mask(found));
            done = at += found.Length;
        }
        return result is null ? text : result.Append(text, done, text.Length - done).ToString();
    }

    private void AddOne(string value)
    {
        if (value.Length < Shortest || _found.Count >= Most || !_found.Add(value))
            return;
        (_longestFirst, _search) = (null, null);
    }

    private static bool IsAt(string text, int at, string secret)
    {
        var end = at + secret.Length;
        return string.CompareOrdinal(text, at, secret, 0, secret.Length) == 0
            && (secret.Length >= Distinct || (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])));
    }

    // A message shows the beginning of a long value.
    private string WithoutCut(string message)
    {
        for (var cut = message.IndexOf('…', StringComparison.Ordinal); cut >= 0; cut = message.IndexOf('…', cut + 1))
        {
            var length = _found.Max(secret => Common(message.AsSpan(0, cut), secret));
            if (length < Distinct)
                continue;
            message = string.Concat(message.AsSpan(0, cut - length), TrafficRedaction.Mark, message.AsSpan(cut));
            cut += TrafficRedaction.Mark.Length - length;
        }
        return message;
    }

    /// <summary>How much of the secret's beginning the text ends with.</summary>
    private static int Common(ReadOnlySpan<char> text, string secret)
    {
        for (var length = Math.Min(Math.Min(text.Length, LongestShown), secret.Length - 1); length >= Distinct; length--)
            if (text.EndsWith(secret.AsSpan(0, length), StringComparison.Ordinal))
                return length;
        return 0;
    }
}
