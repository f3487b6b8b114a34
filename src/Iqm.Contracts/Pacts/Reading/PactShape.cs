using System.Collections.Immutable;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Pacts.Reading;

/// <summary>Reads members of a pact file, and says where one is not what the specification has.</summary>
internal sealed class PactShape(SourceMap map)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMilliseconds(100);

    private readonly List<Finding> _findings = [];
    private readonly Dictionary<string, Regex> _expressions = new(StringComparer.Ordinal);

    public ImmutableArray<Finding> Findings => [.. _findings];

    public int Errors => _findings.Count(finding => finding.Severity == Severity.Error);

    public void Add(FindingDescriptor descriptor, JsonPointer at, params ReadOnlySpan<object?> arguments) =>
        _findings.Add(Finding.Create(descriptor, map.Locate(at), arguments));

    public void Malformed(JsonPointer at, string what) => Add(DiagnosticCatalog.PactMalformed, at, what);

    /// <summary>A regular expression for a whole text; interactions share those of one pattern.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public Regex Expression(string pattern)
    {
        if (!_expressions.TryGetValue(pattern, out var expression))
            _expressions[pattern] = expression = new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, Timeout);
        return expression;
    }

    /// <summary>The object; null, with a finding, when it is none.</summary>
    public JsonObject? Object(JsonNode? node, JsonPointer at, string what)
    {
        if (node is JsonObject found)
            return found;
        Malformed(at, $"{what} must be an object");
        return null;
    }

    /// <summary>The object that a member is; null when it is absent or null, and, with a finding, when it is something else.</summary>
    public JsonObject? OptionalObject(JsonObject holder, string name, JsonPointer at) =>
        holder[name] is { } node ? Object(node, at.Append(name), $"'{name}'") : null;

    /// <summary>The text that a member is; null when it is absent or null, and, with a finding, when it is something else.</summary>
    public string? Text(JsonObject holder, string name, JsonPointer at)
    {
        if (holder[name] is not { } node)
            return null;
        if (node is JsonValue value && value.TryGetValue(out string? text))
            return text;
        Malformed(at.Append(name), $"'{name}' must be a string");
        return null;
    }
}
