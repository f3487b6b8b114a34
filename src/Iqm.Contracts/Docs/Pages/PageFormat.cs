namespace Iqm.Contracts.Docs;

/// <summary>The form of a page.</summary>
public enum PageFormat
{
    /// <summary>Plain text, as copied from a browser.</summary>
    Text,
    /// <summary>Markdown or MDX.</summary>
    Markdown,
    /// <summary>A saved HTML page.</summary>
    Html,
}
