namespace Iqm.Contracts.Docs.Drift;

/// <summary>The payloads of one operation now against those that were accepted.</summary>
internal sealed class SampleComparison(DriftList drift, OperationFacts before, OperationFacts after, FieldMatching documented)
{
    public void Compare()
    {
        foreach (var key in before.Samples.Concat(after.Samples).Select(sample => (sample.Part, sample.Status)).Distinct().ToList())
        {
            var old = before.Samples.Where(sample => (sample.Part, sample.Status) == key).ToList();
            var now = after.Samples.Where(sample => (sample.Part, sample.Status) == key).ToList();
            List<SampleFact> gone = Without(old, now), come = Without(now, old);
            var subject = key.Part == FactPart.Request ? "request" : $"response {key.Status ?? "without status"}";
            var pairs = Math.Min(gone.Count, come.Count);
            for (var i = 0; i < pairs; i++)
                drift.Add(DriftKind.SampleChanged, after, subject, come[i].Line, "another payload", "a payload", key.Part, key.Status);
            // A status that comes or goes takes its payloads with it.
            if (key.Status is null || before.Statuses.Any(status => status.Code == key.Status) && after.Statuses.Any(status => status.Code == key.Status))
            {
                foreach (var sample in come.Skip(pairs))
                    drift.Add(DriftKind.SampleAdded, after, subject, sample.Line, null, "a payload", key.Part, key.Status);
                foreach (var _ in gone.Skip(pairs))
                    drift.Add(DriftKind.SampleRemoved, after, subject, after.Line, "a payload", null, key.Part, key.Status);
            }
            if (old.Count > 0 && now.Count > 0 && (gone.Count > 0 || come.Count > 0))
                Members(key.Part, key.Status, old, now);
        }
    }

    // A payload that is printed twice and changed once has changed.
    private static List<SampleFact> Without(List<SampleFact> samples, List<SampleFact> others)
    {
        var hashes = others.Select(sample => sample.Sha256).ToList();
        return samples.FindAll(sample => !hashes.Remove(sample.Sha256));
    }

    // Members that no table documents are documented by their payloads alone.
    private void Members(FactPart part, string? status, List<SampleFact> old, List<SampleFact> now)
    {
        var matching = FieldMatching.Of(Fields(part, status, old), Fields(part, status, now));
        foreach (var (a, b) in matching.Same.Where(pair => !IsDocumented(pair.After)))
        {
            if (a.Type is { } type && b.Type is { } other && !Types.Fits(type, other))
                drift.Add(DriftKind.TypeChanged, after, b.Path, b.Line, type.ToString(), other.ToString(), part, status);
        }
        foreach (var (a, b) in matching.Renamed.Where(pair => !IsDocumented(pair.Before) && !IsDocumented(pair.After)))
            drift.Add(DriftKind.FieldRenamed, after, a.Path, b.Line, a.Path, b.Path, part, status);
        foreach (var field in matching.Removed.Where(field => !IsDocumented(field) && !matching.Removed.Any(other => field.Path.StartsWith(other.Path + ".", StringComparison.Ordinal))))
            drift.Add(DriftKind.FieldRemoved, after, field.Path, after.Line, field.Type?.ToString(), null, part, status);
        var added = matching.Added.Where(field => !IsDocumented(field)).ToList();
        // What comes with a new object needs no mention of its own.
        foreach (var field in added.Where(field => !matching.Added.Any(other => field.Path.StartsWith(other.Path + ".", StringComparison.Ordinal))))
            drift.Add(DriftKind.FieldAdded, after, field.Path, field.Line, null, field.Type?.ToString(), part, status);
    }

    /// <summary>The former name of a member that payloads show renamed; null when they do not.</summary>
    public static string? FormerName(OperationFacts before, OperationFacts after, FieldFact field)
    {
        List<SampleFact> old = Of(before), now = Of(after);
        return FieldMatching.Of(Fields(field.Part, null, old), Fields(field.Part, null, now)).Renamed.Where(pair => pair.After.Name == field.Name && pair.Before.Name != field.Name).Select(pair => pair.Before.Name).FirstOrDefault();

        List<SampleFact> Of(OperationFacts operation) => [.. operation.Samples.Where(sample => sample.Part == field.Part)];
    }

    private bool IsDocumented(FieldFact member)
    {
        return All().Any(field => field.Part == member.Part && field.Name == member.Name);

        IEnumerable<FieldFact> All() => documented.Added.Concat(documented.Removed).Concat(documented.Renamed.SelectMany(pair => new[] { pair.Before, pair.After })).Concat(documented.Same.Select(pair => pair.After));
    }

    private static IEnumerable<FieldFact> Fields(FactPart part, string? status, List<SampleFact> samples) =>
        samples.SelectMany(sample => sample.Members.Select(member => (member.Key, member.Value, sample.Line))).GroupBy(member => member.Key, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new FieldFact { Part = part, Status = status, Path = group.Key, Type = TypeOf(group.Select(member => member.Value)), Source = FactSource.Sample, Line = group.First().Line });

    private static TypeFact? TypeOf(IEnumerable<string> types)
    {
        var names = types.SelectMany(type => type.Split('|')).Where(type => type != "null").Distinct().Order(StringComparer.Ordinal).ToList();
        return names.Count == 0 ? null : new TypeFact(string.Join('|', names));
    }
}
