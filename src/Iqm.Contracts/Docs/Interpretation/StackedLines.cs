using System.Text.RegularExpressions;
using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>A field read from lines.</summary>
internal sealed record StackedFieldText(FieldHead Head, Constraints Constraints);

/// <summary>Reads a field from consecutive lines: its name, its type, perhaps <c>required</c>, then description, limits, values and an example.</summary>
internal sealed partial class StackedLines(List<Block> blocks, int start)
{
    private const int MaxLines = 400;

    /// <summary>Index of the last block that belongs to the field.</summary>
    public int Last { get; private set; } = start;

    public StackedFieldText? Read(TextBlock first)
    {
        if (!StartsField(Last))
            return null;
        var lines = first.Text.Lines.ToList();
        var name = lines[0].Trim();
        var rest = lines.Skip(1).ToList();
        if (rest.Count == 0)
        {
            Last++;
            rest = ((TextBlock)blocks[Last]).Text.Lines.ToList();
        }
        var type = TypeText.Read(rest[0]);
        if (FieldHead.Read(RichText.From(name)) is not { } head)
            return null;
        var required = head.Type.Required ?? type.Required;
        var description = new List<RichText>(rest.Skip(1).Select(RichText.From));
        while (Next() is { } line && Marker(line) is { } marker)
        {
            required ??= marker;
            Last++;
        }
        var values = new List<string>();
        string? preset = null;
        Details(description, values, ref preset);
        var constraints = Constraints.Read(RichText.Join(description), type.Type);
        return new StackedFieldText(head with { Type = type with { Required = required } },
            constraints with { Allowed = values.Count > 0 ? [.. values] : constraints.Allowed, Default = preset ?? constraints.Default });
    }

    /// <summary>Whether a field begins at a block: a name, then a line that holds a type and nothing else.</summary>
    private bool StartsField(int at)
    {
        if (at >= blocks.Count || blocks[at] is not TextBlock block)
            return false;
        var lines = block.Text.Plain.Split('\n', 3);
        if (!NamePattern().IsMatch(lines[0].Trim()) || HttpMethods.TryParse(lines[0], out _))
            return false;
        if (lines.Length > 1)
            return IsType(lines[1]);
        return at + 1 < blocks.Count && blocks[at + 1] is TextBlock next && IsType(next.Text.Plain.Split('\n', 2)[0]);
    }

    // 'ANY' in capitals is a value, not a type.
    private static bool IsType(string line) => line.Any(char.IsAsciiLetterLower) && TypeText.TryWhole(line, out _);

    private void Details(List<RichText> description, List<string> values, ref string? preset)
    {
        for (var count = 0; count < MaxLines && Next() is { } line; count++)
        {
            if (StartsField(Last + 1) || Ends(line))
                return;
            var isItem = ((TextBlock)blocks[Last + 1]).IsItem;
            Last++;
            if (AllowedPattern().Match(line) is { Success: true } allowed)
            {
                if (line[allowed.Length..].Trim() is { Length: > 0 } same)
                    values.AddRange(Constraints.Values(same));
                else
                    Values(values);
            }
            else if (ExamplePattern().Match(line) is { Success: true } example)
            {
                if (line.Length == example.Length)
                    Example();
            }
            else if (DefaultPattern().Match(line) is { Success: true } found)
            {
                preset = line[found.Length..].Trim() is { Length: > 0 } same ? same : Next();
                if (line.Length == found.Length && preset is not null)
                    Last++;
            }
            else
            {
                description.Add(isItem ? RichText.From(line) : ((TextBlock)blocks[Last]).Text);
            }
        }
    }

    private void Values(List<string> values)
    {
        while (values.Count < MaxLines && Next() is { } value && !StartsField(Last + 1) && !Ends(value) && !ExamplePattern().IsMatch(value) && !DefaultPattern().IsMatch(value) && !LimitPattern().IsMatch(value)
            && value.Count(c => c == ' ') <= 3 && value.Length <= 80 && !value.EndsWith('.'))
        {
            values.AddRange(value.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            Last++;
        }
    }

    private void Example()
    {
        // The line after the label is the example, whatever it looks like.
        if (Last + 1 < blocks.Count && blocks[Last + 1] is CodeBlock or TextBlock)
            Last++;
    }

    private string? Next() => Last + 1 < blocks.Count && blocks[Last + 1] is TextBlock next ? next.Text.Plain : null;

    private static bool Ends(string line) =>
        SectionLabel.Read(line) is { Kind: not SectionKind.Neutral } || TabPattern().IsMatch(line) || SectionLabel.LoneStatus(line) is not null || MediaTypes.IsWhole(line) || HttpMethods.TryParse(line, out _) || OperationText.Read(line) is not null;

    private static bool? Marker(string line) => line.Trim().ToLowerInvariant() switch
    {
        "required" or "mandatory" or "[required]" or "(required)" => true,
        "optional" or "[optional]" or "(optional)" => false,
        _ => null,
    };

    [GeneratedRegex(@"^[A-Za-z_$@][\w$@.\-]*(?:\[\])?[*?]?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^(?:json|typescript|javascript|curl|shell|python|node(?:\.js)?|java|php|ruby|go)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TabPattern();

    [GeneratedRegex(@"^(?:allowed|possible|valid|enum)\s*(?:values?|options)?\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AllowedPattern();

    [GeneratedRegex(@"^examples?(?: values?)?\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ExamplePattern();

    // A limit after the values, or the label of a pattern.
    [GeneratedRegex(@"^(?:[<>≤≥]=?\s*-?\d|match(?:es)? pattern\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LimitPattern();

    [GeneratedRegex(@"^default(?: value)?\s*:\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DefaultPattern();
}
