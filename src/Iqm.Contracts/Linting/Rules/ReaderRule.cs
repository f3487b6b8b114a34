using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using OpenApiError = Microsoft.OpenApi.OpenApiError;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>What Microsoft.OpenApi's reader finds and no rule of ours has found at the same place.</summary>
internal sealed class ReaderRule : ILintRule
{
    public void Check(LintContext context)
    {
        var reading = context.Contract.Reading;
        var isKnown = context.Known.Count > 0 || context.Findings.Any(found => found.Finding.Severity == Severity.Error);
        if (reading.Failure is not null && !isKnown)
            context.Report(DiagnosticCatalog.LintReader, JsonPointer.Root, Display.Value(reading.Failure.Message));
        var own = context.Findings.ToArray();
        foreach (var (error, severity) in reading.Errors.Select(error => (error, Severity.Error)).Concat(reading.Warnings.Select(warning => (warning, Severity.Warning))))
        {
            var at = PointerOf(error);
            // References are loading's matter, which also knows those that the reader does not follow.
            if (at.Last == "$ref" || own.Any(found => found.Pointer.Contains(at) && !found.Pointer.IsRoot || at.Contains(found.Pointer) && !at.IsRoot))
                continue;
            var position = context.Contract.Locate(at);
            if (!context.Known.Any(finding => finding.Position == position))
                context.Report(Finding.Create(DiagnosticCatalog.LintReader, position, Display.Value(error.Message.TrimEnd('.'))) with { Severity = severity }, at);
        }
    }

    private static JsonPointer PointerOf(OpenApiError error) => JsonPointer.TryParse(error.Pointer, out var pointer) ? pointer : JsonPointer.Root;
}
