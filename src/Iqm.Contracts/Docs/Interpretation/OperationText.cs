using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>A method and a target as a page prints them.</summary>
/// <remarks>Path: template with a leading slash, without query. Server: scheme and authority, null for a path alone. Rest: what follows the target on its line.</remarks>
internal sealed partial record OperationText(string Method, string Path, string? Server, string Rest)
{
    /// <summary>The names of the query parameters that the target shows, in order.</summary>
    public ImmutableArray<string> Query { get; init; } = [];

    /// <summary>Reads a line that begins with a method and a target; null when it does not.</summary>
    public static OperationText? Read(string line)
    {
        var match = LinePattern().Match(line);
        return match.Success && HttpMethods.TryParse(match.Groups[1].Value, out var method) ? Of(method, match.Groups[2].Value, line[(match.Index + match.Length)..]) : null;
    }

    /// <summary>Reads a target alone; null when the text begins with none.</summary>
    public static OperationText? ReadTarget(string method, string line)
    {
        var match = TargetPattern().Match(line);
        return match.Success ? Of(method, match.Groups[1].Value, line[(match.Index + match.Length)..]) : null;
    }

    /// <summary>Splits a URL or path; null when it has no path.</summary>
    public static OperationText? Of(string method, string target, string rest = "")
    {
        target = target.Trim('`', '"', '\'', '*', '<').TrimEnd('.', ',', ';', ':', ')', '>').Replace("\\", "", StringComparison.Ordinal);
        string? server = null;
        var start = target.IndexOf("://", StringComparison.Ordinal);
        if (start >= 0)
        {
            var slash = target.IndexOf('/', start + 3);
            server = (slash < 0 ? target : target[..slash]).ToLowerInvariant();
            target = slash < 0 ? "/" : target[slash..];
        }
        else if (PlaceholderHost().Match(target) is { Success: true } placeholder)
        {
            target = target[placeholder.Length..];
        }
        else if (BareHost().Match(target) is { Success: true } host)
        {
            server = "https://" + host.Groups[1].Value.ToLowerInvariant();
            target = target[host.Groups[1].Length..];
        }
        ImmutableArray<string> query = [];
        if (target.IndexOfAny(['?', '#']) is var end and >= 0)
            (query, target) = (NamesOf(target[end..]), target[..end]);
        if (!target.StartsWith('/'))
            target = "/" + target;
        target = Variables(target);
        return target.Length > 1 || server is not null ? new OperationText(method, target.Length > 1 ? target.TrimEnd('/') : target, server, rest) { Query = query } : null;
    }

    private static ImmutableArray<string> NamesOf(string query) => query[0] == '#' ? []
        : [.. query[1..].Split('#')[0].Split('&').Select(pair => pair.Split('=')[0].Trim('{', '}', '[', ']')).Where(name => QueryNamePattern().IsMatch(name)).Distinct()];

    /// <summary>Paths that differ only in doubled slashes and in the spelling of variables are the same.</summary>
    public static string Normalize(string path) => path.AsSpan().IndexOf('{') < 0 && path.AsSpan().IndexOf("//") < 0 ? path.TrimEnd('/') : VariablePattern().Replace(SlashesPattern().Replace(path, "/"), "{}").TrimEnd('/');

    /// <summary>Names of the variables, in order.</summary>
    public static IEnumerable<string> VariablesOf(string path) => VariablePattern().Matches(path).Select(match => match.Value[1..^1]);

    /// <summary>Splits a target from the sentence that was glued to it: <c>/ua/loginTo</c>.</summary>
    /// <param name="operation">As read, up to the first white space.</param>
    /// <param name="known">Normalised paths that program text on the page shows: where one fits, it decides.</param>
    public static OperationText Unglue(OperationText operation, IReadOnlySet<string> known)
    {
        if (known.Contains(Normalize(operation.Path)))
            return operation;
        for (var i = operation.Path.Length - 1; i > 1; i--)
        {
            if (char.IsUpper(operation.Path[i]) && known.Contains(Normalize(operation.Path[..i])))
                return Cut(i);
        }
        if (operation.Rest.Trim().Length == 0 && !operation.Path.Contains('}', StringComparison.Ordinal))
            return operation;
        var match = GluePattern().Match(operation.Path);
        return match.Success ? Cut(match.Groups[1].Length) : operation;

        OperationText Cut(int length) => operation with { Path = operation.Path[..length].TrimEnd('/'), Rest = operation.Path[length..] + operation.Rest };
    }

    private static string Variables(string path)
    {
        path = ColonPattern().Replace(path, "/{$1}");
        path = AnglePattern().Replace(path, "{$1}");
        return TemplatePattern().Replace(path, "{$1}");
    }

    [GeneratedRegex(@"^(?:[\s\W]*|(?:\W*(?i:endpoint|request|http request|url|api|api endpoint|method|route|path)\W+))[`*\[]*\b(GET|POST|PUT|PATCH|DELETE|DEL|HEAD|OPTIONS|get|post|put|patch|delete|head|Get|Post|Put|Patch|Delete)(?:\b|(?=https?://))[`*:\]\s]*(?:request\s+)?(?:to\s+)?[`*<""]*((?:https?://|\{\{?\w+\}?\}|/|api/|v\d/)[^\s`*""|]*)[`*]*", RegexOptions.CultureInvariant)]
    private static partial Regex LinePattern();

    [GeneratedRegex(@"^[\s`*<""]*(?:(?:endpoint|url|request url|path|full url)\s*:\s*)?[`*<""]*((?:https?://|\{\{?\w+\}?\}/|/(?=[\w{:])|api/|v\d/)[^\s`*""|]*)[`*]*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex TargetPattern();

    [GeneratedRegex(@"^(?:\{\{?[\w-]*(?:url|host|base|domain|server|endpoint)[\w-]*\}?\}|\$\{[\w.]+\}|<[\w-]+>|\[[\w-]+\])(?=/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PlaceholderHost();

    [GeneratedRegex(@"^((?:[a-z0-9-]+\.)+(?:com|net|org|io|ai|dev|co)(?::\d+)?)/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareHost();

    [GeneratedRegex(@"\$?\{+\s*(?:[\w]+\.)*([\w-]+)\s*\}+", RegexOptions.CultureInvariant)]
    private static partial Regex TemplatePattern();

    [GeneratedRegex(@"/:([A-Za-z_]\w*)", RegexOptions.CultureInvariant)]
    private static partial Regex ColonPattern();

    [GeneratedRegex(@"<([A-Za-z_][\w-]*)>", RegexOptions.CultureInvariant)]
    private static partial Regex AnglePattern();

    [GeneratedRegex(@"\{[^{}/]*\}", RegexOptions.CultureInvariant)]
    private static partial Regex VariablePattern();

    [GeneratedRegex(@"^[A-Za-z_$][\w$.\-]{0,60}(?:\[\w*\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex QueryNamePattern();

    [GeneratedRegex("/{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex SlashesPattern();

    [GeneratedRegex(@"^(.*[a-z0-9}])([A-Z][a-z'’]*,?)$", RegexOptions.CultureInvariant)]
    private static partial Regex GluePattern();
}
