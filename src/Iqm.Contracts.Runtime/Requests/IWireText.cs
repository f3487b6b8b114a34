namespace Iqm.Contracts.Runtime;

/// <summary>A value with a text form of its own for paths, queries, headers and forms.</summary>
public interface IWireText
{
    /// <summary>The text form, not escaped.</summary>
    string ToWireText();
}
