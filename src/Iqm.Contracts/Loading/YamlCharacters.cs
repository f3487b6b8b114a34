using System.Buffers;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>Refuses characters that YAML does not allow. YamlDotNet would end the document silently at U+0000.</summary>
/// <remarks>Source: YAML 1.2.2 §5.1.</remarks>
internal static class YamlCharacters
{
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(c => (char)c).Except(['\t', '\n', '\r']), '\u007F', '\uFFFE', '\uFFFF']);

    /// <exception cref="LoadException">There is one.</exception>
    public static void Check(string file, string text)
    {
        var at = text.AsSpan().IndexOfAny(Forbidden);
        if (at < 0)
            return;
        var (line, column) = new LineTable(text).At(at);
        throw new LoadException(Finding.Create(DiagnosticCatalog.InvalidYaml, new SourcePosition(file, line, column), $"the character U+{(int)text[at]:X4} is not allowed"));
    }
}
