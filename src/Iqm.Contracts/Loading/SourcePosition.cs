using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>A place in a text file.</summary>
/// <param name="File">The path as the user gave it, with <c>/</c> separators.</param>
/// <param name="Line">One-based line; 0 when only the file is known.</param>
/// <param name="Column">One-based column in UTF-16 units; 0 when only the file or line is known.</param>
public readonly record struct SourcePosition(string File, int Line, int Column)
{
    /// <summary>MSBuild's canonical form: <c>file(line,column)</c>, <c>file(line)</c> or <c>file</c>. Names of files are hostile, too: what would act on a terminal or begin a line is escaped.</summary>
    public override string ToString() => (Line, Column) switch
    {
        (0, _) => Display.Text(File),
        (_, 0) => $"{Display.Text(File)}({Line})",
        _ => $"{Display.Text(File)}({Line},{Column})",
    };
}
