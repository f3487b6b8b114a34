namespace Iqm.Contracts.Docs;

/// <summary>A documented type in one spelling, whatever the page's was.</summary>
/// <param name="Name">A JSON Schema type, <c>file</c>, <c>any</c>, or the page's own lower-case words where they are none of these.</param>
/// <param name="Format">A format such as <c>uuid</c> or <c>date-time</c>; null when none is documented.</param>
/// <param name="Items">The type of an array's items; null when it is no array or the page does not say.</param>
/// <param name="Nullable">Whether the page says that null is allowed.</param>
public sealed record TypeFact(string Name, string? Format = null, TypeFact? Items = null, bool Nullable = false)
{
    /// <summary>Whether <see cref="Name"/> is a type that schemas know.</summary>
    public bool IsKnown => Name is "string" or "integer" or "number" or "boolean" or "object" or "array" or "file" or "any" or "null" || Name.Contains('|', StringComparison.Ordinal);

    /// <summary>Canonical text: <c>integer</c>, <c>string&lt;uuid&gt;</c>, <c>array[integer]</c>, <c>string?</c>.</summary>
    public override string ToString() =>
        Name + (Format is null ? "" : $"<{Format}>") + (Items is null ? "" : $"[{Items}]") + (Nullable ? "?" : "");

    /// <summary>Reads what <see cref="ToString"/> writes; null for a text that it never writes.</summary>
    internal static TypeFact? Parse(string text)
    {
        var nullable = text.EndsWith('?');
        if (nullable)
            text = text[..^1];
        TypeFact? items = null;
        if (text.EndsWith(']') && text.IndexOf('[', StringComparison.Ordinal) is var open && open > 0)
        {
            items = Parse(text[(open + 1)..^1]);
            text = text[..open];
        }
        string? format = null;
        if (text.EndsWith('>') && text.IndexOf('<', StringComparison.Ordinal) is var angle && angle > 0)
            (format, text) = (text[(angle + 1)..^1], text[..angle]);
        return text.Length == 0 ? null : new TypeFact(text, format, items, nullable);
    }
}
