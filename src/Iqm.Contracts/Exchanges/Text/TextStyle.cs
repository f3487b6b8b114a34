namespace Iqm.Contracts.Exchanges.Text;

/// <summary>How arrays and objects are written as text.</summary>
/// <remarks>Source: OpenAPI 3.0.4 §4.7.12.3; RFC 6570.</remarks>
internal enum TextStyle
{
    /// <summary><c>a,b</c></summary>
    Simple,
    /// <summary><c>.a.b</c></summary>
    Label,
    /// <summary><c>;name=a,b</c></summary>
    Matrix,
    /// <summary><c>name=a&amp;name=b</c>, or <c>name=a,b</c></summary>
    Form,
    /// <summary><c>name=a%20b</c></summary>
    SpaceDelimited,
    /// <summary><c>name=a|b</c></summary>
    PipeDelimited,
    /// <summary><c>name[member]=a</c></summary>
    DeepObject,
}
