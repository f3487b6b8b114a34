namespace Iqm.Contracts.Testing.Mocking;

/// <summary>What becomes of an answer on its way.</summary>
public enum MockTransfer
{
    /// <summary>It arrives.</summary>
    Whole = 0,
    /// <summary>The connection ends before anything comes.</summary>
    Dropped = 1,
    /// <summary>The connection ends in the middle of the body.</summary>
    Truncated = 2,
    /// <summary>The body comes a few bytes at a time.</summary>
    SlowDrip = 3,
}
