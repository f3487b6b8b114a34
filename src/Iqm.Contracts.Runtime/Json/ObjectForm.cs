namespace Iqm.Contracts.Runtime;

/// <summary>What tells one object form of a union from the others.</summary>
/// <param name="Form">The number of the form, as the union counts.</param>
/// <param name="Required">Members without which an object is not of this form.</param>
/// <param name="Known">All members that the form names.</param>
public sealed record ObjectForm(int Form, string[] Required, string[] Known);
