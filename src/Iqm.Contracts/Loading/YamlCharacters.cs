using System.Buffers;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>Refuses characters that YAML does not allow. YamlDotNet would end the document silently at U+0000.</summary>
/// <remarks>Source: YAML 1.2.2 §5.1.</remarks>
internal static class YamlCharacters
{
    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\v\f\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\uFFFE\uFFFF");

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
