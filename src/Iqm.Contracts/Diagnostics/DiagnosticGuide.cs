namespace Iqm.Contracts.Diagnostics;

/// <summary>What the README of this folder says of each code: the library carries it, for whoever has no copy of this repository.</summary>
public static class DiagnosticGuide
{
    private static readonly Lazy<Dictionary<string, string>> Sections = new(Read);

    /// <summary>The explanation of a code as Markdown: title and severity, meaning, <c>Wrong</c>, <c>Right</c> and <c>Mend</c>; lines end with LF. Null when there is no such code.</summary>
    /// <param name="code">Such as <c>IQMC1001</c>; case does not matter.</param>
    public static string? Explain(string code) => Sections.Value.GetValueOrDefault(code);

    private static Dictionary<string, string> Read()
    {
        const string Heading = "\n### ";
        using var reader = new StreamReader(typeof(DiagnosticGuide).Assembly.GetManifestResourceStream("Diagnostics/README.md")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split(Heading)[1..].Select(section => section.Split('\n', 2))
            .ToDictionary(section => section[0], section => Text(section[1]), StringComparer.OrdinalIgnoreCase);
    }

    // A section ends where a heading of any level begins.
    private static string Text(string section) => (section.IndexOf("\n#", StringComparison.Ordinal) is var end and >= 0 ? section[..end] : section).Trim('\n') + "\n";
}
