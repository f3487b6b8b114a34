using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Iqm.Contracts.Loading;

/// <summary>A document in Microsoft.OpenApi's model, and what its reader said about it.</summary>
internal sealed record ReadDocument(OpenApiDocument Document, ImmutableArray<OpenApiError> Errors, ImmutableArray<OpenApiError> Warnings)
{
    public static ReadDocument From(JsonObject root)
    {
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json, new JsonWriterOptions { MaxDepth = 2000 }))
            root.WriteTo(writer);
        json.Position = 0;
        // External references are ours to load: all there were have been bundled.
        var settings = new OpenApiReaderSettings { LoadExternalRefs = false };
        var result = OpenApiDocument.Load(json, OpenApiConstants.Json, settings);
        var diagnostic = result.Diagnostic;
        return new ReadDocument(result.Document ?? new OpenApiDocument(), [.. diagnostic?.Errors ?? []], [.. diagnostic?.Warnings ?? []]);
    }
}
