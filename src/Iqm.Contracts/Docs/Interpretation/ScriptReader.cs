using System.Globalization;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Reads what TypeScript and JavaScript show: calls with their options, and response types.</summary>
internal sealed class ScriptReader
{
    private const int MaxFields = 2_000;
    private readonly List<ScriptToken> _tokens;
    private readonly int _line;
    private readonly Dictionary<string, ScriptNode> _types = new(StringComparer.Ordinal);
    private readonly List<(int At, ScriptObject Responses)> _responses = [];
    private readonly List<(int At, CodeOpinion Opinion)> _calls = [];

    private ScriptReader(string text, int line) => (_tokens, _line) = (ScriptToken.Read(text), line);

    public static IReadOnlyList<CodeOpinion> Read(string text, int line)
    {
        var reader = new ScriptReader(text, line);
        reader.Types();
        reader.Calls();
        return reader.Opinions();
    }

    private void Types()
    {
        var parser = new ScriptParser(_tokens);
        for (var i = 0; i + 2 < _tokens.Count; i++)
        {
            var isInterface = _tokens[i].IsWord("interface") && _tokens[i + 1].Kind == ScriptTokenKind.Word;
            if (!isInterface && !(_tokens[i].IsWord("type") && _tokens[i + 1].Kind == ScriptTokenKind.Word && _tokens[i + 2].Is("=")))
                continue;
            var start = i + (isInterface ? 2 : 3);
            while (isInterface && start < _tokens.Count && !_tokens[start].Is("{") && _tokens[start].Kind != ScriptTokenKind.End)
                start++;
            parser.Position = start;
            var node = isInterface ? parser.Object() : parser.Type();
            _types[_tokens[i + 1].Text] = node;
            if (node is ScriptObject members && members.Members.Any(member => IsStatus(member.Name)))
                _responses.Add((i, members));
            i = Math.Max(i, parser.Position - 1);
        }
    }

    private void Calls()
    {
        var parser = new ScriptParser(_tokens);
        for (var i = 0; i + 2 < _tokens.Count; i++)
        {
            if (_tokens[i].Is("{") && i > 0 && (_tokens[i - 1].Is("=") || _tokens[i - 1].Is("(") || _tokens[i - 1].IsWord("return")))
            {
                parser.Position = i;
                var options = parser.Object();
                if (options["url"] is ScriptText url && Call((options["method"] as ScriptText)?.Text ?? "GET", url.Text, i) is { } opinion)
                {
                    Options(options, opinion);
                    i = parser.Position - 1;
                }
            }
            else if (_tokens[i].Is(".") && HttpMethods.TryParse(_tokens[i + 1].Text, out var method) && Argument(i + 2) is { } target)
            {
                _ = Call(method, target, i);
            }
            else if (_tokens[i].IsWord("fetch") && Argument(i + 1) is { } fetched)
            {
                var at = i + 3;
                ScriptObject? options = null;
                if (at + 1 < _tokens.Count && _tokens[at].Is(",") && _tokens[at + 1].Is("{"))
                {
                    parser.Position = at + 1;
                    options = parser.Object();
                }
                if (Call((options?["method"] as ScriptText)?.Text ?? "GET", fetched, i) is { } opinion && options is not null)
                    Options(options, opinion);
            }
        }

        // The first argument of the call whose bracket is at this position, where it is a text; a type argument may stand before.
        string? Argument(int at)
        {
            if (_tokens[at].Is("<"))
            {
                while (at + 1 < _tokens.Count && !_tokens[at].Is("("))
                    at++;
            }
            return _tokens[at].Is("(") && at + 1 < _tokens.Count && _tokens[at + 1] is { Kind: ScriptTokenKind.Text } text && text.Text.Contains('/', StringComparison.Ordinal) ? text.Text : null;
        }
    }

    private CodeOpinion? Call(string method, string url, int at)
    {
        if (!HttpMethods.TryParse(method, out var known) || OperationText.Of(known, url) is not { } call)
            return null;
        var opinion = new CodeOpinion { Call = call, Line = _line + _tokens[at].Line };
        _calls.Add((at, opinion));
        return opinion;
    }

    private void Options(ScriptObject options, CodeOpinion opinion)
    {
        if (options["headers"] is ScriptObject headers)
        {
            opinion.Headers.AddRange(headers.Members.Select(member => member.Name));
            if (headers["Content-Type"] is ScriptText type)
                opinion.MediaType = MediaTypes.Find(type.Text);
        }
        if (options["params"] is ScriptObject parameters)
        {
            var parts = parameters.Members.Where(member => member.Name is "query" or "path" or "header" or "headers").ToList();
            foreach (var part in parts)
            {
                if (part.Value is not ScriptObject names)
                    continue;
                if (part.Name is "query")
                    Fields(names, "", opinion.Query, 0);
                else if (part.Name is "path")
                    Fields(names, "", opinion.Path, 0);
                else
                    opinion.Headers.AddRange(names.Members.Select(member => member.Name));
            }
            if (parts.Count == 0)
                Fields(parameters, "", opinion.Query, 0);
        }
        if (options["requestBody"] is ScriptObject body && body["content"] is ScriptObject content && content.Members is [var first, ..])
        {
            opinion.MediaType = MediaTypes.Find(first.Name) ?? opinion.MediaType;
            Fields(first.Value, "", opinion.Request, 0);
        }
        else if (options["data"] is ScriptObject data)
        {
            Fields(data, "", opinion.Request, 0);
        }
    }

    private List<CodeOpinion> Opinions()
    {
        var result = _calls.Select(call => call.Opinion).ToList();
        foreach (var (at, responses) in _responses)
        {
            // The function that uses the type follows it.
            var opinion = _calls.Where(call => call.At > at).Select(call => call.Opinion).FirstOrDefault() ?? _calls.Select(call => call.Opinion).LastOrDefault();
            if (opinion is null)
                result.Add(opinion = new CodeOpinion { Line = _line + _tokens[at].Line });
            foreach (var member in responses.Members.Where(member => IsStatus(member.Name)))
            {
                var fields = new List<ShownField>();
                if (member.Value is ScriptObject response && response["content"] is ScriptObject content)
                    Fields(content.Members.Find(each => each.Name.Contains('/', StringComparison.Ordinal))?.Value, "", fields, 0);
                opinion.Responses.TryAdd(member.Name, fields);
            }
        }
        return result;
    }

    private void Fields(ScriptNode? node, string path, List<ShownField> fields, int depth)
    {
        if (depth > 30 || fields.Count > MaxFields)
            return;
        switch (Resolve(node))
        {
            case ScriptObject value:
                foreach (var member in value.Members)
                {
                    var child = path.Length == 0 ? Payload.NameInPath(member.Name) : $"{path}.{Payload.NameInPath(member.Name)}";
                    fields.Add(new ShownField(child, TypeOf(member.Value, depth), member.IsOptional ? false : null));
                    Fields(member.Value, child, fields, depth + 1);
                }
                break;
            case ScriptArray array:
                Fields(array.Item, path, fields, depth + 1);
                break;
            case ScriptUnion union:
                foreach (var each in union.Nodes)
                    Fields(each, path, fields, depth + 1);
                break;
        }
    }

    private ScriptNode? Resolve(ScriptNode? node)
    {
        for (var i = 0; i < 10 && node is ScriptWord word && _types.TryGetValue(word.Text, out var target); i++)
            node = target;
        return node;
    }

    private TypeFact? TypeOf(ScriptNode node, int depth) => depth > 30 ? null : Resolve(node) switch
    {
        ScriptObject => new TypeFact("object"),
        ScriptArray array => new TypeFact("array", Items: array.Item is null ? null : TypeOf(array.Item, depth + 1)),
        ScriptUnion union => UnionOf(union, depth),
        ScriptText text => TypeText.TryWhole(text.Text, out var read) ? read.Type : new TypeFact("string"),
        ScriptWord { Text: "number" } => new TypeFact("number"),
        ScriptWord { Text: "string" } => new TypeFact("string"),
        ScriptWord { Text: "boolean" or "true" or "false" } => new TypeFact("boolean"),
        ScriptWord { Text: "null" or "undefined" } => new TypeFact("null"),
        ScriptWord { Text: "Date" } => new TypeFact("string", "date-time"),
        ScriptWord { Text: "File" or "Blob" or "Buffer" } => new TypeFact("file"),
        ScriptWord word when double.TryParse(word.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => new TypeFact("number"),
        _ => null,
    };

    private TypeFact? UnionOf(ScriptUnion union, int depth)
    {
        var types = union.Nodes.Select(node => TypeOf(node, depth + 1)).OfType<TypeFact>().ToList();
        var nullable = types.RemoveAll(type => type.Name == "null") > 0;
        return types.Count == 0 ? null : types.TrueForAll(type => type.Name == types[0].Name) ? types[0] with { Nullable = nullable }
            : new TypeFact(string.Join('|', types.Select(type => type.Name).Distinct().Order(StringComparer.Ordinal)), Nullable: nullable);
    }

    private static bool IsStatus(string name) => name.Length == 3 && name[0] is >= '1' and <= '5' && name.Skip(1).All(char.IsAsciiDigit);
}
