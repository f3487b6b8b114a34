using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Iqm.Contracts.Loading;

/// <summary>Reads one YAML document into JSON nodes with positions.</summary>
/// <remarks>
/// Source: YAML 1.2.2, restricted as OpenAPI 3.0 §4.2 has it: values of the JSON schema ruleset, keys that are scalars. An alias becomes a copy
/// of what it stands for, for a <see cref="JsonNode"/> has one parent.
/// </remarks>
internal sealed partial class YamlSourceReader
{
    private readonly string _file;
    private readonly ContractLoadOptions _options;
    private readonly Parser _parser;
    private readonly LineTable _lines;
    private readonly YamlLineSeparators _separators;
    private readonly PositionIndex _index = new();
    private readonly List<Finding> _findings = [];
    private readonly Dictionary<AnchorName, Anchor> _anchors = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private long _aliasNodes;

    private YamlSourceReader(string file, string text, ContractLoadOptions options)
    {
        (_file, _options) = (file, options);
        _lines = new LineTable(text);
        _separators = new YamlLineSeparators(text);
        _parser = new Parser(new StringReader(_separators.Hide(text)));
    }

    /// <exception cref="LoadException">The text is not YAML, or a limit is exceeded.</exception>
    public static SourceDocument Read(SourceText source, ContractLoadOptions options)
    {
        var text = Encoding.UTF8.GetString(source.Utf8.Span);
        YamlCharacters.Check(source.File, text);
        var document = Read(source.File, text, options);
        // A block scalar that begins with a line of too many spaces is none by the letter (§8.1.1.1), and is read all the same by nearly every other tool.
        if (document.Root is null && document.Findings.Any(f => f.Descriptor == DiagnosticCatalog.InvalidYaml) && BlankLine().Replace(text, "") is var trimmed && trimmed.Length < text.Length)
        {
            var lenient = Read(source.File, trimmed, options);
            return lenient.Root is null ? document : lenient;
        }
        return document;
    }

    private static SourceDocument Read(string file, string text, ContractLoadOptions options)
    {
        var reader = new YamlSourceReader(file, text, options);
        try
        {
            var root = reader.ReadStream();
            return new SourceDocument(root, new SourceMap(file, reader._index), [.. reader._findings]);
        }
        catch (YamlException e)
        {
            var finding = Finding.Create(DiagnosticCatalog.InvalidYaml, reader.At(e.Start), Reason(e));
            return new SourceDocument(null, new SourceMap(file, reader._index), [.. reader._findings, finding]);
        }
    }

    /// <summary>The spaces of a line that has nothing else. Without them no position of anything changes.</summary>
    [GeneratedRegex(@"(?<=\n) +(?=\r?\n)", RegexOptions.CultureInvariant)]
    private static partial Regex BlankLine();

    private JsonNode? ReadStream()
    {
        Next();
        Next();
        if (_parser.Current is StreamEnd)
            throw new LoadException(Finding.Create(DiagnosticCatalog.EmptyDocument, new SourcePosition(_file, 1, 1)));
        Next();
        var root = ReadNode(_index.Begin(null, At(_parser.Current!.Start).Line, At(_parser.Current.Start).Column), 1).Node;
        Next();
        if (_parser.Current is DocumentStart second)
            throw new LoadException(Finding.Create(DiagnosticCatalog.SeveralDocuments, At(second.Start)));
        if (root is null)
            _findings.Add(Finding.Create(DiagnosticCatalog.EmptyDocument, new SourcePosition(_file, 1, 1)));
        return root;
    }

    /// <summary>Reads the current event's node and moves past it.</summary>
    private Built ReadNode(int entry, int depth)
    {
        var current = _parser.Current!;
        if (current is AnchorAlias alias)
            return ReadAlias(alias, entry, depth);
        if (current is not NodeEvent node)
            throw new LoadException(Finding.Create(DiagnosticCatalog.InvalidYaml, At(current.Start), "a value is missing"));
        if (!node.Anchor.IsEmpty)
            _anchors[node.Anchor] = Anchor.Open;
        var before = _aliasNodes;
        var first = _index.Count;
        var built = node switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, depth),
            _ => ReadMapping((MappingStart)node, entry, depth),
        };
        _index.End(entry);
        if (!node.Anchor.IsEmpty)
        {
            var size = _index.Count - first + 1 + built.Weight + _aliasNodes - before;
            _anchors[node.Anchor] = new Anchor(built, entry, size) { KeyText = (node as Scalar)?.Value is { } text ? _separators.Restore(text) : null };
        }
        return built;
    }

    private Built ReadAlias(AnchorAlias alias, int entry, int depth)
    {
        if (!_anchors.TryGetValue(alias.Value, out var anchor) || anchor == Anchor.Open)
        {
            var reason = anchor is null ? "no anchor of that name comes before it" : "it stands inside the anchor it names";
            throw new LoadException(Finding.Create(DiagnosticCatalog.InvalidAlias, At(alias.Start), Display.Value(alias.Value.Value), reason));
        }
        _aliasNodes += anchor.Size;
        if (_aliasNodes > _options.MaxAliasNodes)
            throw new LoadException(Finding.Create(DiagnosticCatalog.AliasBudget, At(alias.Start), _options.MaxAliasNodes));
        if (depth + anchor.Built.Height - 1 > _options.MaxDepth)
            throw new LoadException(Finding.Create(DiagnosticCatalog.TooDeep, At(alias.Start), _options.MaxDepth));
        _index.Link(entry, anchor.Entry);
        Next();
        return anchor.Built with { Node = anchor.Built.Node?.DeepClone() };
    }

    private Built ReadSequence(SequenceStart start, int depth)
    {
        CheckContainer(start, start.Tag, "tag:yaml.org,2002:seq", depth);
        var array = new JsonArray();
        var (height, weight) = (0, 0L);
        for (Next(); _parser.Current is not SequenceEnd;)
        {
            var position = At(_parser.Current!.Start);
            var item = ReadNode(_index.Begin(null, position.Line, position.Column), depth + 1);
            array.Add(item.Node);
            (height, weight) = (Math.Max(height, item.Height), weight + item.Weight);
        }
        Next();
        return new Built(array, height + 1, weight);
    }

    private Built ReadMapping(MappingStart start, int entry, int depth)
    {
        CheckContainer(start, start.Tag, "tag:yaml.org,2002:map", depth);
        var result = new JsonObject();
        Dictionary<string, (int Line, int Column)>? first = null;
        var (height, weight) = (0, 0L);
        for (Next(); _parser.Current is not MappingEnd;)
        {
            var position = At(_parser.Current!.Start);
            var key = ReadKey(position);
            var value = ReadNode(_index.Begin(key, position.Line, position.Column), depth + 1);
            (height, weight) = (Math.Max(height, value.Height), weight + value.Weight);
            if (result.TryAdd(key, value.Node))
            {
                first?.Add(key, (position.Line, position.Column));
                continue;
            }
            if (!_findings.HasRoom(FindingLimit.Loading, position))
                continue;
            first ??= _index.FirstMembers(entry);
            _findings.Add(JsonPositions.DuplicateKey(key, position, new SourcePosition(_file, first[key].Line, first[key].Column)));
        }
        Next();
        return new Built(result, height + 1, weight);
    }

    private string ReadKey(SourcePosition position)
    {
        var current = _parser.Current!;
        if (current is AnchorAlias alias && _anchors.TryGetValue(alias.Value, out var anchor) && anchor.KeyText is { } text)
        {
            Next();
            return text;
        }
        if (current is not Scalar scalar)
            throw new LoadException(Finding.Create(DiagnosticCatalog.InvalidKey, position));
        if (scalar is { Value: "<<", Style: ScalarStyle.Plain })
            throw new LoadException(Finding.Create(DiagnosticCatalog.MergeKey, position));
        CheckTag(scalar, scalar.Tag, "tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:null", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:float");
        var value = Shared(_separators.Restore(scalar.Value));
        if (!scalar.Anchor.IsEmpty)
            _anchors[scalar.Anchor] = new Anchor(new Built(JsonValue.Create(value), 0, value.Length / 64), -1, 1 + value.Length / 64) { KeyText = value };
        Next();
        return value;
    }

    private Built ReadScalar(Scalar scalar)
    {
        CheckTag(scalar, scalar.Tag, "tag:yaml.org,2002:str", "tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool", "tag:yaml.org,2002:null");
        var text = Shared(_separators.Restore(scalar.Value));
        JsonNode? node;
        if (scalar.Tag is { IsEmpty: false, IsNonSpecific: false, Value: var tag } && tag != "!")
            node = Tagged(scalar, tag, text);
        else if (scalar.Style != ScalarStyle.Plain || scalar.Tag is { IsEmpty: false, Value: "!" })
            node = JsonValue.Create(text);
        else if (!YamlScalar.TryRead(text, out node))
            throw new LoadException(Finding.Create(DiagnosticCatalog.NoJsonNumber, At(scalar.Start), text));
        Next();
        return new Built(node, 0, text.Length / 64);
    }

    private JsonNode? Tagged(Scalar scalar, string tag, string text)
    {
        JsonNode? node = tag["tag:yaml.org,2002:".Length..] switch
        {
            "str" => JsonValue.Create(text),
            "bool" when YamlScalar.Bool(text) is { } truth => JsonValue.Create(truth),
            "int" when YamlScalar.IsInteger(text) => YamlScalar.Number(text),
            "float" => YamlScalar.Number(text),
            _ => null,
        };
        if (node is null && !(tag.EndsWith(":null", StringComparison.Ordinal) && YamlScalar.IsNull(text)))
            throw new LoadException(Finding.Create(DiagnosticCatalog.InvalidYaml, At(scalar.Start), $"'{Display.Value(text)}' does not fit its tag '{Display.Value(tag)}'"));
        return node;
    }

    private void CheckContainer(NodeEvent node, TagName tag, string allowed, int depth)
    {
        CheckTag(node, tag, allowed);
        if (depth > _options.MaxDepth)
            throw new LoadException(Finding.Create(DiagnosticCatalog.TooDeep, At(node.Start), _options.MaxDepth));
    }

    private void CheckTag(NodeEvent node, TagName tag, params ReadOnlySpan<string> allowed)
    {
        if (!tag.IsEmpty && !tag.IsNonSpecific && tag.Value != "!" && !allowed.Contains(tag.Value))
            throw new LoadException(Finding.Create(DiagnosticCatalog.CustomTag, At(node.Start), Display.Value(tag.Value)));
    }

    // The same few words are most of a contract: each is kept once.
    private string Shared(string text)
    {
        const int Word = 32;
        if (text.Length > Word)
            return text;
        if (_texts.TryGetValue(text, out var known))
            return known;
        _texts.Add(text);
        return text;
    }

    private void Next()
    {
        try
        {
            _parser.MoveNext();
        }
        // The scanner's own assertions, which some malformed texts run into.
        catch (Exception e) when (e is InvalidOperationException or ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            var position = _parser.Current is { } last ? At(last.End) : new SourcePosition(_file, 1, 1);
            throw new LoadException(Finding.Create(DiagnosticCatalog.InvalidYaml, position, "the text after this cannot be read"));
        }
    }

    private SourcePosition At(Mark mark)
    {
        var (line, column) = _lines.At(mark.Index);
        return new SourcePosition(_file, line, column);
    }

    // YamlDotNet's message is "(position) - (position): reason".
    private static string Reason(YamlException e)
    {
        var start = e.Message.IndexOf("): ", StringComparison.Ordinal);
        return Display.Text((start < 0 ? e.Message : e.Message[(start + 3)..]).TrimEnd('.'));
    }

    /// <param name="Node">The value.</param>
    /// <param name="Height">Containers inside one another, 0 for a scalar.</param>
    /// <param name="Weight">What long texts count on top of their nodes.</param>
    private readonly record struct Built(JsonNode? Node, int Height, long Weight);

    private sealed record Anchor(Built Built, int Entry, long Size)
    {
        /// <summary>An anchor whose node is not complete.</summary>
        public static readonly Anchor Open = new(default, 0, 0);

        public string? KeyText { get; init; }
    }
}
