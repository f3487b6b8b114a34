using System.Text.Json;

namespace Iqm.Contracts.Runtime;

/// <summary>What a generated client knows of its contract as a whole.</summary>
public abstract class ClientContract
{
    /// <summary>The contract's name and version, such as <c>iqm 3.0</c>.</summary>
    public abstract string Name { get; }

    /// <summary>The address used when the <see cref="HttpClient"/> has none; null when the contract names no absolute server.</summary>
    public abstract Uri? DefaultBaseAddress { get; }

    /// <summary>Whether the value of a member, header or parameter of this name is secret. Compared ignoring case.</summary>
    public abstract bool IsSecret(string name);

    /// <summary>The envelope's member that says whether the call succeeded; null when the contract has no envelope, or when only <see cref="CreateException"/> can tell.</summary>
    public virtual string? EnvelopeSuccessMember => null;

    /// <summary>The exception for a failure that no case documents. Clients whose contract has an envelope try to read its errors.</summary>
    /// <param name="failure">The facts. With <see cref="ApiFailureKind.Envelope"/> and a cause it is a guess, which an envelope that does not say "failed" must refute.</param>
    /// <param name="body">The body; must not be kept.</param>
    /// <exception cref="JsonException">The body is not an envelope, or not a failed one; the caller falls back to a plain <see cref="ApiException"/>.</exception>
    protected internal virtual ApiException CreateException(ApiFailure failure, in ResponseBody body) => new(failure);
}
