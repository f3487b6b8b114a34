namespace Iqm.Contracts.Runtime;

/// <summary>A response body that wraps its payload and says itself whether the call succeeded.</summary>
public interface IEnvelope
{
    /// <summary>What the body says of the call; null when it says nothing.</summary>
    bool? Success { get; }

    /// <summary>Whether the body carries errors.</summary>
    bool HasErrors { get; }
}

/// <summary>An envelope with its payload.</summary>
/// <typeparam name="T">The payload.</typeparam>
public interface IEnvelope<out T> : IEnvelope
{
    /// <summary>The payload; null (or the default) when the body has none.</summary>
    T? Data { get; }
}
