using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Evidence;

/// <summary>Reads the members of one object, and reports those that are missing, unknown, empty or of the wrong type.</summary>
internal sealed class FieldReader
{
    private readonly JsonObject _object;
    private readonly JsonPointer _pointer;
    private readonly SourceMap _map;
    private readonly List<Finding> _findings;
    private readonly string _kind;

    private FieldReader(string kind, JsonObject members, JsonPointer pointer, SourceMap map, List<Finding> findings) =>
        (_kind, _object, _pointer, _map, _findings) = (kind, members, pointer, map, findings);

    public SourcePosition Position => _map.Locate(_pointer);

    /// <summary>A reader for the object at <paramref name="pointer"/>; null, with a finding, when it is none.</summary>
    /// <param name="kind">How messages call the object: <c>A page</c>.</param>
    /// <param name="node">The object.</param>
    /// <param name="pointer">Where it is.</param>
    /// <param name="map">Positions.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="fields">All members there may be.</param>
    public static FieldReader? Open(string kind, JsonNode? node, JsonPointer pointer, SourceMap map, List<Finding> findings, params string[] fields)
    {
        if (node is not JsonObject members)
        {
            findings.Add(Finding.Create(DiagnosticCatalog.EvidenceFieldType, map.Locate(pointer), kind, "an object"));
            return null;
        }
        var reader = new FieldReader(kind, members, pointer, map, findings);
        foreach (var (name, _) in members)
            if (!fields.Contains(name) && !name.StartsWith("x-", StringComparison.Ordinal))
                reader.Report(DiagnosticCatalog.EvidenceUnknownField, name, kind, Display.Value(name), string.Join("', '", fields), NearNames.Sentence(name, fields));
        return reader;
    }

    /// <summary>A text that is not blank; null, with a finding, otherwise.</summary>
    public string? Text(string name)
    {
        if (!Require(name, out var node))
            return null;
        if (node is JsonValue value && value.TryGetValue(out string? text))
        {
            if (!string.IsNullOrWhiteSpace(text))
                return text;
            Report(DiagnosticCatalog.EvidenceEmptyText, name, $"'{name}'");
            return null;
        }
        Report(DiagnosticCatalog.EvidenceFieldType, name, $"'{name}'", "a text (quote it if it looks like a number)");
        return null;
    }

    /// <summary>Items that are texts and not blank, with their pointers. Empty, with a finding, for anything but a list with at least one.</summary>
    public ImmutableArray<(string Text, JsonPointer Pointer)> Texts(string name)
    {
        if (!Require(name, out var node))
            return [];
        if (node is not JsonArray { Count: > 0 } array)
        {
            Report(DiagnosticCatalog.EvidenceFieldType, name, $"'{name}'", "a list with at least one text");
            return [];
        }
        var texts = ImmutableArray.CreateBuilder<(string, JsonPointer)>();
        for (var i = 0; i < array.Count; i++)
        {
            var at = _pointer.Append(name).Append(i);
            if (array[i] is not JsonValue value || !value.TryGetValue(out string? text))
                ReportAt(DiagnosticCatalog.EvidenceFieldType, at, $"An item of '{name}'", "a text");
            else
                texts.Add((text, at));
        }
        return texts.ToImmutable();
    }

    public void Report(FindingDescriptor descriptor, string name, params ReadOnlySpan<object?> arguments) => ReportAt(descriptor, _pointer.Append(name), arguments);

    public void ReportAt(FindingDescriptor descriptor, JsonPointer at, params ReadOnlySpan<object?> arguments) =>
        _findings.Add(Finding.Create(descriptor, _map.Locate(at), arguments));

    private bool Require(string name, out JsonNode? node)
    {
        if (_object.TryGetPropertyValue(name, out node))
            return true;
        Report(DiagnosticCatalog.EvidenceMissingField, name, _kind, name);
        return false;
    }
}
