using System.Diagnostics.CodeAnalysis;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Evidence;

/// <summary>A section of a page, written <c>page#heading</c>.</summary>
/// <param name="Page">The page's id.</param>
/// <param name="Heading">The heading in lower case, words joined by <c>-</c>.</param>
/// <param name="Position">Where it is cited.</param>
public sealed record EvidenceSource(string Page, string Heading, SourcePosition Position)
{
    /// <summary>False when the text is not a page's id, a <c>#</c> and a heading.</summary>
    public static bool TryParse(string text, SourcePosition position, [NotNullWhen(true)] out EvidenceSource? source)
    {
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        source = hash > 0 && hash < text.Length - 1 && !text.Any(char.IsWhiteSpace) ? new EvidenceSource(text[..hash], text[(hash + 1)..], position) : null;
        return source is not null;
    }

    /// <summary><c>page#heading</c>.</summary>
    public override string ToString() => $"{Page}#{Heading}";
}
