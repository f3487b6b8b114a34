namespace Iqm.Contracts.Envelopes;

/// <summary>What the errors of an envelope are.</summary>
internal enum EnvelopeErrors
{
    /// <summary>Not there.</summary>
    Missing,
    /// <summary>Null.</summary>
    Null,
    /// <summary>A list without items.</summary>
    Empty,
    /// <summary>At least one.</summary>
    Some,
}
