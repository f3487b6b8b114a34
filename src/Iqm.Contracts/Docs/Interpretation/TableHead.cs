using System.Text.RegularExpressions;
using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Interpretation;

/// <summary>What a table's first row says: the columns' roles, and perhaps what the table is about.</summary>
internal sealed partial record TableHead(Section? Section, int Name, int Type, int Required, int Description, int Default, int Allowed, int In, int Method, int Path, bool IsHead)
{
    private static readonly TableHead Plain = new(null, 0, -1, -1, 1, -1, -1, -1, -1, -1, false);

    public static TableHead Read(TableRow row)
    {
        var cells = row.Cells.Select(cell => cell.Text.Plain.Trim()).ToList();
        var label = cells.Count > 0 ? SectionLabel.Read(cells[0]) : null;
        var others = cells.Skip(1).Where(cell => cell.Length > 0).ToList();
        // A label alone ('Request Schema | |') tells what the table is about; 'Property | Type | …' names columns.
        if (label is not null && others.Count == 0 && (row.IsHeader || label.Kind != SectionKind.Properties || cells.Count == 1))
            return Plain with { Section = label, IsHead = true };
        var roles = cells.Select(RoleOf).ToList();
        var known = roles.Count(role => role is not null);
        if (known == 0 || !row.IsHeader && known < Math.Max(2, cells.Count(cell => cell.Length > 0)))
            return row.IsHeader ? Plain with { Section = label, IsHead = true } : Plain;
        // 'name | type | data type': the first one says whether it is required.
        var type = roles.LastIndexOf("type");
        if (type > roles.IndexOf("type") && !roles.Contains("required"))
            roles[roles.IndexOf("type")] = "required";
        var name = roles.IndexOf("name");
        var section = roles.IndexOf("header") >= 0 ? new Section(SectionKind.Headers) : label is { Kind: SectionKind.Parameters or SectionKind.Properties } ? null : label;
        if (name < 0)
            name = Math.Max(0, roles.IndexOf("header"));
        return new TableHead(section, name, type, roles.IndexOf("required"), roles.IndexOf("description"), roles.IndexOf("default"), roles.IndexOf("allowed"),
            roles.IndexOf("in"), roles.IndexOf("method"), roles.IndexOf("path"), true);
    }

    private static string? RoleOf(string cell)
    {
        var text = cell.ToLowerInvariant().Trim(':', '*', ' ');
        return NamePattern().IsMatch(text) ? "name" : HeaderPattern().IsMatch(text) ? "header" : TypePattern().IsMatch(text) ? "type" : RequiredPattern().IsMatch(text) ? "required"
            : DescriptionPattern().IsMatch(text) ? "description" : DefaultPattern().IsMatch(text) ? "default" : AllowedPattern().IsMatch(text) ? "allowed" : InPattern().IsMatch(text) ? "in"
            : MethodPattern().IsMatch(text) ? "method" : PathPattern().IsMatch(text) ? "path" : null;
    }

    [GeneratedRegex(@"^(?:(?:property|field|parameter|attribute|key|param|variable|query parameter|path parameter|argument|column)(?: name)?|name|properties|fields|parameters|attributes|keys|params)$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^headers?(?: name| parameters?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex(@"^(?:data ?)?(?:type|schema|format)(?: \(.*\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex TypePattern();

    [GeneratedRegex(@"^(?:is )?(?:required|mandatory|optional|req)\??(?:/optional)?$|^(?:required|mandatory) ?/ ?optional$|^presence$", RegexOptions.CultureInvariant)]
    private static partial Regex RequiredPattern();

    [GeneratedRegex(@"^(?:descriptions?|details?|meaning|notes?|comments?|remarks?|definition|purpose|summary|explanation|info|examples?|sample|value|values|example values?)$", RegexOptions.CultureInvariant)]
    private static partial Regex DescriptionPattern();

    [GeneratedRegex(@"^defaults?(?: values?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex DefaultPattern();

    [GeneratedRegex(@"^(?:allowed|possible|valid|accepted|supported|enum)(?: ?values?)?$|^options$|^constraints?$|^limits?$", RegexOptions.CultureInvariant)]
    private static partial Regex AllowedPattern();

    [GeneratedRegex(@"^(?:in|location|param(?:eter)? type|position|sent in|passed in|where)$", RegexOptions.CultureInvariant)]
    private static partial Regex InPattern();

    [GeneratedRegex(@"^(?:http )?(?:methods?|verb)$", RegexOptions.CultureInvariant)]
    private static partial Regex MethodPattern();

    [GeneratedRegex(@"^(?:endpoints?|paths?|urls?|uri|routes?|resource|api)$", RegexOptions.CultureInvariant)]
    private static partial Regex PathPattern();
}
