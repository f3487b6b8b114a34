using System.Text.Json;

namespace Iqm.Contracts.Schemas.Evaluation;

/// <summary>Equality of two parts of one JSON text; asked only when their hashes are equal.</summary>
internal static class JsonEquality
{
    public static bool AreEqual(ReadOnlySpan<byte> text, SeenValues.Entry left, SeenValues.Entry right)
    {
        ReadOnlySpan<byte> a = text.Slice(left.Start, left.Length), b = text.Slice(right.Start, right.Length);
        if (a.SequenceEqual(b))
            return true;
        using var first = JsonDocument.Parse(a.ToArray(), new JsonDocumentOptions { MaxDepth = 1024 });
        using var second = JsonDocument.Parse(b.ToArray(), new JsonDocumentOptions { MaxDepth = 1024 });
        return JsonElement.DeepEquals(first.RootElement, second.RootElement);
    }
}
