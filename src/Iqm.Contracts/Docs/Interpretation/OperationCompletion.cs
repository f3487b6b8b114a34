using System.Collections.Immutable;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>What can only be decided when all of an operation has been read: whose the unlabelled payloads are, how fields nest, what program text adds or contradicts.</summary>
internal static class OperationCompletion
{
    public static OperationFacts Complete(OperationDraft draft, List<UnplacedText> unplaced)
    {
        SamplePlacement.Place(draft, unplaced);
        var fields = FieldNesting.Apply(draft, unplaced);
        var opinions = SecondOpinions.Apply(draft, fields);
        // Without a table of them, the template itself documents its variables.
        if (!fields.Exists(field => field.Part == FactPart.Path && field.Source == FactSource.Documented))
        {
            fields.RemoveAll(field => field.Part == FactPart.Path);
            foreach (var variable in OperationText.VariablesOf(draft.Path))
                fields.Add(new FieldFact { Part = FactPart.Path, Path = variable, Required = true, Source = FactSource.Code, Headings = draft.Headings, Line = draft.Line });
        }
        foreach (var name in draft.Query.Where(name => !fields.Exists(field => field.Part == FactPart.Query && field.Path == name)))
            fields.Add(new FieldFact { Part = FactPart.Query, Path = name, Source = FactSource.Code, Headings = draft.Headings, Line = draft.Line });
        return new OperationFacts
        {
            Method = draft.Method,
            Path = draft.Path,
            Server = draft.Server,
            Headings = draft.Headings,
            Line = draft.Line,
            Fields = [.. fields],
            RequestMediaTypes = [.. draft.MediaTypes],
            Statuses = [.. draft.Statuses.Values],
            Samples = [.. draft.Samples.Select(sample => new SampleFact
            {
                Part = sample.Part ?? FactPart.Response, Status = sample.Status, Sha256 = sample.Hash, Value = sample.Value, Members = sample.Members, Defects = sample.Defects,
                Headings = sample.Headings, Line = sample.Line,
            })],
            Limits = [.. draft.Limits],
            SecondOpinions = opinions.ToImmutableArray(),
        };
    }
}
