using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>One YAML or JSON file: its value and where everything in it stands.</summary>
/// <param name="Root">The value; null when there is none or it is a JSON null.</param>
/// <param name="Map">Positions.</param>
/// <param name="Findings">What is wrong with the text; with an error the value is incomplete.</param>
internal sealed record SourceDocument(JsonNode? Root, SourceMap Map, ImmutableArray<Finding> Findings)
{
    public bool HasErrors => Findings.Any(finding => finding.Severity == Severity.Error);

    /// <summary>Reads JSON when the file is named so or starts with <c>{</c>, otherwise YAML.</summary>
    public static SourceDocument Read(SourceText text, ContractLoadOptions options)
    {
        try
        {
            if (text.Utf8.Span.IndexOfAnyExcept(" \t\r\n"u8) is var first && first < 0)
                throw new LoadException(Finding.Create(DiagnosticCatalog.EmptyDocument, new SourcePosition(text.File, 1, 1)));
            if (text.File.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
                return JsonSourceReader.Read(text, options);
            if (text.Utf8.Span[first] == '{')
            {
                // JSON in a file of another name; or a YAML flow mapping, which only fails to be JSON.
                var json = JsonSourceReader.Read(text, options);
                if (!json.Findings.Any(finding => finding.Descriptor == DiagnosticCatalog.InvalidJson))
                    return json;
            }
            return YamlSourceReader.Read(text, options);
        }
        catch (LoadException e)
        {
            return new SourceDocument(null, new SourceMap(text.File, new PositionIndex()), [e.Finding]);
        }
    }
}
