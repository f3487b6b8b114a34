using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Iqm.Contracts.Loading;

/// <summary>A document in Microsoft.OpenApi's model, and what its reader said about it.</summary>
/// <param name="Document">The model; null when the reader gave up.</param>
/// <param name="Errors">Rules of OpenAPI that the document breaks.</param>
/// <param name="Warnings">What the reader thinks worth telling.</param>
/// <param name="Failure">Why the reader gave up; null when it did not.</param>
internal sealed record ReadDocument(OpenApiDocument? Document, ImmutableArray<OpenApiError> Errors, ImmutableArray<OpenApiError> Warnings, Exception? Failure)
{
    private static readonly Uri Location = new("https://contract.invalid/openapi.json");

    public static ReadDocument From(JsonObject root)
    {
        // External references are ours to load: all there were have been bundled.
        var settings = new OpenApiReaderSettings { LoadExternalRefs = false };
        try
        {
            var result = new OpenApiJsonReader().Read(root.DeepClone(), Location, settings);
            return new ReadDocument(result.Document, [.. result.Diagnostic?.Errors ?? []], [.. result.Diagnostic?.Warnings ?? []], null);
        }
        // The reader throws what it meets where a value has another type than the specification says.
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException or OverflowException or NullReferenceException
            or InvalidCastException or KeyNotFoundException or OpenApiException or IndexOutOfRangeException or NotSupportedException)
        {
            return new ReadDocument(null, [], [], e);
        }
    }
}
