namespace Iqm.Contracts.Docs.Interpretation;

internal sealed partial class PageInterpreter
{
    /// <summary>Puts a field where the present section says, or below its parent where the page shows nesting; lists it when neither says.</summary>
    private FieldFact? Place(string path, TypeFact? type, bool? required, Constraints constraints, int line, FieldFact? parent, Section? section = null, bool isStacked = false)
    {
        section ??= _section;
        _hasFieldsSinceLabel = true;
        if (path.Contains('{', StringComparison.Ordinal))
            path = path.Trim('{', '}');
        FieldFact? result = null;
        if (_current.Count == 0 || _forAll && section is { Kind: SectionKind.Headers })
        {
            if (section is { Kind: SectionKind.Headers })
            {
                result = Fact(FactPart.Header, null, path);
                if (!_pageHeaders.Exists(header => header.Path.Equals(path, StringComparison.OrdinalIgnoreCase)))
                    _pageHeaders.Add(result);
                return result;
            }
            Unplaced(line, "no operation above it", path);
            return null;
        }
        foreach (var draft in _current)
        {
            var place = parent is not null ? (parent.Part, parent.Status) : PartOf(section, draft, path);
            if (place is not { } known)
            {
                Unplaced(line, "neither a heading nor a label says where it belongs", path);
                return null;
            }
            result = Fact(known.Part, known.Status, FieldHead.Below(parent?.Path ?? "", path));
            Add(draft, result, isStacked);
        }
        _isFresh = false;
        return result;

        FieldFact Fact(FactPart part, string? status, string full) => new()
        {
            Part = part, Status = status, Path = full, Type = type, Required = required, AllowedValues = constraints.Allowed, Limits = constraints.Limits, Default = constraints.Default,
            Source = FactSource.Documented, Headings = Headings.Length > 0 ? Headings : _current.Count > 0 ? _current[0].Headings : [], Line = line,
        };
    }

    private void Add(OperationDraft draft, FieldFact field, bool isStacked)
    {
        // Fields are compared with one another: of how they nest, of what was renamed.
        if (draft.Fields.Count == MaxFields)
        {
            _overfull ??= draft;
            return;
        }
        if (field.Type?.Name is "file" or "form-data" && field.Part == FactPart.Request && draft.MediaTypes.Count == 0)
            draft.MediaTypes.Add("multipart/form-data");
        if (isStacked)
        {
            draft.Fields.Add(field);
            draft.Stacked.Add(field);
            return;
        }
        var index = draft.Fields.FindIndex(each => each.Part == field.Part && each.Status == field.Status && each.Path == field.Path && !draft.Stacked.Contains(each));
        if (index < 0)
        {
            draft.Fields.Add(field);
            return;
        }
        // Said twice: the first wins, the second fills what it left out.
        var first = draft.Fields[index];
        draft.Fields[index] = first with
        {
            Type = first.Type ?? field.Type,
            Required = first.Required ?? field.Required,
            AllowedValues = first.AllowedValues.IsEmpty ? field.AllowedValues : first.AllowedValues,
            Limits = first.Limits.IsEmpty ? field.Limits : first.Limits,
            Default = first.Default ?? field.Default,
        };
    }

    /// <summary>The part that a section means for an operation; null when it means none.</summary>
    private (FactPart Part, string? Status)? PartOf(Section? section, OperationDraft draft, string path)
    {
        var isVariable = OperationText.VariablesOf(draft.Path).Contains(path);
        var isQuery = draft.Query.Contains(path);
        return section?.Kind switch
        {
            SectionKind.Headers => _inResponses ? (FactPart.ResponseHeader, _status) : (FactPart.Header, null),
            SectionKind.ResponseHeaders => (FactPart.ResponseHeader, _status),
            SectionKind.Path => (FactPart.Path, null),
            SectionKind.Query => isVariable ? (FactPart.Path, null) : (FactPart.Query, null),
            SectionKind.Cookies => (FactPart.Cookie, null),
            SectionKind.Request or SectionKind.RequestSample => (FactPart.Request, null),
            SectionKind.Body => _inResponses ? (FactPart.Response, _status) : (FactPart.Request, null),
            SectionKind.Response or SectionKind.ResponseSample or SectionKind.Responses => (FactPart.Response, section.Status ?? (section.Kind == SectionKind.Responses ? _status : null)),
            SectionKind.RequestPart or SectionKind.Parameters => isVariable ? (FactPart.Path, null) : _inResponses ? (FactPart.Response, _status)
                : HttpMethods.HasBody(draft.Method) && !isQuery ? (FactPart.Request, null) : (FactPart.Query, null),
            SectionKind.Properties => _inResponses || !HttpMethods.HasBody(draft.Method) ? (FactPart.Response, _status)
                : draft.Fields.Exists(field => field.Part == FactPart.Request && !ReferenceEquals(_propertiesOf, draft)) ? (FactPart.Response, null) : (FactPart.Request, null),
            SectionKind.Nested => draft.Fields.FindLast(field => field.Name == section.Field) is { } holder ? (holder.Part, holder.Status) : null,
            null when isVariable => (FactPart.Path, null),
            null when isQuery => (FactPart.Query, null),
            null when HttpMethods.HasBody(draft.Method) => _inResponses ? (FactPart.Response, _status) : (FactPart.Request, null),
            _ => null,
        };
    }

    // The operation whose request the table of properties that is being read describes: its own rows must not turn it into a response.
    private OperationDraft? _propertiesOf;

    private FieldFact? Holder(string? name)
    {
        if (name is null)
            return null;
        var path = FieldHead.PathOf(name.Trim('`')) ?? name;
        foreach (var draft in _current)
        {
            if (draft.Fields.FindLast(field => field.Path == path || field.Name == path) is { } found)
                return found;
        }
        return null;
    }
}
