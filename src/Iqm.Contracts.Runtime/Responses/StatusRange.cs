using System.Net;

namespace Iqm.Contracts.Runtime;

/// <summary>The status codes that a response of a contract is documented for: one, a class such as <c>4XX</c>, or all (<c>default</c>).</summary>
/// <param name="First">The lowest status code.</param>
/// <param name="Last">The highest status code.</param>
public readonly record struct StatusRange(int First, int Last)
{
    /// <summary>Every status code: OpenAPI's <c>default</c>.</summary>
    public static StatusRange Default => new(0, 999);

    /// <summary>One status code.</summary>
    public static implicit operator StatusRange(int status) => new(status, status);

    /// <summary>One status code.</summary>
    public static StatusRange FromInt32(int status) => status;

    /// <summary>Whether <paramref name="status"/> lies in the range.</summary>
    public bool Contains(HttpStatusCode status) => (int)status >= First && (int)status <= Last;
}
