namespace Iqm.Contracts.Runtime;

/// <summary>How several values of one parameter are written.</summary>
/// <remarks>Source: OpenAPI 3.0.3 §4.7.12.3, style values.</remarks>
public enum ArrayStyle
{
    /// <summary><c>name=a&amp;name=b</c>: form, exploded.</summary>
    Repeated,
    /// <summary><c>name=a,b</c>: form or simple, not exploded.</summary>
    Comma,
    /// <summary><c>name=a%20b</c>: spaceDelimited.</summary>
    Space,
    /// <summary><c>name=a|b</c>: pipeDelimited.</summary>
    Pipe,
}
