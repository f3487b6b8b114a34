namespace Iqm.Contracts.Loading;

/// <summary>Keeps U+0085, U+2028 and U+2029 out of YamlDotNet's sight, which takes them for line ends as YAML 1.1 did, and puts them back.</summary>
/// <remarks>They are replaced by noncharacters of the same length. Source: YAML 1.2.2 §5.4 (not line breaks); Unicode §23.7.</remarks>
internal sealed class YamlLineSeparators
{
    private const string Separators = "\u0085\u2028\u2029";
    private const string StandIns = "\uFDD0\uFDD1\uFDD2";
    private readonly bool _isNeeded;

    public YamlLineSeparators(string text) =>
        _isNeeded = text.AsSpan().ContainsAny(Separators) && !text.AsSpan().ContainsAny(StandIns);

    public string Hide(string text) => Swap(text, Separators, StandIns);

    public string Restore(string text) => Swap(text, StandIns, Separators);

    private string Swap(string text, string from, string to)
    {
        if (!_isNeeded || !text.AsSpan().ContainsAny(from))
            return text;
        for (var i = 0; i < from.Length; i++)
            text = text.Replace(from[i], to[i]);
        return text;
    }
}
