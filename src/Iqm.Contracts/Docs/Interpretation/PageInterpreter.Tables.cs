using Iqm.Contracts.Docs.Blocks;

namespace Iqm.Contracts.Docs.Interpretation;

internal sealed partial class PageInterpreter
{
    private void Table(TableBlock table, FieldFact? parent)
    {
        if (table.Rows.IsEmpty)
            return;
        var head = TableHead.Read(table.Rows[0]);
        var before = (_section, _inResponses, _status);
        if (head.Section is { } own && own.Kind != SectionKind.Neutral)
            Enter(own, table.Line);
        if (_section?.Kind == SectionKind.Nested && parent is null)
            parent = Holder(_section.Field);
        _propertiesOf = _current is [var only] && !only.Fields.Exists(field => field.Part == FactPart.Request) ? only : null;
        if (head.Path >= 0 && head.Method >= 0)
            Endpoints(table, head);
        else if (!Overview(table, head))
            Rows(table, head, parent);
        _propertiesOf = null;
        // A table's own label ends with it; a nested table's always does.
        if (head.Section is not null && before._section is not null || parent is not null)
            (_section, _inResponses, _status) = before;
        _isFresh = false;
    }

    private void Rows(TableBlock table, TableHead head, FieldFact? parent)
    {
        var parents = new List<FieldFact?> { parent };
        FieldFact? last = null;
        foreach (var row in table.Rows.Skip(head.IsHead ? 1 : 0))
        {
            if (Relabelled(row))
                continue;
            var cell = row.Cells.Length > head.Name ? row.Cells[head.Name] : null;
            if (cell is null || cell.Text.IsEmpty)
            {
                Nested(row, last ?? parent);
                continue;
            }
            if (SectionLabel.LoneStatus(cell.Text.Plain) is { } status && parent is null)
            {
                if (_current.Count > 0)
                    Status(status, row.Line);
                continue;
            }
            var field = Row(row, head, cell, out var read);
            if (read is null || field is null)
            {
                NotAField(table, row, cell, head);
                continue;
            }
            var depth = Math.Max(row.Depth, read.Depth);
            while (parents.Count > depth + 1)
                parents.RemoveAt(parents.Count - 1);
            while (parents.Count < depth + 1)
                parents.Add(Enclosing(last) ?? parents[^1]);
            last = Place(read.Path, field.Type, field.Required, new Constraints(field.AllowedValues, field.Limits, field.Default, null), row.Line, parents[^1], PartColumn(row, head)) ?? last;
            Nested(row, last);
        }
    }

    // What is moved in belongs to the row above it, or stands beside it if that row can hold nothing.
    private FieldFact? Enclosing(FieldFact? row) =>
        row?.Type is { Name: "string" or "integer" or "number" or "boolean" } && row.Path.LastIndexOf('.') is var dot && dot > 0 ? Holder(row.Path[..dot]) ?? row : row;

    /// <summary>Reads one row; null when its first cell is no name.</summary>
    private static FieldFact? Row(TableRow row, TableHead head, TableCell cell, out FieldHead? read)
    {
        read = FieldHead.Read(cell.Text);
        if (read is null)
            return null;
        var type = read.Type;
        var required = type.Required;
        var description = Cell(head.Description) ?? (head.IsHead && head.Type >= 0 ? RichText.Empty : row.Cells.Length > 1 && head.Type != 1 ? row.Cells[1].Text : RichText.Empty);
        if (Cell(head.Type) is { } typeCell)
        {
            var inner = TypeText.ReadCell(typeCell.Plain);
            type = inner.Type is not null ? inner : type with { Required = inner.Required };
            required ??= inner.Required;
            if (inner.Rest.Length > 0)
                description = RichText.Join([description, typeCell]);
        }
        else if (type.Type is null && head.Name == 0 && !description.IsEmpty && TypeText.Read(description.Lines.FirstOrDefault() ?? "") is { Type: not null } second && (second.Rest.Length == 0 || Constraints.LimitsOf(second.Rest, second.Type).Length > 0))
        {
            // The type may begin the second cell.
            type = second;
            required ??= second.Required;
        }
        if (Cell(head.Required) is { } requiredCell)
            required ??= RequiredOf(requiredCell.Plain);
        // A cell may hold words after the type that describe it further.
        if (read.Type.Rest.Length > 0)
            description = RichText.Join([description, RichText.From(read.Type.Rest)]);
        var all = RichText.Join(row.Cells.Where((_, index) => index != head.Name && index != head.Type && index != head.Required && index != head.Default && index != head.Allowed).Select(each => each.Text));
        var constraints = Constraints.Read(description.IsEmpty ? all : all.Plain.Length > description.Plain.Length ? all : description, type.Type);
        var allowed = Cell(head.Allowed) is { IsEmpty: false } values ? [.. Values(values)] : constraints.Allowed;
        var preset = Cell(head.Default) is { IsEmpty: false } defaults && defaults.Plain is not ("-" or "—" or "–" or "N/A" or "none" or "None") ? defaults.Plain.Trim('`', '"') : constraints.Default;
        return new FieldFact
        {
            Part = FactPart.Request, Path = read.Path, Type = type.Type, Required = required ?? constraints.Required, AllowedValues = allowed, Limits = constraints.Limits, Default = preset,
        };

        RichText? Cell(int index) => index >= 0 && index < row.Cells.Length ? row.Cells[index].Text : null;
    }

    private static IEnumerable<string> Values(RichText cell) => cell.Codes.Count() > 1 ? cell.Codes.Distinct() : Constraints.Values(cell.Plain);

    private static bool? RequiredOf(string text)
    {
        var word = text.Trim().Trim('.', '*').ToLowerInvariant();
        return word switch
        {
            "yes" or "y" or "true" or "required" or "mandatory" or "✓" or "✔" or "✅" or "x" or "always" => true,
            "no" or "n" or "false" or "optional" or "" or "-" or "✗" or "✘" or "❌" or "not required" or "–" or "—" => word.Length == 0 ? null : false,
            _ when word.StartsWith("yes", StringComparison.Ordinal) || word.StartsWith("required", StringComparison.Ordinal) => true,
            _ when word.StartsWith("no", StringComparison.Ordinal) || word.StartsWith("optional", StringComparison.Ordinal) || word.StartsWith("conditional", StringComparison.Ordinal) => false,
            _ => null,
        };
    }

    private static Section? PartColumn(TableRow row, TableHead head)
    {
        if (head.In < 0 || head.In >= row.Cells.Length)
            return null;
        var word = row.Cells[head.In].Text.Plain.Trim().ToLowerInvariant();
        return word switch
        {
            "header" or "headers" => new Section(SectionKind.Headers),
            "path" or "url" or "uri" => new Section(SectionKind.Path),
            "query" or "query string" or "querystring" => new Section(SectionKind.Query),
            "cookie" => new Section(SectionKind.Cookies),
            "body" or "form" or "formdata" or "form data" or "form-data" or "request body" => new Section(SectionKind.Request),
            _ => null,
        };
    }

    /// <summary>A row that only holds a label starts another section of the same table.</summary>
    private bool Relabelled(TableRow row)
    {
        var texts = row.Cells.Where(cell => !cell.Text.IsEmpty).ToList();
        if (texts.Count != 1 || row.Cells[0].Text.IsEmpty || row.Cells.Any(cell => cell.Nested.Length > 0) || row.Cells[0].Text.Runs.Any(run => run.Kind == RunKind.Code))
            return false;
        if (SectionLabel.Read(texts[0].Text.Plain) is not { Kind: not (SectionKind.Neutral or SectionKind.Properties) } section || section.Status is not null && SectionLabel.LoneStatus(texts[0].Text.Plain) is not null)
            return false;
        Enter(section, row.Line);
        return true;
    }

    private void Nested(TableRow row, FieldFact? parent)
    {
        foreach (var cell in row.Cells)
        {
            var holder = parent;
            foreach (var block in cell.Nested)
            {
                if (block is ScopeBlock { Label.Length: > 0 } scope)
                    holder = SectionLabel.Read(scope.Label) is { Kind: SectionKind.Nested, Field: { } name } ? Holder(name) ?? Unlisted(name, parent) : parent;
                else if (block is TableBlock table && holder is not null)
                    Table(table, holder);
                else if (block is TableBlock loose)
                    Table(loose, null);
                else if (block is CodeBlock code)
                    Code(code);
            }
        }
    }

    // 'properties of X' where no row documents X: beside the row above, unless that is X in another spelling.
    private static FieldFact? Unlisted(string name, FieldFact? above) =>
        above is null || FieldHead.PathOf(name.Trim('`')) is not { } path || Drift.NameSimilarity.Of(path, above.Name) >= 0.6 ? above
        : above with { Path = above.Path.LastIndexOf('.') is var dot && dot > 0 ? $"{above.Path[..dot]}.{path}" : path, Type = null };

    private void NotAField(TableBlock table, TableRow row, TableCell cell, TableHead head)
    {
        // A table of values ('1 | Active') explains, it does not document fields; a table that does must not lose a row.
        if (_section is not null && (head.IsHead && head.Section is not null || table.Rows.Any(each => each.Cells.Length > head.Name && FieldHead.Read(each.Cells[head.Name].Text) is { Type.Type: not null })))
            Unplaced(row.Line, "a row whose first cell is no name", cell.Text.Plain);
    }

    /// <summary>A table that lists operations, one a row.</summary>
    private void Endpoints(TableBlock table, TableHead head)
    {
        var current = _current;
        foreach (var row in table.Rows.Skip(1))
        {
            if (row.Cells.Length > Math.Max(head.Method, head.Path) && HttpMethods.TryParse(row.Cells[head.Method].Text.Plain, out var method)
                && OperationText.ReadTarget(method, row.Cells[head.Path].Text.Plain) is { } operation)
                Start(operation, row.Line, Level);
        }
        _current = current.Count > 0 || table.Rows.Length > 2 ? current : _current;
    }

    /// <summary>A table about one operation, or one without types that explains values; true when it was read as such.</summary>
    private bool Overview(TableBlock table, TableHead head)
    {
        string? method = null, target = null;
        foreach (var row in table.Rows)
        {
            if (row.Cells.Length == 1 && OperationText.Read(row.Cells[0].Text.Plain) is { } alone)
            {
                Start(alone, row.Line, Level);
                return true;
            }
            if (row.Cells.Length < 2)
                continue;
            if (HttpMethods.TryParse(row.Cells[0].Text.Plain, out var verb) && OperationText.ReadTarget(verb, row.Cells[1].Text.Plain) is { } pair)
            {
                Start(pair, row.Line, Level);
                method = null;
                target = "";
                continue;
            }
            var key = row.Cells[0].Text.Plain.ToLowerInvariant().Trim(':', ' ');
            if (key is "method" or "http method" && HttpMethods.TryParse(row.Cells[1].Text.Plain, out var found))
                method = found;
            else if (key is "url" or "endpoint" or "path" or "uri" or "request url" or "route" && row.Cells[1].Text.Plain is { Length: > 0 } text)
                target = text;
        }
        if (method is not null && target is { Length: > 0 } && OperationText.ReadTarget(method, target) is { } operation)
        {
            Start(operation, table.Line, Level);
            return true;
        }
        if (target is "")
            return true;
        // Without a section, only rows that give types are fields.
        if (_section is null && head.Type < 0 && !table.Rows.Any(row => FieldHead.Read(row.Cells[0].Text) is { Type.Type: not null }))
        {
            if (_current.Count > 0 && table.Rows.Any(row => SectionLabel.LoneStatus(row.Cells[0].Text.Plain) is not null))
                return false;
            return true;
        }
        if (_current.Count == 0 && _section is not { Kind: SectionKind.Headers } && !_forAll)
        {
            Unplaced(table.Line, "a table of fields, but no operation above it", string.Join(" | ", table.Rows[0].Cells.Select(cell => cell.Text.Plain)));
            return true;
        }
        return false;
    }
}
