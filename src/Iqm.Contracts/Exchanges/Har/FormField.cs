namespace Iqm.Contracts.Exchanges.Har;

/// <summary>One item of <c>postData.params</c>.</summary>
/// <param name="Name">Not encoded.</param>
/// <param name="Value">Not encoded; empty when the recording leaves it out.</param>
/// <param name="FileName">Null when the field is no file.</param>
/// <param name="ContentType">The media type of a file; null when not recorded.</param>
internal readonly record struct FormField(string Name, string Value, string? FileName, string? ContentType);
