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
        // The reader follows references again for each, and of so many mistakes enough are told.
        if (context.IsFull || context.Known.Any(finding => finding.Descriptor == DiagnosticCatalog.TooManyFindings || finding.Descriptor == DiagnosticCatalog.ReferenceChain))
            return;
        var reading = context.Contract.Reading;
        var isKnown = context.Known.Count > 0 || context.Findings.Any(found => found.Finding.Severity == Severity.Error);
        if (reading.Failure is not null && !isKnown)
            context.Report(DiagnosticCatalog.LintReader, JsonPointer.Root, Display.Value(reading.Failure.Message));
        var own = new Places(context.Findings.Select(found => found.Pointer));
        var known = context.Known.Select(finding => finding.Position).ToHashSet();
        foreach (var (error, severity) in reading.Errors.Select(error => (error, Severity.Error)).Concat(reading.Warnings.Select(warning => (warning, Severity.Warning))))
        {
            var at = PointerOf(error);
            // References are loading's matter, which also knows those that the reader does not follow.
            if (at.Last == "$ref" || own.Overlap(at) || own.Overlap(NearestOf(context, at)))
                continue;
            var position = context.Contract.Locate(at);
            if (!known.Contains(position))
                context.Report(Finding.Create(DiagnosticCatalog.LintReader, position, Display.Value(error.Message.TrimEnd('.'))) with { Severity = severity }, at);
        }
    }

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

    /// <summary>Places of findings, and all that they are in. The root is none, for everything is in it.</summary>
    private sealed class Places
    {
        private readonly HashSet<JsonPointer> _here = [];
        private readonly HashSet<JsonPointer> _around = [];

        public Places(IEnumerable<JsonPointer> pointers)
        {
            foreach (var pointer in pointers)
                if (_here.Add(pointer))
                    for (var at = pointer; !at.IsRoot && _around.Add(at); at = at.Parent)
                    {
                        // All of them are added.
                    }
        }

        /// <summary>Whether one of them is at <paramref name="at"/>, in it, or around it.</summary>
        public bool Overlap(JsonPointer at)
        {
            if (_around.Contains(at))
                return true;
            for (; !at.IsRoot; at = at.Parent)
                if (_here.Contains(at))
                    return true;
            return false;
        }
    }

    [GeneratedRegex(@"((?<name>.*) is not a valid property)?.* at (?<pointer>#(/\S*)?)\z", RegexOptions.Singleline)]
    private static partial Regex Place();
}
