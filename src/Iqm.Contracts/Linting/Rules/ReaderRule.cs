using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using OpenApiError = Microsoft.OpenApi.OpenApiError;

namespace Iqm.Contracts.Linting.Rules;

/// <summary>What Microsoft.OpenApi's reader finds and no rule of ours has found at the same place.</summary>
internal sealed partial class ReaderRule : ILintRule
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
            if (at.Last == "$ref" || own.Any(found => Overlap(found.Pointer, at) || Overlap(found.Pointer, NearestOf(context, at))))
                continue;
            var position = context.Contract.Locate(at);
            if (!context.Known.Any(finding => finding.Position == position))
                context.Report(Finding.Create(DiagnosticCatalog.LintReader, position, Display.Value(error.Message.TrimEnd('.'))) with { Severity = severity }, at);
        }
    }

    private static bool Overlap(JsonPointer one, JsonPointer other) => one.Contains(other) && !one.IsRoot || other.Contains(one) && !other.IsRoot;

    // The reader leaves the indexes of lists out of some pointers.
    private static JsonPointer NearestOf(LintContext context, JsonPointer at)
    {
        while (!at.IsRoot && !References.TryFind(context.Contract.Root, at, out _, out _))
            at = at.Parent;
        return at;
    }

    // Some errors name their place in the text only.
    private static JsonPointer PointerOf(OpenApiError error)
    {
        if (error.Pointer is { Length: > 2 } && JsonPointer.TryParse(error.Pointer, out var pointer))
            return pointer;
        var place = Place().Match(error.Message.TrimEnd('/'));
        if (!place.Success || !JsonPointer.TryParse(place.Groups["pointer"].Value, out pointer))
            return JsonPointer.Root;
        return place.Groups["name"].Success ? pointer.Append(place.Groups["name"].Value) : pointer;
    }

    [GeneratedRegex(@"((?<name>.*) is not a valid property)?.* at (?<pointer>#(/\S*)?)\z", RegexOptions.Singleline)]
    private static partial Regex Place();
}
