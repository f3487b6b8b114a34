using System.Text.RegularExpressions;
using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Interpretation;

internal sealed partial class PageInterpreter
{
    private void Text(TextBlock block)
    {
        if (block.Text.IsEmpty)
            return;
        if (!block.IsItem)
            _items.Clear();
        if (StackedField(block))
        {
            _isFresh = false;
            return;
        }
        if (ItemField(block) || InlinePayload(block))
            return;
        var index = 0;
        foreach (var line in block.Text.Lines)
        {
            var offset = block.Text.LineOffset(index++);
            TextLine(line.Trim(), offset == 0 ? block : block with { Line = block.Line + offset });
        }
    }

    private void TextLine(string line, TextBlock block)
    {
        if (line.Length == 0)
            return;
        if (_isText && _firstHeading is null && !HttpMethods.TryParse(line, out _))
            _firstHeading = Shorten(NumberPattern().Replace(line, ""));
        if (_pendingMethod is { } method)
        {
            _pendingMethod = null;
            if (OperationText.ReadTarget(method, line) is { } target)
            {
                // A server alone: the path is on the next line.
                if (target is { Path: "/", Server: not null } && _pendingServer is null)
                    (_pendingMethod, _pendingServer) = (method, target.Server);
                else
                    Begin(target, block.Line);
                return;
            }
            _pendingServer = null;
        }
        if (OperationLine(line, block.Line) || BaseUrl(line) || SplitOperation(line, block.Line))
            return;
        if (line.Length < 8 && HttpMethods.TryParse(line, out var lone))
        {
            _pendingMethod = lone;
            return;
        }
        if (!block.IsItem || _isText)
        {
            if (SectionLabel.LoneStatus(line) is { } status && (_inResponses || !_isText))
            {
                if (_inResponses)
                {
                    // Statuses one after the other are tabs, and the first is the one that is open.
                    if (_isStatusRow && _status is not null)
                        Status(status, block.Line);
                    else
                        Enter(new Section(SectionKind.Responses, status), block.Line);
                    _isStatusRow = true;
                    return;
                }
            }
            else if (Label(line, block.Line))
            {
                return;
            }
        }
        else if (_inResponses && CodeItemPattern().Match(line) is { Success: true } item)
        {
            Enter(new Section(SectionKind.Responses, item.Groups[1].Value), block.Line);
            return;
        }
        Sentence(line, block);
    }

    /// <summary>Reads a payload that is text of its paragraph: <c>**Content:** `{ "id": 12 }`</c>, perhaps below the status.</summary>
    private bool InlinePayload(TextBlock block)
    {
        if (_current.Count == 0 || block.Text.Codes.ToList() is not [.., ['{', _, .., '}'] or ['[', _, .., ']']] codes || LooseJson.Read(codes[^1], out _, out var isValue) is not System.Text.Json.Nodes.JsonNode value || !isValue
            || value is not (System.Text.Json.Nodes.JsonObject { Count: > 0 } or System.Text.Json.Nodes.JsonArray))
            return false;
        var lines = block.Text.Lines.ToList();
        var at = lines.FindIndex(InlinePayloadPattern().IsMatch);
        if (at < 0)
            return false;
        for (var i = 0; i < at; i++)
            TextLine(lines[i].Trim(), block);
        Sample(new CodeBlock("json", null, codes[^1], block.Line + block.Text.LineOffset(at)), codes[^1]);
        return true;
    }

    /// <summary>Reads where all operations of the page are that show a path alone. The first one counts: others are sandboxes.</summary>
    private bool BaseUrl(string line)
    {
        if (BaseUrlPattern().Match(line) is not { Success: true } match || OperationText.Of("GET", match.Groups[1].Value) is not { Server: { } server } target)
            return false;
        if (_baseServer is null)
            (_baseServer, _basePath) = (server, target.Path is "/" ? null : target.Path);
        return true;
    }

    /// <summary>Reads an operation whose method and path stand on labelled lines of their own, in either order.</summary>
    private bool SplitOperation(string line, int number)
    {
        if (TargetLinePattern().Match(line) is { Success: true } target)
        {
            _pendingTarget = target.Groups[1].Value;
            return true;
        }
        if (MethodLinePattern().Match(line) is not { Success: true } verb || !HttpMethods.TryParse(verb.Groups[1].Value, out var method))
            return false;
        if (_pendingTarget is { } path && OperationText.ReadTarget(method, path) is { } operation)
            Begin(operation, number);
        else
            _pendingMethod = method;
        _pendingTarget = null;
        return true;
    }

    private bool OperationLine(string line, int number)
    {
        if (OperationText.Read(line) is not { } operation)
            return false;
        Begin(operation, number);
        return true;
    }

    private void Begin(OperationText operation, int number)
    {
        if (_isText)
            operation = OperationText.Unglue(operation, _shownPaths);
        Start(operation, number, Level);
        if (operation.Rest.Trim() is { Length: > 0 } rest)
        {
            if (!Label(rest, number))
                Sentence(rest, null);
            _isFresh = true;
        }
    }

    private void Sentence(string line, TextBlock? block)
    {
        _isStatusRow = false;
        if (ContentTypePattern().IsMatch(line) && MediaTypes.Find(line) is { } stated && !_inResponses)
            MediaType(stated);
        if (AllRequestsPattern().IsMatch(line))
            _forAll = true;
        if (PerRequestPattern().IsMatch(line))
        {
            foreach (var draft in _current)
                draft.Limits.UnionWith(Constraints.LimitsOf(line, new TypeFact("array")));
        }
        if (line is not ("/" or ":"))
            _lastLine = line;
        if (block is not null)
            _isFresh = false;
    }

    /// <summary>Reads a field whose name, type and description stand on lines of their own.</summary>
    private bool StackedField(TextBlock block)
    {
        var lines = new StackedLines(_blocks, _at);
        if (_current.Count == 0 && _section is null && !_forAll || lines.Read(block) is not { } field)
            return false;
        Place(field.Head.Path, field.Head.Type.Type, field.Head.Type.Required ?? field.Constraints.Required, field.Constraints, block.Line, null, isStacked: true);
        _at = lines.Last;
        return true;
    }

    /// <summary>Reads a field that is one item or paragraph: <c>`email` (string, required): …</c>.</summary>
    private bool ItemField(TextBlock block)
    {
        if (_section is null or { Kind: SectionKind.Neutral or SectionKind.RequestSample or SectionKind.ResponseSample } || _current.Count == 0)
            return false;
        var isNamed = block.Text.Runs.FirstOrDefault(run => !string.IsNullOrWhiteSpace(run.Text)).Kind == RunKind.Code;
        if (!isNamed && !block.IsItem && !TypeText.TryWhole(AfterFirstWord(block.Text.Plain), out _) || FieldHead.Read(block.Text) is not { } head || head.Type.Type is null
            // 'Get a List of Deals' is a title.
            || !isNamed && ArticlePattern().IsMatch(AfterFirstWord(block.Text.Plain)))
            return false;
        var constraints = Constraints.Read(block.Text, head.Type.Type);
        while (_items.TryPeek(out var above) && above.Depth >= block.Depth)
            _items.Pop();
        var parent = _items.TryPeek(out var holder) && holder.Field.Type is not { Name: "string" or "integer" or "number" or "boolean" } ? holder.Field : null;
        if (Place(head.Path, head.Type.Type, head.Type.Required ?? constraints.Required, constraints, block.Line, parent) is { } field && block.IsItem)
            _items.Push((block.Depth, field));
        return true;
    }

    private static string AfterFirstWord(string text) => text.IndexOfAny([' ', '\n']) is var end && end > 0 ? text[end..].Trim() : "";

    [GeneratedRegex(@"^\W*(?:(?:request|full|api) )?(?:url|endpoint|path|uri|route)\W*:\W*?((?:https?://|/)[^\s`*""]+)[`*""\s.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TargetLinePattern();

    [GeneratedRegex(@"^\W*(?:(?:api|production) )?(?:base|server|root) (?:url|uri|path|address|endpoint)\W*(?::|is)\W*(https?://[^\s`*""<>]+)[`*""\s.]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BaseUrlPattern();

    [GeneratedRegex(@"^(?:(?:status )?code|(?:http )?status)\s*:?\s*([1-5]\d\d)\b[\w ]{0,40}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodeItemPattern();

    // A label and the payload, nothing else: what stands in a sentence is a value that it speaks of.
    [GeneratedRegex(@"^(?:(?:(?:sample|example|json|request|response|error|success) )*(?:content|body|payload|response|request|data|example|sample|output|json)(?: (?:content|body|payload|example|sample))?\s*:?\s*)?[{\[].*[}\]]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InlinePayloadPattern();

    [GeneratedRegex(@"^(?:an?|the|all)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticlePattern();

    [GeneratedRegex(@"^\W*(?:http |request )?(?:method|verb)\W*:\W*(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MethodLinePattern();

    [GeneratedRegex(@"\bheaders?\b[^.]*\b(?:all|every|each|any|subsequent)\b(?: [\w-]+){0,3} (?:requests?|calls?|endpoints?|operations|APIs)\b|\b(?:all|every|each|subsequent)\b(?: [\w-]+){0,3} (?:requests?|calls?|endpoints?|operations|APIs)\b[^.]*\bheaders?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllRequestsPattern();

    [GeneratedRegex(@"\b(?:per|in (?:a|one)|each|every) (?:single )?(?:request|call)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PerRequestPattern();

    [GeneratedRegex(@"\bcontent[- ]?type\b|^(?:application|multipart)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ContentTypePattern();
}
