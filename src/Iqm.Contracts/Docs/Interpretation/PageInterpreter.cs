using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>
/// Goes through a page's blocks, in order, with one rule set for every format: headings and labels say what the tables, lines and payloads below them are.
/// What no rule places is listed.
/// </summary>
internal sealed partial class PageInterpreter
{
    /// <summary>Fields of one operation that are read.</summary>
    public const int MaxFields = 2_000;

    private readonly List<Block> _blocks;
    private readonly bool _isText;
    private readonly HashSet<string> _shownPaths;
    private readonly List<OperationDraft> _operations = [];
    private readonly Dictionary<string, OperationDraft> _byKey = new(StringComparer.Ordinal);
    private readonly List<FieldFact> _pageHeaders = [];
    private readonly List<UnplacedText> _unplaced = [];
    private readonly List<(int Level, string Text)> _headings = [];
    private readonly Stack<(Section? Section, bool InResponses, string? Status)?> _scopes = new();
    // Fields that are items of lists, outermost first: an item inside one is a member of it.
    private readonly Stack<(int Depth, FieldFact Field)> _items = new();
    private List<OperationDraft> _current = [];
    private Section? _section;
    private bool _inResponses;
    private string? _status;
    private bool _isFresh;
    private bool _isStatusRow;
    private bool _hasFieldsSinceLabel;
    private bool _forAll;
    private string? _pendingMethod;
    private string? _pendingServer;
    private string? _pendingTarget;
    private string? _baseServer;
    private string? _basePath;
    private string _lastLine = "";
    private string? _firstHeading;
    private int _at;
    private OperationDraft? _overfull;

    private PageInterpreter(List<Block> blocks, bool isText)
    {
        (_blocks, _isText) = (blocks, isText);
        _shownPaths = isText ? ShownPaths(blocks) : [];
    }

    public static InterpretedPage Read(PageBlocks page, bool isText)
    {
        var interpreter = new PageInterpreter(page.Blocks, isText);
        interpreter.Run();
        var operations = interpreter._operations.Select(draft => OperationCompletion.Complete(draft, interpreter._unplaced)).ToImmutableArray();
        return new InterpretedPage(interpreter._firstHeading ?? page.Title, [.. interpreter._pageHeaders], operations,
            [.. interpreter._unplaced.OrderBy(each => each.Line).Distinct()])
        {
            Overfull = interpreter._overfull is { } overfull ? $"{overfull.Method} {overfull.Path}" : null,
        };
    }

    private ImmutableArray<string> Headings => [.. _headings.Select(heading => heading.Text)];

    private void Run()
    {
        for (_at = 0; _at < _blocks.Count; _at++)
            Block(_blocks[_at]);
    }

    private void Block(Block block)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Heading(heading);
                break;
            case TextBlock text:
                Text(text);
                break;
            case TableBlock table:
                Table(table, null);
                break;
            case CodeBlock code:
                Code(code);
                break;
            case ComponentBlock component:
                Component(component);
                break;
            case ScopeBlock scope:
                Scope(scope);
                break;
            case ScopeEndBlock when _scopes.TryPop(out var before) && before is { } state:
                (_section, _inResponses, _status) = state;
                break;
        }
    }

    private void Scope(ScopeBlock scope)
    {
        _scopes.Push(scope.Label.Length > 0 ? (_section, _inResponses, _status) : null);
        if (scope.Label.Length > 0)
            _ = Label(scope.Label, scope.Line) || OperationLine(scope.Label, scope.Line);
    }

    private void Heading(HeadingBlock heading)
    {
        var text = heading.Text.Plain.Replace('\n', ' ');
        text = AnchorPattern().Replace(text, "").Trim();
        if (text.Length == 0)
            return;
        _firstHeading ??= text;
        _forAll = false;
        if (OperationText.Read(text) is { } operation)
        {
            Push(heading.Level, text);
            _isFresh = false;
            Start(operation, heading.Line, heading.Level);
            return;
        }
        if (Label(text, heading.Line))
            return;
        Push(heading.Level, text);
        _section = null;
        (_inResponses, _status, _pendingMethod, _pendingTarget, _isFresh) = (false, null, null, null, false);
        if (_current.Count > 0 && heading.Level <= _current[0].Level)
            _current = [];
    }

    private void Push(int level, string text)
    {
        while (_headings.Count > 0 && _headings[^1].Level >= level)
            _headings.RemoveAt(_headings.Count - 1);
        _headings.Add((level, Shorten(text)));
    }

    private void Component(ComponentBlock component)
    {
        var method = Attribute("method", "verb", "httpMethod", "type");
        var target = Attribute("url", "path", "endpoint", "href", "route", "uri", "value", "api");
        if (method is not null && target is not null && HttpMethods.TryParse(method, out var known) && OperationText.Of(known, target) is { } operation)
            Start(operation.Server is null && Attribute("baseUrl", "server", "host", "origin") is { } host && OperationText.Of(known, host) is { Server: { } server } ? operation with { Server = server } : operation, component.Line, Level);
        else if (method is null || !HttpMethods.TryParse(method, out _))
            ComponentField(component);
        else
            Unplaced(component.Line, "a component with a method, but no path", component.Name);

        string? Attribute(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (component.Attributes.TryGetValue(name, out var value) && value.Length > 0)
                    return value;
            }
            return null;
        }
    }

    private int Level => _headings.Count > 0 ? _headings[^1].Level : 0;

    /// <summary>Makes the operation the one that is being described; one right after another is described together with it.</summary>
    private void Start(OperationText operation, int line, int level)
    {
        if (operation.Server is null && _basePath is { } prefix && !operation.Path.StartsWith(prefix + "/", StringComparison.Ordinal))
            operation = operation with { Path = prefix + operation.Path };
        var headings = Headings;
        if (_isText && headings.Length == 0 && _lastLine.Length > 0)
            headings = [Shorten(NumberPattern().Replace(_lastLine, ""))];
        var key = $"{operation.Method} {OperationText.Normalize(operation.Path)}";
        if (!_byKey.TryGetValue(key, out var draft))
            _operations.Add(_byKey[key] = draft = new OperationDraft(operation.Method, operation.Path, level, line, headings));
        draft.Level = level;
        draft.Server ??= operation.Server ?? _pendingServer ?? _baseServer;
        draft.Query.UnionWith(operation.Query);
        _pendingServer = null;
        if (_isFresh && !_current.Contains(draft))
            _current = [.. _current, draft];
        else
            _current = [draft];
        (_section, _inResponses, _status, _isFresh, _forAll, _pendingMethod) = (null, false, null, true, false, null);
        _items.Clear();
    }

    /// <summary>Takes a text as a label; false when it is none.</summary>
    private bool Label(string text, int line)
    {
        if (SectionLabel.Read(text) is not { } section)
            return false;
        _isStatusRow = false;
        Enter(section, line);
        return true;
    }

    private void Enter(Section section, int line)
    {
        _hasFieldsSinceLabel = false;
        _items.Clear();
        switch (section.Kind)
        {
            case SectionKind.Neutral:
            case SectionKind.Nested when Holder(section.Field) is null:
                return;
            case SectionKind.Console:
                (_section, _inResponses, _status) = (null, false, null);
                return;
            case SectionKind.Responses or SectionKind.ResponseSample or SectionKind.Response or SectionKind.ResponseHeaders:
                _inResponses = true;
                if (section.Status is not null || section.Kind is SectionKind.Responses)
                    _status = section.Status;
                break;
            case SectionKind.RequestPart or SectionKind.Request or SectionKind.RequestSample or SectionKind.Query or SectionKind.Path or SectionKind.Cookies:
                (_inResponses, _status) = (false, null);
                break;
        }
        if (section.Status is { } status)
            Status(status, line);
        if (section.MediaType is { } media && !_inResponses)
            MediaType(media);
        _section = section;
    }

    private void Status(string code, int line)
    {
        foreach (var draft in _current)
            draft.AddStatus(code, FactSource.Documented, line);
    }

    private void MediaType(string media)
    {
        foreach (var draft in _current)
            draft.MediaTypes.Add(media);
    }

    private void Unplaced(int line, string reason, string text) => _unplaced.Add(new UnplacedText(line, reason, Diagnostics.Display.Value(text.ReplaceLineEndings(" ").Trim())));

    private static string Shorten(string text) => text.Length <= 120 ? text : text[..120];

    // What program text calls tells where a path ends that is glued to the next sentence.
    private static HashSet<string> ShownPaths(List<Block> blocks)
    {
        var result = new HashSet<string>(StringComparer.Ordinal);
        foreach (var code in blocks.OfType<CodeBlock>())
        {
            foreach (Match match in UrlPattern().Matches(code.Text))
            {
                if (OperationText.Of("GET", match.Value) is { } call)
                    result.Add(OperationText.Normalize(call.Path));
            }
        }
        return result;
    }

    [GeneratedRegex(@"https?://[^\s'""`<>]+", RegexOptions.CultureInvariant)]
    private static partial Regex UrlPattern();

    [GeneratedRegex(@"\s*(?:\{#[\w-]+\}|[#¶​]+)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex AnchorPattern();

    [GeneratedRegex(@"^\d+(?:\.\d+)*[.)]?\s+", RegexOptions.CultureInvariant)]
    private static partial Regex NumberPattern();
}
