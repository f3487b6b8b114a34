namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>Parses types and object literals with one tolerant grammar; separators may be commas, semicolons or nothing.</summary>
internal sealed class ScriptParser(List<ScriptToken> tokens)
{
    private const int MaxDepth = 60;
    private int _at;

    public int Position
    {
        get => _at;
        set => _at = value;
    }

    public ScriptToken Current => tokens[Math.Min(_at, tokens.Count - 1)];

    private ScriptToken Next(int offset = 1) => tokens[Math.Min(_at + offset, tokens.Count - 1)];

    /// <summary>Parses the object at the current brace.</summary>
    public ScriptObject Object(int depth = 0)
    {
        var members = new List<ScriptMember>();
        _at++;
        while (Current.Kind != ScriptTokenKind.End && !Current.Is("}"))
        {
            var before = _at;
            if (Member(depth) is { } member)
                members.Add(member);
            while (Current.Is(",") || Current.Is(";"))
                _at++;
            if (_at == before)
                _at++;
        }
        _at++;
        return new ScriptObject(members);
    }

    private ScriptMember? Member(int depth)
    {
        if (Current.Is("..."))
        {
            _at++;
            Skip();
            return null;
        }
        if (Current.Is("["))
        {
            // An index signature: any name.
            while (Current.Kind != ScriptTokenKind.End && !Current.Is("]"))
                _at++;
            _at++;
            if (Current.Is("?"))
                _at++;
            if (!Current.Is(":"))
                return null;
            _at++;
            return new ScriptMember("*", true, Type(depth + 1));
        }
        if (Current.IsWord("readonly") && Next().Kind == ScriptTokenKind.Word)
            _at++;
        if (Current.Kind is not (ScriptTokenKind.Word or ScriptTokenKind.Text))
            return null;
        var name = Current.Text;
        _at++;
        while (Current.Is("-") && Next().Kind == ScriptTokenKind.Word)
        {
            name += "-" + Next().Text;
            _at += 2;
        }
        var optional = Current.Is("?");
        if (optional)
            _at++;
        if (!Current.Is(":"))
            return Current.Is(",") || Current.Is("}") ? new ScriptMember(name, optional, new ScriptWord(name)) : null;
        _at++;
        return new ScriptMember(name, optional, Type(depth + 1));
    }

    /// <summary>Parses a type or a value.</summary>
    public ScriptNode Type(int depth = 0)
    {
        var nodes = new List<ScriptNode>();
        do
        {
            if (Current.Is("|") || Current.Is("&"))
                _at++;
            nodes.Add(Suffixed(Primary(depth)));
        }
        while ((Current.Is("|") || Current.Is("&")) && depth <= MaxDepth);
        if (nodes.Count == 1)
            return nodes[0];
        return new ScriptUnion(nodes);
    }

    private ScriptNode Suffixed(ScriptNode node)
    {
        while (Current.Is("[") && Next().Is("]"))
        {
            _at += 2;
            node = new ScriptArray(node);
        }
        return node;
    }

    private ScriptNode Primary(int depth)
    {
        var token = Current;
        if (depth > MaxDepth)
        {
            Skip();
            return new ScriptWord("any");
        }
        if (token.Is("{"))
            return Object(depth + 1);
        if (token.Is("["))
            return Items(depth);
        if (token.Is("("))
        {
            _at++;
            var inner = Type(depth + 1);
            while (Current.Kind != ScriptTokenKind.End && !Current.Is(")"))
                _at++;
            _at++;
            return inner;
        }
        if (token.Kind == ScriptTokenKind.Text)
        {
            _at++;
            var text = new ScriptText(token.Text);
            if (Current.Is("+"))
                Skip();
            return text;
        }
        if (token.Kind == ScriptTokenKind.Word)
            return Word(depth);
        if (token.Is("-"))
        {
            _at += 2;
            return new ScriptWord("0");
        }
        Skip();
        return new ScriptWord("any");
    }

    private ScriptArray Items(int depth)
    {
        ScriptNode? first = null;
        _at++;
        while (Current.Kind != ScriptTokenKind.End && !Current.Is("]"))
        {
            var before = _at;
            var item = Type(depth + 1);
            first ??= item;
            while (Current.Is(",") || Current.Is(";"))
                _at++;
            if (_at == before)
                _at++;
        }
        _at++;
        return new ScriptArray(first);
    }

    private ScriptNode Word(int depth)
    {
        var name = Current.Text;
        _at++;
        while (Current.Is(".") && Next().Kind == ScriptTokenKind.Word)
        {
            name = Next().Kind == ScriptTokenKind.Word && char.IsDigit(name[0]) ? name + "." + Next().Text : Next().Text;
            _at += 2;
        }
        if (Current.Is("<"))
        {
            _at++;
            var arguments = new List<ScriptNode> { Type(depth + 1) };
            while (Current.Is(","))
            {
                _at++;
                arguments.Add(Type(depth + 1));
            }
            if (Current.Is(">"))
                _at++;
            return name switch
            {
                "Array" or "ReadonlyArray" or "Set" => new ScriptArray(arguments[0]),
                "Record" or "Map" => new ScriptObject(arguments is [_, ScriptWord { Text: "never" }] ? [] : [new ScriptMember("*", true, arguments[^1])]),
                _ => arguments[0],
            };
        }
        if (Current.Is("("))
        {
            Skip();
            return new ScriptWord("any");
        }
        return new ScriptWord(name);
    }

    // To the end of this value, whatever it is.
    private void Skip()
    {
        var depth = 0;
        for (; Current.Kind != ScriptTokenKind.End; _at++)
        {
            if (Current.Is("{") || Current.Is("(") || Current.Is("["))
                depth++;
            else if (Current.Is("}") || Current.Is(")") || Current.Is("]"))
            {
                if (depth-- == 0)
                    return;
            }
            else if (depth == 0 && (Current.Is(",") || Current.Is(";")))
            {
                return;
            }
        }
    }
}
