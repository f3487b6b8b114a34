namespace Iqm.Contracts.Docs.Drafting;

/// <summary>Joins what several sections or pages say of the same fields.</summary>
internal static class DraftFields
{
    /// <summary>Each field once: the first mention counts, others fill what it leaves out; where they differ, that is a contradiction.</summary>
    public static List<FieldFact> Join(IEnumerable<IEnumerable<FieldFact>> lists, DraftNotes notes)
    {
        var result = new List<FieldFact>();
        foreach (var field in lists.SelectMany(list => list))
        {
            var isHeader = field.Part is FactPart.Header or FactPart.ResponseHeader;
            var index = result.FindIndex(each => each.Part == field.Part && each.Status == field.Status && each.Path.Equals(field.Path, isHeader ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal));
            if (index < 0)
            {
                result.Add(field);
                continue;
            }
            var first = result[index];
            var place = notes with { Subject = $"{field.Part.ToString().ToLowerInvariant()} {field.Path}" };
            if (first.Type is { } type && field.Type is { } other && type.Name != other.Name)
                place.Contradiction("type", $"Documented as {type} and as {other}.", $"The first: {type}.");
            if (first.Required is { } required && field.Required is { } also && required != also)
                place.Contradiction("required", "Documented as required and as optional.", "Optional: a request without it is accepted where one page says so.");
            result[index] = first with
            {
                Type = first.Type ?? field.Type,
                Required = first.Required is null || field.Required is null ? first.Required ?? field.Required : first.Required.Value && field.Required.Value,
                AllowedValues = first.AllowedValues.IsEmpty ? field.AllowedValues : first.AllowedValues,
                Limits = first.Limits.IsEmpty ? field.Limits : first.Limits,
                Default = first.Default ?? field.Default,
            };
        }
        return result;
    }
}
