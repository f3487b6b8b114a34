namespace Iqm.Contracts.Docs.Blocks;

/// <summary>Which tags stand inside a line of text, and what they say about it.</summary>
internal static class InlineTags
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "big", "br", "cite", "code", "del", "em", "font", "i", "img", "input", "ins", "kbd", "label", "mark", "q", "s", "samp", "small",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "path", "svg", "circle", "use", "button", "nobr",
    };

    public static bool Contains(string name) => Names.Contains(name);

    /// <summary>The kind that an element gives to its text.</summary>
    public static RunKind KindOf(string name, string? classes)
    {
        if (name.Equals("code", StringComparison.OrdinalIgnoreCase) || name.Equals("var", StringComparison.OrdinalIgnoreCase)
            || name.Equals("kbd", StringComparison.OrdinalIgnoreCase) || name.Equals("samp", StringComparison.OrdinalIgnoreCase) || name.Equals("tt", StringComparison.OrdinalIgnoreCase))
            return RunKind.Code;
        if (classes is null)
            return RunKind.Text;
        if (Has("required"))
            return RunKind.Required;
        if (Has("type-text") || Has("field-type") || Has("data-type") || Has("datatype"))
            return RunKind.Type;
        if (Has("path-text"))
            return RunKind.Path;
        return Has("badge") || Has("http-method") || Has("verb") ? RunKind.Method : RunKind.Text;

        bool Has(string word) => classes.Contains(word, StringComparison.OrdinalIgnoreCase);
    }
}
