namespace Iqm.Contracts.Exchanges.Traffic;

/// <summary>What <see cref="JsonExtent"/> knows about the end of a value.</summary>
internal enum ExtentState
{
    /// <summary>More text is needed; at the end of the text a scalar is complete all the same.</summary>
    Incomplete,
    /// <summary>The end is known.</summary>
    Found,
    /// <summary>A bracket closes what another kind opened, or nothing.</summary>
    Mismatch,
}
