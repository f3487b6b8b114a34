using System.Text;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>Text that is equal for shapes that say the same, a few levels deep; names of components do not matter.</summary>
internal sealed class ShapeText(SchemaForms forms)
{
    private const int MaxLength = 4000;
    private const int Levels = 3;

    public string Of(Shape shape)
    {
        var text = new StringBuilder();
        Write(shape, Levels, text);
        return text.ToString();
    }

    private void Write(Shape shape, int levels, StringBuilder text)
    {
        text.Append(shape.TypesText);
        if (shape.Enum is { } values)
            text.Append(" enum ").AppendJoin(',', values.Keys.Order(StringComparer.Ordinal));
        foreach (var (kind, limit) in shape.Limits.OrderBy(limit => limit.Key))
            text.Append(' ').Append(kind).Append(limit.Text);
        text.Append(' ').Append(shape.Format?.Text).Append(shape.UniqueItems is null ? "" : " unique").Append(shape.Closed is null ? "" : " closed");
        foreach (var fact in shape.Patterns.Values.Concat(shape.Multiples.Values).Concat(shape.Exclusions.Values).Concat(shape.OtherKeywords.Values).OrderBy(fact => fact.Text, StringComparer.Ordinal))
            text.Append(' ').Append(fact.Text);
        if (levels == 0 || text.Length > MaxLength)
            return;
        foreach (var (name, set) in shape.Properties.OrderBy(property => property.Key, StringComparer.Ordinal))
        {
            text.Append(" {").Append(name).Append(shape.Required.ContainsKey(name) ? "!" : "").Append(':');
            Write(set, levels - 1, text);
            text.Append('}');
        }
        foreach (var name in shape.Required.Keys.Where(name => !shape.Properties.ContainsKey(name)).Order(StringComparer.Ordinal))
            text.Append(" {").Append(name).Append("!}");
        Part(" items", shape.Items, levels, text);
        Part(" others", shape.Additional, levels, text);
    }

    private void Part(string name, SchemaSet? set, int levels, StringBuilder text)
    {
        if (set is null)
            return;
        text.Append(name).Append('(');
        Write(set, levels - 1, text);
        text.Append(')');
    }

    private void Write(SchemaSet set, int levels, StringBuilder text)
    {
        var form = forms.Of(set);
        text.Append(form.AllowsNull ? "null or " : "");
        foreach (var shape in form.Alternatives)
        {
            if (text.Length > MaxLength)
                return;
            text.Append('|');
            Write(shape, levels, text);
        }
    }
}
