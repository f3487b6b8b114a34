using System.Globalization;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Generator.Tasks;

/// <summary>Warnings of a generation, kept for the builds that generate nothing: one a line, fields separated by tabs.</summary>
internal static class WarningFile
{
    public static string Format(IEnumerable<Finding> warnings) => string.Concat(warnings.Select(w => string.Join('\t',
        w.Code, OneLine(w.Position?.File), Number(w.Position?.Line), Number(w.Position?.Column), OneLine(w.Message)) + "\n"));

    /// <summary>The warnings of a file; lines of another form, as of an interrupted write, are left out.</summary>
    public static IEnumerable<(string Code, string File, int Line, int Column, string Message)> Read(string path)
    {
        foreach (var text in File.ReadLines(path))
        {
            if (text.Split('\t') is [var code, var file, var line, var column, var message]
                && int.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var lineNumber)
                && int.TryParse(column, NumberStyles.None, CultureInfo.InvariantCulture, out var columnNumber))
                yield return (code, file, lineNumber, columnNumber, message);
        }
    }

    private static string Number(int? value) => (value ?? 0).ToString(CultureInfo.InvariantCulture);

    private static string OneLine(string? text) => (text ?? "").ReplaceLineEndings(" ").Replace('\t', ' ');
}
