namespace Iqm.Contracts.Reports.Matrix;

/// <summary>That a decision shaped an operation.</summary>
/// <param name="Entry">Index into <see cref="MatrixContract.Evidence"/>, from zero.</param>
/// <param name="IsShared">Whether it is about a component that the operation uses, and so perhaps about others as well.</param>
public readonly record struct MatrixEvidence(int Entry, bool IsShared);
