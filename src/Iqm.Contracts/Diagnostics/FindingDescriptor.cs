namespace Iqm.Contracts.Diagnostics;

/// <summary>What all findings of one code share.</summary>
/// <param name="Code"><c>IQMC</c> and four digits; never reused.</param>
/// <param name="Title">A few words, no full stop.</param>
/// <param name="MessageFormat">A composite format string (<c>{0}</c>…): what is wrong, what would be right, how to mend it.</param>
/// <param name="DefaultSeverity">The severity unless a caller says otherwise.</param>
/// <remarks><see cref="DiagnosticGuide"/> explains the code.</remarks>
public sealed record FindingDescriptor(string Code, string Title, string MessageFormat, Severity DefaultSeverity);
