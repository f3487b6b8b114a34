namespace Iqm.Contracts.Runtime;

/// <summary>Why a call failed.</summary>
public enum ApiFailureKind
{
    /// <summary>A status that the contract documents as a failure, with the documented body.</summary>
    Documented,
    /// <summary>A status of 400 or above that the contract does not document, or a body that it does not.</summary>
    Undocumented,
    /// <summary>A 2xx status whose body says that the call failed.</summary>
    Envelope,
    /// <summary>A success whose body is not what the contract says: not JSON, a required member missing, a wrong type.</summary>
    InvalidResponse,
}
