using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Blocks;

/// <summary>
/// Markdown and MDX to blocks. Tags and fences are found first, as MDX does, because CommonMark's rules for HTML blocks would swallow what stands between
/// tags; the text between them is Markdown.
/// </summary>
internal sealed partial class MarkdownBlockReader
{
    private readonly string _text;
    private readonly BlockBuilder _builder;
    private readonly List<Block[]> _tables = [];
    private int _at;
    private int _line = 1;
    private int _noTableBefore;

    private MarkdownBlockReader(string text)
    {
        _text = text;
        _builder = new BlockBuilder((part, line) => MarkdownText.Read(part, line, _tables));
    }

    public static PageBlocks Read(string text)
    {
        var reader = new MarkdownBlockReader(text);
        var title = reader.FrontMatter();
        reader.Body();
        return new PageBlocks(title, reader._builder.Build(reader._line));
    }

    private string? FrontMatter()
    {
        if (FrontMatterPattern().Match(_text) is not { Success: true } match)
            return null;
        if (FrontMatterOperation().Match(match.Value) is { Success: true } operation)
            _builder.Add(new TextBlock(RichText.From(operation.Groups[1].Value), 0, _line + match.Value.AsSpan(0, operation.Index).Count('\n')));
        Advance(match.Length);
        var title = TitlePattern().Match(match.Value);
        return title.Success ? title.Groups[1].Value.Trim().Trim('"', '\'') : null;
    }

    private void Body()
    {
        while (_at < _text.Length)
        {
            var end = _text.IndexOf('\n', _at);
            end = end < 0 ? _text.Length : end + 1;
            var line = _text.AsSpan(_at, end - _at);
            var trimmed = line.TrimStart(" \t>");
            if (trimmed.StartsWith("```") && trimmed.LastIndexOf('`') < 3 + (trimmed.Length - trimmed.TrimStart('`').Length) || trimmed.StartsWith("~~~"))
                Fence(end, trimmed);
            else if (Import(line))
                Drop(end - _at);
            else if (trimmed.StartsWith("|"))
                TableLine(end);
            else
                TextLine(end);
        }
    }

    private static bool Import(ReadOnlySpan<char> line) =>
        line.StartsWith("import ") && (line.Contains(" from ", StringComparison.Ordinal) || line.IndexOfAny('\'', '"') > 0) || line.StartsWith("export const ") || line.StartsWith("export default ");

    private void Fence(int end, ReadOnlySpan<char> opening)
    {
        var mark = opening[0];
        var length = opening.Length - opening.TrimStart(mark).Length;
        var info = opening[length..].Trim().ToString();
        var startLine = _line + 1;
        var indent = end - _at - opening.Length;
        Advance(end - _at);
        var content = new System.Text.StringBuilder();
        while (_at < _text.Length)
        {
            end = _text.IndexOf('\n', _at);
            end = end < 0 ? _text.Length : end + 1;
            var line = _text.AsSpan(_at, end - _at);
            var trimmed = line.TrimStart(" \t>");
            Advance(end - _at);
            if (trimmed.Length >= length && trimmed[..length].Trim(mark).IsEmpty && Closing(trimmed.TrimStart(mark)))
                break;
            var cut = 0;
            while (cut < indent && cut < line.Length && line[cut] is ' ' or '\t' or '>')
                cut++;
            content.Append(line[cut..]);
        }
        var language = info.Length == 0 ? "" : LanguagePattern().Match(info).Value.ToLowerInvariant();
        var title = FenceTitlePattern().Match(info) is { Success: true } match ? match.Groups[2].Value : info.Contains('=', StringComparison.Ordinal) ? null : info[Math.Min(info.Length, language.Length)..];
        title = string.IsNullOrWhiteSpace(title) || title.TrimStart().StartsWith('{') ? null : title.Trim();
        _builder.Add(new CodeBlock(language, title, content.ToString().TrimEnd(), startLine));

        // A tag may follow the closing fence on its line.
        static bool Closing(ReadOnlySpan<char> rest) => rest.Trim().IsEmpty || rest.TrimStart().StartsWith("</");
    }

    // A row of a pipe table is one line: its tags are inside cells.
    private void TableLine(int end)
    {
        while (_at < end)
        {
            if (_text[_at] == '`')
                CodeSpan(end);
            else if (!TableInCell(end) && !TryTag(end, inline: true))
                Character();
        }
    }

    /// <summary>Reads a table of tags that stands in a cell, on the row's line: a mark stands for it in the text.</summary>
    private bool TableInCell(int end)
    {
        if (_text[_at] != '<' || _at < _noTableBefore || _tables.Count > RichText.LastTable - RichText.FirstTable)
            return false;
        if (TablePattern().Match(_text, _at, end - _at) is not { Success: true } match)
        {
            // One that does not end is looked for once, not from each tag of its line again.
            _noTableBefore = _text.AsSpan(_at).StartsWith("<table", StringComparison.OrdinalIgnoreCase) ? end : _noTableBefore;
            return false;
        }
        var inner = new MarkdownBlockReader(match.Value) { _line = _line };
        inner.Body();
        _tables.Add([.. inner._builder.Build(_line)]);
        _builder.Mark((char)(RichText.FirstTable + _tables.Count - 1), _line);
        Advance(match.Length);
        return true;
    }

    private void TextLine(int end)
    {
        var line = _line;
        while (_at < end && _line == line)
        {
            if (_text[_at] == '`')
                CodeSpan(end);
            else if (_text[_at] == '\\' && _at + 1 < end)
                (_, _) = (Character(), Character());
            else if (_text[_at] == '{' && _text.AsSpan(_at).StartsWith("{/*"))
                Skip("*/}");
            else if (!TryTag(end, inline: false))
                Character();
        }
    }

    private void CodeSpan(int end)
    {
        var length = 1;
        while (_at + length < end && _text[_at + length] == '`')
            length++;
        var close = _text.IndexOf(new string('`', length), _at + length, end - _at - length, StringComparison.Ordinal);
        var stop = close < 0 ? _at + length : close + length;
        _builder.Text(_text.AsSpan(_at, stop - _at), _line);
        Advance(stop - _at);
    }

    private bool Character()
    {
        _builder.Text(_text.AsSpan(_at, 1), _line);
        Advance(1);
        return true;
    }

    private bool TryTag(int end, bool inline)
    {
        if (_text[_at] != '<')
            return false;
        if (_text.AsSpan(_at).StartsWith("<!--"))
        {
            Skip("-->");
            return true;
        }
        if (Tag.Read(_text, _at) is not { } tag || inline && tag.End > end || IsPlaceholder(tag))
            return false;
        var line = _line;
        if (inline || !tag.IsComponent && (InlineTags.Contains(tag.Name) || tag.Name.Length == 0))
            Inline(tag, line);
        else if (tag.Name.Equals("pre", StringComparison.OrdinalIgnoreCase) && !tag.IsClosing)
            return Preformatted(tag);
        else
            BlockLevel(tag, line);
        Drop(tag.End - _at);
        return true;
    }

    // 'array<string>' and '/users/<user_id>'.
    private bool IsPlaceholder(Tag tag) =>
        _at > 0 && (char.IsAsciiLetterOrDigit(_text[_at - 1]) || _text[_at - 1] is '/' or '=') && !tag.IsClosing && !tag.IsSelfClosing && tag.Attributes.IsEmpty && !tag.IsComponent
        && (tag.Name.Contains('_', StringComparison.Ordinal) || _text[_at - 1] is '/' or '=' || Interpretation.TypeText.TryWhole(tag.Name, out _));

    private void Inline(Tag tag, int line)
    {
        if (tag.Name.Equals("br", StringComparison.OrdinalIgnoreCase) || tag.Name is "li" or "p" or "tr" or "div" or "details" or "summary" or "h4" && !tag.IsClosing)
            _builder.Mark(RichText.Break, line);
        else if (tag.IsSelfClosing || tag.IsComponent || tag.Name is "" or "img" or "input" or "wbr" || !InlineTags.Contains(tag.Name))
            return;
        else
            _builder.Mark(tag.IsClosing ? RichText.Close : RichText.Open(KindOrPlain(tag)), line);
    }

    // A tag that says nothing still needs a mark that its closing tag can match; 'Text' has none, so 'Type' is never used for it.
    private static RunKind KindOrPlain(Tag tag) => InlineTags.KindOf(tag.Name, tag["class", "className"]);

    private void BlockLevel(Tag tag, int line)
    {
        if (tag.IsClosing)
            _builder.End(tag.Name, line);
        else if (tag["method", "verb", "httpMethod", "type"] is { } method && HttpMethods.TryParse(method, out _) && tag["url", "path", "endpoint", "href", "route", "uri", "value", "api"] is not null)
            _builder.Add(new ComponentBlock(tag.Name, tag.Attributes, line));
        else if (tag.IsComponent && ComponentField.IsOne(tag))
            Field(tag, line);
        else if (tag.IsSelfClosing || tag.Name is "hr" or "col" or "meta" or "link")
            _builder.Text([], line);
        else
            _builder.Start(tag.Name, tag.IsComponent ? tag["label", "title", "name", "value", "summary", "tab"] : null, line);
    }

    // What stands inside describes the field; it may hold others.
    private void Field(Tag tag, int line)
    {
        _builder.Add(new ComponentBlock(tag.Name, tag.Attributes, line));
        if (!tag.IsSelfClosing)
            _builder.Start(tag.Name, null, line);
    }

    private bool Preformatted(Tag tag)
    {
        var close = _text.IndexOf("</pre", tag.End, StringComparison.OrdinalIgnoreCase);
        if (close < 0)
            return false;
        var line = _line;
        var content = System.Net.WebUtility.HtmlDecode(AnyTagPattern().Replace(_text[tag.End..close], ""));
        _builder.Add(new CodeBlock(tag["lang", "language"] ?? "", tag["title"], content.Trim('\n').TrimEnd(), line));
        var end = _text.IndexOf('>', close);
        Advance((end < 0 ? _text.Length : end + 1) - _at);
        return true;
    }

    private void Skip(string terminator)
    {
        var end = _text.IndexOf(terminator, _at, StringComparison.Ordinal);
        Drop((end < 0 ? _text.Length : end + terminator.Length) - _at);
    }

    // Leaves out text, but not its line ends: lines of what follows are counted from the beginning.
    private void Drop(int count)
    {
        var lines = _text.AsSpan(_at, count).Count('\n');
        if (lines > 0)
            _builder.Text(new string('\n', lines), _line);
        Advance(count);
    }

    private void Advance(int count)
    {
        _line += _text.AsSpan(_at, count).Count('\n');
        _at += count;
    }

    [GeneratedRegex(@"\A---[ \t]*\n(.*?\n)?---[ \t]*(\n|\z)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatterPattern();

    [GeneratedRegex(@"^title:[ \t]*(.+)$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex TitlePattern();

    [GeneratedRegex(@"^(?:api|openapi):[ \t]*[""']?((?:GET|POST|PUT|PATCH|DELETE|HEAD) [^\s""']+)", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FrontMatterOperation();

    // Tables in tables are matched with their own ends.
    [GeneratedRegex(@"\G<table\b[^<>]*>(?>(?:(?!</?table\b).)+|<table\b(?<open>)|</table>(?<-open>))*(?(open)(?!))</table>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TablePattern();

    [GeneratedRegex(@"^[\w+#.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex LanguagePattern();

    [GeneratedRegex("""(?:title|label|name|filename)=\{?(["'`])(.*?)\1""", RegexOptions.CultureInvariant)]
    private static partial Regex FenceTitlePattern();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex AnyTagPattern();
}
