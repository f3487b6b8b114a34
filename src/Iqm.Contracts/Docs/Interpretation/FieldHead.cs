using System.Text.RegularExpressions;
using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>The cell or line that names a field: <c>`email` string required</c>.</summary>
/// <remarks>Depth: how far arrows or dots before the name move it in. Rest: what is no type, usually the beginning of a description.</remarks>
internal sealed partial record FieldHead(string Path, int Depth, TypeText Type)
{
    public static FieldHead? Read(RichText cell)
    {
        var plain = cell.Plain;
        var depth = 0;
        if (IndentPattern().Match(plain) is { Success: true } indent)
        {
            depth = Math.Max(1, indent.Value.Count(c => c is '↳' or '└' or '→' or '»' or '›' or '>' or '⤷' or '—'));
            plain = plain[indent.Length..];
        }
        var code = cell.Runs.FirstOrDefault(run => !string.IsNullOrWhiteSpace(run.Text));
        string name, rest;
        if (code.Kind == RunKind.Code && depth == 0 && plain.StartsWith(code.Text.Trim(), StringComparison.Ordinal))
        {
            name = code.Text.Trim();
            rest = plain[name.Length..];
            // '`name` (string)' and '`name: string`'.
            if (name.IndexOf(' ', StringComparison.Ordinal) is var space && space > 0)
                (name, rest) = (name[..space], name[space..] + rest);
        }
        else
        {
            var end = plain.IndexOfAny([' ', '\n', ':']);
            name = end < 0 ? plain : plain[..end];
            rest = end < 0 ? "" : plain[end..];
            if (end < 0 && GluedPattern().Match(name) is { Success: true } glued)
                (name, rest) = (name[..glued.Index], name[glued.Index..]);
        }
        bool? starred = null;
        name = name.Trim().Trim('`', '"', '\'').TrimEnd(':', ',');
        if (name.EndsWith('*'))
            (name, starred) = (name.TrimEnd('*'), true);
        else if (name.EndsWith('?'))
            (name, starred) = (name.TrimEnd('?'), false);
        if (PathOf(name) is not { } path)
            return null;
        var type = TypeText.Read(rest.Trim().TrimStart(':', '-', '–', '—', '(', '[').Trim() is var trimmed && rest.TrimStart().StartsWith('[') ? rest.Trim() : rest.TrimStart().StartsWith('(') ? ParenthesesPattern().Replace(rest.Trim(), "$1 ", 1) : trimmed);
        return new FieldHead(path, depth, starred is null ? type : type with { Required = starred });
    }

    /// <summary>The path of a name that stands below another: <c>geo.countries</c> below <c>geo</c> names its holder itself.</summary>
    public static string Below(string holder, string name)
    {
        if (holder.Length == 0 || name.StartsWith(holder + ".", StringComparison.Ordinal))
            return name;
        var last = holder[(holder.LastIndexOf('.') + 1)..];
        return name.StartsWith(last + ".", StringComparison.Ordinal) ? holder + name[last.Length..] : $"{holder}.{name}";
    }

    /// <summary>A documented name as a path; null when it is no name. <c>data[].id</c> becomes <c>data.id</c>.</summary>
    public static string? PathOf(string name)
    {
        if (name.Length is 0 or > 120 || !NamePattern().IsMatch(name))
            return null;
        return BracketsPattern().Replace(name, match => match.Groups[1].Value is { Length: > 0 } inner && !int.TryParse(inner, out _) && inner is not ("i" or "n" or "index") ? "." + inner : "").TrimEnd('.');
    }

    [GeneratedRegex(@"^[\s↳└→»›>⤷—├│─-]+(?=[\w$@`])", RegexOptions.CultureInvariant)]
    private static partial Regex IndentPattern();

    [GeneratedRegex(@"^[A-Za-z_$@{][\w$@.:\-}]*(?:\[[\w]*\][\w$@.\-]*)*[*?]?$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"\[(\w*)\]", RegexOptions.CultureInvariant)]
    private static partial Regex BracketsPattern();

    [GeneratedRegex(@"(?:string|integer|number|boolean|object|array)(?:required|optional)?$", RegexOptions.CultureInvariant)]
    private static partial Regex GluedPattern();

    [GeneratedRegex(@"^\(([^)]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex ParenthesesPattern();
}
