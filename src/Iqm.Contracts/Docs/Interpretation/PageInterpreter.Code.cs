using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Interpretation;

internal sealed partial class PageInterpreter
{
    private void Code(CodeBlock code)
    {
        var text = code.Text.Trim();
        var before = (_section, _inResponses, _status);
        if (code.Title is { } title && !Label(title, code.Line) && OperationText.Read(title) is { } titled)
            Start(titled, code.Line, Level);
        if (code.Title is null && code.Language.Length > 0 && SectionLabel.LoneStatus(code.Language) is { } status)
            Enter(new Section(SectionKind.Responses, status), code.Line);
        // An empty one has said what it can by its title: 'Response 204'.
        if (ResponsePattern().Match(text) is { Success: true } answer)
            Response(code, text, answer);
        else if (text.Length > 0 && !OpenApi(code, text) && !Program(code, text))
            Sample(code, text);
        if (code.Title is not null)
            (_section, _inResponses, _status) = before;
        _isFresh = false;
    }

    /// <summary>Reads a response as it goes over the wire: <c>HTTP/1.1 200 OK</c>, fields, an empty line, the body.</summary>
    private void Response(CodeBlock code, string text, Match answer)
    {
        var before = (_section, _inResponses, _status);
        Enter(new Section(SectionKind.Responses, answer.Groups[1].Value), code.Line);
        var lines = text.Split('\n');
        var start = Array.FindIndex(lines, string.IsNullOrWhiteSpace) + 1;
        var body = start > 0 ? string.Join('\n', lines[start..]).Trim() : "";
        if (body.Length > 0 && body[0] is '{' or '[')
            Sample(code with { Line = code.Line + start }, body);
        (_section, _inResponses, _status) = before;
    }

    /// <summary>Reads calls; false when the text is a payload.</summary>
    private bool Program(CodeBlock code, string text)
    {
        IReadOnlyList<CodeOpinion> opinions = [];
        if (code.Language is "bash" or "shell" or "sh" or "curl" or "console" or "zsh" or "cmd" or "powershell" || text.StartsWith("curl ", StringComparison.Ordinal))
            opinions = CommandReader.ReadCurl(text, code.Line) is { } curl ? [curl] : [];
        else if (RequestLinePattern().IsMatch(text))
            opinions = CommandReader.ReadHttp(text, code.Line) is { } http ? [http] : [];
        else if (code.Language is "ts" or "typescript" or "js" or "javascript" or "tsx" or "jsx" or "node" or "nodejs" || code.Language.Length == 0 && ScriptPattern().IsMatch(text))
            opinions = ScriptReader.Read(text, code.Line);
        else if (text[0] is '{' or '[' || code.Language is "json" or "json5" or "jsonc" or "text" or "txt" or "plaintext")
            return false;
        else
            opinions = CommandReader.ReadCall(text, code.Line) is { } call ? [call] : [];
        if (opinions.Count == 0 && (text[0] is '{' or '[' || code.Language.Length == 0))
            return false;
        foreach (var opinion in opinions)
            Opinion(opinion, code);
        return true;
    }

    private void Opinion(CodeOpinion opinion, CodeBlock code)
    {
        OperationDraft? draft = null;
        if (opinion.Call is { } call)
        {
            draft = _current.Find(each => Same(each, call));
            if (draft is null && _current.Count == 0)
            {
                // Nothing above says what this section is about: the call itself does.
                Start(call, opinion.Line, Level);
                draft = _current[0];
            }
        }
        draft ??= _current.Count == 1 ? _current[0] : null;
        if (draft is null)
        {
            Unplaced(opinion.Line, _current.Count == 0 ? "program text, but no operation above it" : "program text that fits none of the operations above it", code.Title ?? code.Text.Split('\n')[0]);
            return;
        }
        draft.Opinions.Add(opinion);
        if (opinion.Body is { } body && LooseJson.Read(body, out var defects, out var isValue) is { } value && isValue)
            draft.Samples.Add(SampleOf(value, body, defects, opinion.Line, FactPart.Request, null));

        static bool Same(OperationDraft draft, OperationText call) => draft.Method == call.Method && OperationText.Normalize(draft.Path) == OperationText.Normalize(call.Path);
    }

    // Of a payload, nothing is listed but its title: it may hold secrets.
    private void Sample(CodeBlock code, string text)
    {
        var isForm = FormPattern().IsMatch(text) || _section is { Kind: SectionKind.RequestSample } && UrlEncodedPattern().IsMatch(text);
        string[] defects = [];
        var isValue = false;
        var value = isForm ? null : LooseJson.Read(text, out defects, out isValue);
        if (!isForm && (!isValue || value is not (System.Text.Json.Nodes.JsonObject or System.Text.Json.Nodes.JsonArray) && _section is null))
        {
            if (text[0] is '{' or '[')
                Unplaced(code.Line, "a payload that is no JSON", code.Title ?? text[..1]);
            return;
        }
        if (_current.Count == 0)
        {
            Unplaced(code.Line, "a payload, but no operation above it", code.Title ?? text[..1]);
            return;
        }
        // In plain text, a label reaches as far as the fields below it: the payloads after those have none.
        var (part, status) = _isText && _hasFieldsSinceLabel ? default : Place(_section);
        if (isForm)
        {
            part ??= FactPart.Request;
            MediaType(text.Contains("form-data", StringComparison.OrdinalIgnoreCase) ? "multipart/form-data" : "application/x-www-form-urlencoded");
        }
        if (part == FactPart.Response && status is not null)
            Status(status, code.Line);
        foreach (var draft in _current)
            draft.Samples.Add(SampleOf(value, text, defects, code.Line, part, status, code.Title is not null || _section?.Kind is SectionKind.RequestSample or SectionKind.ResponseSample));
        foreach (var defect in defects)
            Unplaced(code.Line, $"a payload read in spite of a slip: {defect}", code.Title ?? text[..1]);
    }

    private (FactPart? Part, string? Status) Place(Section? section) => section?.Kind switch
    {
        SectionKind.RequestSample or SectionKind.Request => (FactPart.Request, null),
        SectionKind.Responses or SectionKind.ResponseSample => (FactPart.Response, section.Status ?? _status),
        // A label for a table of members is not one for the payloads that follow it.
        SectionKind.Response when section.Status is not null => (FactPart.Response, section.Status),
        SectionKind.Body or SectionKind.RequestPart when !_inResponses && !_isText => (FactPart.Request, null),
        _ => (null, null),
    };

    private SampleDraft SampleOf(System.Text.Json.Nodes.JsonNode? value, string text, string[] defects, int line, FactPart? part, string? status, bool isLabelled = true) => new()
    {
        IsLabelled = isLabelled,
        Part = part,
        Status = status,
        Value = value,
        Hash = value is null ? Payload.Hash(text) : Payload.Hash(value),
        Members = value is null ? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal) : Payload.Members(value),
        Defects = [.. defects],
        Headings = Headings.Length > 0 ? Headings : _current[0].Headings,
        Line = line,
    };

    [GeneratedRegex(@"^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) \S+(?: HTTP/[\d.]+)?\s*(?:\n|$)", RegexOptions.CultureInvariant)]
    private static partial Regex RequestLinePattern();

    [GeneratedRegex(@"^HTTP/[\d.]+ ([1-5]\d\d)\b", RegexOptions.CultureInvariant)]
    private static partial Regex ResponsePattern();

    [GeneratedRegex(@"^(?:import|export|const|let|var|interface|type|async|function)\b|\baxios\b|=>", RegexOptions.CultureInvariant)]
    private static partial Regex ScriptPattern();

    [GeneratedRegex(@"^-{2,}\S*(?:boundary|\w{8,})|Content-Disposition:\s*form-data", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FormPattern();

    [GeneratedRegex(@"^[\w.\[\]-]+=[^\s&]*(?:&[\w.\[\]-]+=[^\s&]*)*$", RegexOptions.CultureInvariant)]
    private static partial Regex UrlEncodedPattern();
}
