using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Exchanges.Text;

/// <summary>Why text cannot be read as the documented value.</summary>
internal enum TextFaultKind
{
    /// <summary>It can.</summary>
    None,
    /// <summary>It is not of the documented type.</summary>
    OtherType,
    /// <summary>Its percent-encoding is broken.</summary>
    Encoding,
    /// <summary>It is not written in its style.</summary>
    Style,
    /// <summary>It comes several times and is no list.</summary>
    Twice,
}

/// <summary>What is wrong with a text.</summary>
/// <param name="Kind">What kind of fault.</param>
/// <param name="Instance">Where inside the value, as a JSON Pointer; empty for the value itself.</param>
/// <param name="Expected">The types it may have.</param>
/// <param name="Count">How often it comes.</param>
internal readonly record struct TextFault(TextFaultKind Kind, string Instance = "", InstanceTypes Expected = InstanceTypes.None, int Count = 0)
{
    public static readonly TextFault None = new(TextFaultKind.None);
}
