using System.Text.RegularExpressions;

namespace Iqm.Contracts.Schemas.Patterns;

/// <summary>A <c>pattern</c>: an ECMA-262 regular expression, run by .NET's engine.</summary>
internal sealed class EcmaPattern
{
    private readonly string _translated;
    private readonly TimeSpan _timeout;
    private Regex _regex;
    private volatile bool _linear;

    private EcmaPattern(string text, string translated, Regex regex, TimeSpan timeout) => (Text, _translated, _regex, _timeout) = (text, translated, regex, timeout);

    /// <summary>The pattern as written.</summary>
    public string Text { get; }

    /// <summary>Null when the text is not a regular expression that can be run; the linter says so.</summary>
    public static EcmaPattern? TryCreate(string text, TimeSpan timeout)
    {
        if (EcmaPatternTranslator.Translate(text) is not { } translated)
            return null;
        try
        {
            return new EcmaPattern(text, translated, new Regex(translated, RegexOptions.CultureInvariant, timeout), timeout);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Whether the pattern is found in the text; null when that took too long to say.</summary>
    public bool? IsMatch(ReadOnlySpan<char> text)
    {
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return UseLinearEngine() ? IsMatch(text) : null;
        }
    }

    /// <summary>Changes, once, to the engine whose time is linear; it knows neither look-around nor back-references.</summary>
    private bool UseLinearEngine()
    {
        if (_linear)
            return false;
        try
        {
            _regex = new Regex(_translated, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, _timeout * 10);
            _linear = true;
            return true;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }
}
