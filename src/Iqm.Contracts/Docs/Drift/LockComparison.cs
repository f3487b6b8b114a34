using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs.Interpretation;

namespace Iqm.Contracts.Docs.Drift;

/// <summary>A page now against the page as it was accepted.</summary>
internal sealed class LockComparison
{
    private readonly PageFacts _before;
    private readonly PageFacts _after;
    private readonly DriftList _drift;

    private LockComparison(PageFacts before, PageFacts after) => (_before, _after, _drift) = (before, after, new DriftList(after, fromContract: false));

    /// <param name="before">Null for a page that is new: all it says was added.</param>
    /// <param name="after">The page now.</param>
    public static List<DriftEntry> Compare(LockedPage? before, PageFacts after)
    {
        if (before?.Sha256 == after.Sha256)
            return [];
        var comparison = new LockComparison(before?.Facts ?? new PageFacts { Id = after.Id, File = after.File }, after);
        comparison.Operations();
        comparison.Fields(null, FieldMatching.Of(comparison._before.Headers, after.Headers), null, null);
        return comparison._drift.Entries;
    }

    private void Operations()
    {
        var matching = OperationMatching.Of(_before.Operations, _after.Operations);
        foreach (var operation in matching.Removed)
            _drift.Add(DriftKind.OperationRemoved, operation, operation.ToString(), 0, operation.ToString());
        foreach (var operation in matching.Added)
            _drift.Add(DriftKind.OperationAdded, operation, operation.ToString(), operation.Line, null, operation.ToString());
        foreach (var (before, after) in matching.Moved)
        {
            _drift.Add(DriftKind.OperationMoved, after, before.ToString(), after.Line, before.ToString(), after.ToString());
            Operation(before, after);
        }
        foreach (var (before, after) in matching.Same)
            Operation(before, after);
    }

    private void Operation(OperationFacts before, OperationFacts after)
    {
        if (before.Server is { } server && after.Server is { } other && !server.Equals(other, StringComparison.OrdinalIgnoreCase))
            _drift.Add(DriftKind.ServerChanged, after, other, after.Line, server, other);
        if (before.RequestMediaTypes.Length > 0 && after.RequestMediaTypes.Length > 0 && !before.RequestMediaTypes.SequenceEqual(after.RequestMediaTypes))
            _drift.Add(DriftKind.MediaTypeChanged, after, DriftList.List(after.RequestMediaTypes), after.Line, DriftList.List(before.RequestMediaTypes), DriftList.List(after.RequestMediaTypes));
        if (!before.Limits.SequenceEqual(after.Limits))
            _drift.Add(DriftKind.LimitsChanged, after, "request", after.Line, DriftList.List(before.Limits), DriftList.List(after.Limits), FactPart.Request);
        Statuses(before, after);
        before = WithStatusesOf(after, before);
        var documented = FieldMatching.Of(before.Fields, after.Fields);
        // The variable of a template moves with the template.
        Fields(after, documented, before, after);
        new SampleComparison(_drift, before, after, documented).Compare();
    }

    // One status in place of another takes along what is documented under it: that is no change of its own.
    private static OperationFacts WithStatusesOf(OperationFacts after, OperationFacts before)
    {
        var gone = before.Statuses.Select(status => status.Code).Except(after.Statuses.Select(status => status.Code)).ToList();
        var come = after.Statuses.Select(status => status.Code).Except(before.Statuses.Select(status => status.Code)).ToList();
        if (gone is not [var old] || come is not [var now] || (old[0] is '4' or '5') != (now[0] is '4' or '5'))
            return before;
        return before with
        {
            Statuses = [.. before.Statuses.Select(status => status.Code == old ? status with { Code = now } : status)],
            Fields = [.. before.Fields.Select(field => field.Status == old ? field with { Status = now } : field)],
            Samples = [.. before.Samples.Select(sample => sample.Status == old ? sample with { Status = now } : sample)],
        };
    }

    private void Statuses(OperationFacts before, OperationFacts after)
    {
        foreach (var status in after.Statuses.Where(status => !before.Statuses.Any(each => each.Code == status.Code) && !Overruled(status, before)))
            _drift.Add(DriftKind.StatusAdded, after, status.Code, status.Line, null, status.Code);
        foreach (var status in before.Statuses.Where(status => !after.Statuses.Any(each => each.Code == status.Code) && !Overruled(status, after)))
            _drift.Add(DriftKind.StatusRemoved, after, status.Code, after.Line, status.Code);

        // Program text counts only where the page is silent: where one state is not, the other's program text says nothing about a change.
        static bool Overruled(StatusFact status, OperationFacts other) => status.Source == FactSource.Code && other.Statuses.Any(each => each.Source == FactSource.Documented);
    }

    private void Fields(OperationFacts? operation, FieldMatching matching, OperationFacts? before, OperationFacts? after)
    {
        foreach (var (old, field) in matching.Same)
        {
            // A variable that only the template shows any more lost its documentation.
            if (field is { Part: FactPart.Path, Source: FactSource.Code } && old.Source == FactSource.Documented)
                _drift.Add(DriftKind.ParameterRemoved, operation, old.Path, operation?.Line ?? 0, old.Type?.ToString() ?? old.Path, null, FactPart.Path, severity: Severity.Warning);
            else
                _drift.Differences(operation, old, field);
        }
        foreach (var (old, field) in matching.Renamed)
        {
            _drift.Add(IsParameter(field) ? DriftKind.ParameterRenamed : DriftKind.FieldRenamed, operation, old.Path, field.Line, old.Path, field.Path, field.Part, field.Status);
            _drift.Differences(operation, old, field);
        }
        foreach (var field in matching.Removed.Where(field => field.Source == FactSource.Documented || !StillShown(field, after)))
            _drift.Add(IsParameter(field) ? DriftKind.ParameterRemoved : DriftKind.FieldRemoved, operation, field.Path, operation?.Line ?? 0, field.Type?.ToString() ?? field.Path, null, field.Part, field.Status);
        foreach (var field in matching.Added.Where(field => !StillShown(field, before)))
        {
            // A table that is new may name what payloads named otherwise before.
            if (before is not null && after is not null && !IsParameter(field) && !before.Fields.Any(each => each.Part == field.Part && each.Source == FactSource.Documented)
                && SampleComparison.FormerName(before, after, field) is { } former)
            {
                _drift.Add(DriftKind.FieldRenamed, operation, former, field.Line, former, field.Path, field.Part, field.Status);
                continue;
            }
            _drift.Add(IsParameter(field) ? DriftKind.ParameterAdded : DriftKind.FieldAdded, operation, field.Path, field.Line, null, field.Type?.ToString() ?? "no type", field.Part, field.Status,
                field.Required == true && field.Part is not (FactPart.Response or FactPart.ResponseHeader) ? Severity.Error : null);
        }
    }

    // Where one state has no table at all, its payloads documented the field.
    private static bool StillShown(FieldFact field, OperationFacts? other)
    {
        if (other is null)
            return false;
        if (field.Part == FactPart.Path)
            return OperationText.VariablesOf(other.Path).Contains(field.Name);
        if (field.Part is not (FactPart.Request or FactPart.Response) || field.Source == FactSource.Documented && other.Fields.Any(each => each.Part == field.Part && each.Source == FactSource.Documented))
            return field.Source == FactSource.Code && other.Fields.Any(each => each.Part == field.Part && each.Source == FactSource.Documented);
        return other.Samples.Where(sample => sample.Part == field.Part).SelectMany(sample => sample.Members.Keys).Any(member => member.Split('.')[^1] == field.Name);
    }

    internal static bool IsParameter(FieldFact field) => field.Part is not (FactPart.Request or FactPart.Response);
}
