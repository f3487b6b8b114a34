using System.Text;
using Iqm.Contracts.Docs;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>Facts as text, one a line, for comparison as a whole.</summary>
internal static class FactsText
{
    public static string Of(PageFacts page)
    {
        var text = new StringBuilder();
        foreach (var field in page.Headers)
            text.Append("all requests: ").Append(Field(field)).Append('\n');
        foreach (var operation in page.Operations)
        {
            text.Append(operation).Append(operation.Server is null ? "" : $" on {operation.Server}").Append($" [{string.Join(" > ", operation.Headings)}]");
            text.Append(operation.RequestMediaTypes.IsEmpty ? "" : $" takes {string.Join(", ", operation.RequestMediaTypes)}").Append(operation.Limits.IsEmpty ? "" : $" {string.Join(", ", operation.Limits)}").Append('\n');
            foreach (var field in operation.Fields)
                text.Append("  ").Append(Field(field)).Append('\n');
            foreach (var status in operation.Statuses)
                text.Append($"  status {status.Code}{(status.Source == FactSource.Documented ? "" : " (code)")}\n");
            foreach (var sample in operation.Samples)
                text.Append($"  sample {sample.Part.ToString().ToLowerInvariant()}{(sample.Status is null ? "" : $" {sample.Status}")}: {string.Join(", ", sample.Members.Keys)}\n");
            foreach (var opinion in operation.SecondOpinions)
                text.Append($"  but code: {opinion.Subject} {opinion.Documented ?? "-"} / {opinion.Shown ?? "-"}\n");
        }
        foreach (var each in page.Unplaced)
            text.Append($"unplaced: {each.Reason}\n");
        return text.ToString();
    }

    private static string Field(FieldFact field) =>
        $"{field.Part.ToString().ToLowerInvariant()}{(field.Status is null ? "" : $" {field.Status}")} {field.Path}: {field.Type?.ToString() ?? "?"}"
        + field.Required switch { true => " required", false => " optional", null => "" }
        + (field.AllowedValues.IsEmpty ? "" : $" {{{string.Join("|", field.AllowedValues)}}}") + (field.Limits.IsEmpty ? "" : $" {string.Join(",", field.Limits)}") + (field.Default is null ? "" : $" ={field.Default}")
        + (field.Source == FactSource.Documented ? "" : " (code)") + (field.NestingInferred ? " (nested)" : "");
}
