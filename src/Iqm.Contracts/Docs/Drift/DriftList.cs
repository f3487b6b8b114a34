using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>Collects the drift of one page.</summary>
internal sealed class DriftList(PageFacts page, bool fromContract)
{
    public List<DriftEntry> Entries { get; } = [];

    public void Add(DriftKind kind, OperationFacts? operation, string subject, int line, string? before = null, string? after = null, FactPart? part = null, string? status = null, Severity? severity = null) =>
        Entries.Add(new DriftEntry
        {
            Kind = kind,
            Severity = severity ?? kind.Descriptor().DefaultSeverity,
            Method = operation?.Method,
            Path = operation?.Path,
            Subject = subject,
            Part = part,
            Status = status,
            Before = before,
            After = after,
            Page = page.File,
            Line = line,
            FromContract = fromContract,
        });

    /// <summary>What differs between two states of one field.</summary>
    public void Differences(OperationFacts? operation, FieldFact before, FieldFact after)
    {
        // Program text has fewer types than tables, and marks optional what tables do not mention.
        var comparable = (before.Source == FactSource.Code) == (after.Source == FactSource.Code);
        var isOtherType = before.Type is { } old && after.Type is { } type && !Types.Same(old, type) && (comparable || !Types.Fits(old, type));
        if (isOtherType)
            Add(DriftKind.TypeChanged, operation, after.Path, after.Line, before.Type!.ToString(), after.Type!.ToString(), after.Part, after.Status);
        if (comparable && before.Required != after.Required && (before.Required ?? false) != (after.Required ?? false))
            Add(DriftKind.RequirednessChanged, operation, after.Path, after.Line, Word(before.Required), Word(after.Required), after.Part, after.Status);
        // Values go with their type.
        if (!before.AllowedValues.ToHashSet(StringComparer.Ordinal).SetEquals(after.AllowedValues) && !(isOtherType && after.AllowedValues.IsEmpty))
            Add(DriftKind.AllowedValuesChanged, operation, after.Path, after.Line, List(before.AllowedValues), List(after.AllowedValues), after.Part, after.Status);
        if (!before.Limits.ToHashSet(StringComparer.Ordinal).SetEquals(after.Limits))
            Add(DriftKind.LimitsChanged, operation, after.Path, after.Line, List(before.Limits), List(after.Limits), after.Part, after.Status);
        if (before.Default is { } preset && after.Default is { } other && preset != other)
            Add(DriftKind.DefaultChanged, operation, after.Path, after.Line, preset, other, after.Part, after.Status);
    }

    public static string Word(bool? required) => required switch { true => "required", false => "optional", null => "not marked" };

    public static string List(IEnumerable<string> values) => string.Join(", ", values) is { Length: > 0 } list ? list : "none";
}
