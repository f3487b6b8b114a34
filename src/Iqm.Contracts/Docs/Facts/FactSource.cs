namespace Iqm.Contracts.Docs;

/// <summary>What kind of text a fact was read from; the first is believed most.</summary>
public enum FactSource
{
    /// <summary>A table, a list or the lines of an API reference: the author meant to document this.</summary>
    Documented,
    /// <summary>A sample shows it.</summary>
    Sample,
    /// <summary>Program text (TypeScript, cURL) shows it: counts only where the page is otherwise silent.</summary>
    Code,
}
