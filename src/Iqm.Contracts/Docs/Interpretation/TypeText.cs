using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>The words after a name: a type, and whether the name is required.</summary>
internal sealed partial record TypeText(TypeFact? Type, bool? Required, string Rest)
{
    private static readonly Dictionary<string, (string Name, string? Format)> Words = new(StringComparer.Ordinal)
    {
        ["string"] = ("string", null), ["str"] = ("string", null), ["text"] = ("string", null), ["varchar"] = ("string", null), ["char"] = ("string", null),
        ["integer"] = ("integer", null), ["int"] = ("integer", null), ["int32"] = ("integer", "int32"), ["int64"] = ("integer", "int64"), ["long"] = ("integer", "int64"),
        ["bigint"] = ("integer", "int64"), ["number"] = ("number", null), ["float"] = ("number", "float"), ["double"] = ("number", "double"), ["decimal"] = ("number", null),
        ["numeric"] = ("number", null), ["boolean"] = ("boolean", null), ["bool"] = ("boolean", null), ["object"] = ("object", null), ["json"] = ("object", null), ["map"] = ("object", null),
        ["dictionary"] = ("object", null), ["array"] = ("array", null), ["list"] = ("array", null), ["file"] = ("file", null), ["binary"] = ("file", null), ["image"] = ("file", null),
        ["any"] = ("any", null), ["null"] = ("null", null), ["uuid"] = ("string", "uuid"), ["guid"] = ("string", "uuid"), ["date"] = ("string", "date"),
        ["datetime"] = ("string", "date-time"), ["date-time"] = ("string", "date-time"), ["timestamp"] = ("string", "date-time"), ["email"] = ("string", "email"),
        ["uri"] = ("string", "uri"), ["url"] = ("string", "uri"), ["enum"] = ("string", null), ["bytes"] = ("string", "byte"), ["multipart"] = ("file", null), ["epoch"] = ("integer", null),
    };

    private static readonly Dictionary<string, string> Phrases = new(StringComparer.Ordinal)
    {
        ["multipart/form-data"] = "file", ["multipart/formdata"] = "file", ["multipart/form-data file"] = "file", ["multipart/formdata file"] = "file", ["multipart file"] = "file",
        ["form data"] = "form-data", ["form-data"] = "form-data", ["formdata"] = "form-data", ["json object"] = "object", ["object array"] = "array[object]", ["json array"] = "array",
        ["string array"] = "array[string]", ["integer array"] = "array[integer]", ["int array"] = "array[integer]", ["number array"] = "array[number]", ["json string"] = "string",
        ["date time"] = "date-time", ["unix timestamp"] = "integer", ["comma separated string"] = "string", ["comma-separated string"] = "string", ["hash map"] = "object",
        ["boolean array"] = "array[boolean]", ["key-value pairs"] = "object", ["key value pairs"] = "object",
    };

    /// <summary>Reads a text that holds nothing but a type, a requiredness, or both; <see cref="Rest"/> is what follows them.</summary>
    public static TypeText Read(string text)
    {
        bool? required = null;
        TypeFact? type = null;
        var rest = text.Trim();
        while (rest.Length > 0)
        {
            // 'string - required - what it is'.
            if (type is not null && DashPattern().Match(rest) is { Success: true } dash)
                rest = rest[dash.Length..];
            var marker = MarkerPattern().Match(rest);
            if (marker.Success)
            {
                var word = marker.Groups[1].Value.ToLowerInvariant();
                if (word is "nullable" or "or null" && type is not null)
                    type = type with { Nullable = true };
                else if (word is "optional" or "not required")
                    required ??= false;
                else if (word is "required" or "mandatory" or "*")
                    required ??= true;
                else if (word is "conditional" or "conditionally required")
                    required ??= false;
                rest = rest[marker.Length..].TrimStart(' ', ',', ';', '\n', '|');
                continue;
            }
            if (type is not null || !TryType(rest, out var found, out var length))
                break;
            type = found;
            // 'object (Sort)' names the schema.
            rest = SchemaNamePattern().Replace(rest[length..], "", 1).TrimStart(' ', ',', ';', '\n');
        }
        return new TypeText(type, required, rest);
    }

    /// <summary>Whether the whole text is a type with or without a requiredness.</summary>
    public static bool TryWhole(string text, [NotNullWhen(true)] out TypeText? result)
    {
        result = Read(text);
        if (result.Type is not null && result.Rest.Length == 0)
            return true;
        result = null;
        return false;
    }

    /// <summary>A type for a cell that is known to hold one: unknown words are kept.</summary>
    public static TypeText ReadCell(string text)
    {
        var result = Read(text);
        if (result.Type is not null || result.Rest.Length == 0 || result.Rest is "-" or "—" or "–" || result.Rest.Length > 40)
            return result;
        var words = result.Rest.ToLowerInvariant();
        // Words such as '[required]' may follow a type that is not known.
        var marker = TrailingMarkerPattern().Match(words);
        var required = result.Required ?? (marker.Success ? !marker.Value.Contains("optional", StringComparison.Ordinal) && !marker.Value.Contains("not ", StringComparison.Ordinal) : null);
        return new TypeText(new TypeFact(words[..(marker.Success ? marker.Index : words.Length)].Trim()), required, "");
    }

    private static bool TryType(string text, [NotNullWhen(true)] out TypeFact? type, out int length)
    {
        (type, length) = (null, 0);
        var lower = text.ToLowerInvariant();
        foreach (var (phrase, name) in Phrases)
        {
            if (phrase.Length > length && lower.StartsWith(phrase, StringComparison.Ordinal) && Ends(lower, phrase.Length))
                (type, length) = (Simple(name), phrase.Length);
        }
        if (type is not null)
            return true;
        if (MapPattern().Match(lower) is { Success: true } map)
        {
            type = new TypeFact("object");
            length = map.Length;
            return Ends(lower, length);
        }
        if (ArrayPattern().Match(lower) is { Success: true } array)
        {
            var inner = array.Groups[1].Success ? array.Groups[1].Value : array.Groups[2].Value;
            type = new TypeFact("array", Items: Items(inner));
            length = array.Length;
            return true;
        }
        var match = WordPattern().Match(lower);
        if (!match.Success)
            return false;
        if (!Words.TryGetValue(match.Groups[1].Value, out var word))
        {
            // 'stringrequired': two elements of a page without a space between them.
            var first = GluedPattern().Replace(match.Groups[1].Value, "");
            if (!Words.TryGetValue(first, out word))
                return false;
            (type, length) = (new TypeFact(word.Name, word.Format), first.Length);
            return true;
        }
        type = new TypeFact(word.Name, word.Format);
        length = match.Length;
        if (match.Groups[2].Success && type.Name is "string" or "integer" or "number" && match.Groups[2].Value is { Length: > 0 and < 30 } format && FormatPattern().IsMatch(format))
            type = type with { Format = format is "datetime" ? "date-time" : format };
        else if (match.Groups[2].Success && type.Name == "array")
            type = type with { Items = Items(match.Groups[2].Value) };
        while (text.AsSpan(length).StartsWith("[]"))
            (type, length) = (new TypeFact("array", Items: type), length + 2);
        if (UnionPattern().Match(lower, length) is { Success: true } union && union.Index == length)
        {
            length += union.Length;
            var others = union.Value.Split(["|", " or ", "/", ","], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(name => Simple(name)).ToList();
            if (others.RemoveAll(other => other.Name == "null") > 0)
                type = type with { Nullable = true };
            if (others.Count > 0)
                type = new TypeFact(string.Join('|', others.Select(other => other.Name).Append(type.Name).Distinct().Order(StringComparer.Ordinal)), Nullable: type.Nullable);
        }
        return Ends(lower, length);
    }

    private static bool Ends(string text, int length) => length >= text.Length || !(char.IsLetterOrDigit(text[length]) || text[length] is '_' or '-' or '.' or '\'') || text.AsSpan(length).StartsWith("required") || text.AsSpan(length).StartsWith("optional");

    private static TypeFact? Items(string words)
    {
        words = words.Trim();
        return words.Length == 0 || words is "s" ? null : TryType(Singular(words), out var type, out _) ? type : Simple(Singular(words));
    }

    private static string Singular(string words) =>
        words.EndsWith("ies", StringComparison.Ordinal) ? words[..^3] + "y" : words.EndsWith('s') && !words.EndsWith("ss", StringComparison.Ordinal) ? words[..^1] : words;

    private static TypeFact Simple(string name) =>
        name == "array[object]" ? new TypeFact("array", Items: new TypeFact("object"))
        : name.StartsWith("array[", StringComparison.Ordinal) ? new TypeFact("array", Items: Simple(name[6..^1]))
        : Words.TryGetValue(name, out var word) ? new TypeFact(word.Name, word.Format) : new TypeFact(name);

    [GeneratedRegex(@"^[-–—]\s+(?=[\[(*]*(?:not required|required|mandatory|optional)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DashPattern();

    [GeneratedRegex(@"^\s*\([A-Z][\w. -]*\)", RegexOptions.CultureInvariant)]
    private static partial Regex SchemaNamePattern();

    [GeneratedRegex(@"^[\[(]?\s*(not required|conditionally required|required|mandatory|optional|conditional|nullable|deprecated|read-only|readonly|write-only|or null|\*)\s*[\])]?(?=$|[\s,;:.|)\]/–-])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MarkerPattern();

    [GeneratedRegex(@"[\[(]?(not required|required|mandatory|optional)[\])]?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingMarkerPattern();

    [GeneratedRegex(@"^(?:an? )?(?:array|list|set|collection)\s*(?:of\s+([a-z]+(?:[ -](?:ids?|objects?))?)\b|[\[<(]\s*([a-z][a-z <>-]*[a-z>]|[a-z])\s*[\]>)])", RegexOptions.CultureInvariant)]
    private static partial Regex ArrayPattern();

    [GeneratedRegex(@"^(?:dictionary|map|record)\s*[\[<(]\s*[a-z]+\s*,\s*[a-z][a-z<> -]*\s*[\]>)](?: or null\b)?", RegexOptions.CultureInvariant)]
    private static partial Regex MapPattern();

    [GeneratedRegex(@"^([a-z]+(?:-time|\d\d)?)(?:\s?<\s*([a-z][a-z0-9 _\-\[\]]*)\s*>|\s?\(([a-z-]+)\)(?<=uuid\)|date\)|date-time\)|email\)|uri\)|url\)|int32\)|int64\)|float\)|double\)|binary\)))?", RegexOptions.CultureInvariant)]
    private static partial Regex WordPattern();

    [GeneratedRegex("(?:required|optional)$", RegexOptions.CultureInvariant)]
    private static partial Regex GluedPattern();

    [GeneratedRegex(@"^[a-z][a-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FormatPattern();

    [GeneratedRegex(@"\G(?:\s*(?:\||/| or )\s*(?:string|integer|int|number|boolean|object|array|null|float|file)\b)+", RegexOptions.CultureInvariant)]
    private static partial Regex UnionPattern();
}
