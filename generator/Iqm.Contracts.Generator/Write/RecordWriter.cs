using System.Text.Json.Nodes;
using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes a record: one member a property, unknown members kept, secrets never printed.</summary>
internal sealed class RecordWriter(ClientShape client, RecordShape record, IReadOnlyList<ResolvedProperty> properties)
{
    public string Write()
    {
        var writer = FileHeader.Start(client);
        writer.Doc("summary", DocText.FirstOf(record.Description, $"{record.Name}."));
        writer.Doc("remarks", DocText.Evidence(record.Evidence));
        if (record.Deprecated)
            writer.Line($"[Obsolete]");
        writer.Line(FileHeader.Attribute);
        var bases = record.Envelope is { } envelope ? envelope.Data is { } data ? Code.Of($" : IEnvelope<{TypeOf(data)}>") : Code.Of($" : IEnvelope") : Code.Empty;
        if (Checked.Any())
            bases = bases.IsEmpty ? Code.Of($" : IJsonOnDeserialized") : Code.Of($"{bases}, IJsonOnDeserialized");
        writer.Open($"{Code.Type(client.Accessibility)} sealed partial record {Code.Identifier(record.Name)}{bases}");
        foreach (var property in properties)
            Property(writer, property);
        writer.Doc("summary", "Members that the contract does not name, as they came; they are sent as they are. Null when there are none.");
        writer.Line($"[JsonExtensionData]");
        writer.Line($"public IDictionary<string, JsonElement>? AdditionalProperties {{ get; set; }}");
        if (record.Envelope is not null)
            Envelope(writer, record.Envelope);
        CheckItems(writer);
        PrintMembers(writer);
        writer.Close();
        return writer.ToString();
    }

    /// <summary>The type of a property as it is declared.</summary>
    private Code TypeOf(PropertyShape shape) => Declared(properties.First(p => p.Shape == shape));

    private Code Declared(ResolvedProperty property)
    {
        if (record.IsOptional(property.Shape))
            return Code.Of($"Optional<{property.Type}>");
        var may = !record.MustBeGiven(property.Shape) && !property.Shape.Use.Nullable && Preset(property.Shape).IsEmpty;
        return may ? Code.Of($"{property.Type}?") : property.Type;
    }

    private void Property(CodeWriter writer, ResolvedProperty property)
    {
        var shape = property.Shape;
        var given = record.MustBeGiven(shape);
        writer.Doc("summary", DocText.FirstOf(shape.Description, $"{shape.JsonName}.", $"{shape.Name}."));
        writer.Doc("remarks", Remarks(shape));
        // A member that must be set cannot be one that must not be used: the compiler refuses that (CS9042).
        if (shape.Deprecated && !given)
            writer.Line($"[Obsolete]");
        writer.Line($"[JsonPropertyName({Code.Literal(shape.JsonName)})]");
        if (shape.IsFile)
            writer.Line($"[JsonIgnore]");
        else if (given)
            writer.Line($"[JsonRequired]");
        if (given && shape.Use.Nullable && !shape.IsFile)
            writer.Line($"[JsonIgnore(Condition = JsonIgnoreCondition.Never)]");
        if (record.IsOptional(property.Shape))
        {
            writer.Line($"[JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]");
            writer.Line($"[JsonConverter(typeof(OptionalConverter<{property.Type}>))]");
        }
        // required costs the serializer a slower way of construction; what only arrives is checked by JsonRequired alone.
        var required = given && (record.Sent || !record.Received) ? Code.Of($"required ") : Code.Empty;
        var preset = given && required.IsEmpty && !TypeNames.IsValueType(shape.Use.Type) && !shape.Use.Nullable ? Code.Of($" = null!;")
            : !given && !Preset(shape).IsEmpty ? Code.Of($" = {Preset(shape)};") : Code.Empty;
        writer.Line($"public {required}{Declared(property)} {Code.Identifier(shape.Name)} {{ get; set; }}{preset}");
        writer.Line();
    }

    /// <summary>The default that is always sent, as code; empty when there is none, or none that we can write.</summary>
    private static Code Preset(PropertyShape shape) => !shape.SendAlways || shape.Default is not JsonValue value ? Code.Empty : Presets.Of(shape.Use.Type, value);

    private static string Remarks(PropertyShape shape)
    {
        var limits = shape.Secret ? shape.Limits.Length > 0 ? shape.Limits + "; secret: never printed." : "Secret: never printed." : shape.Limits.Length > 0 ? shape.Limits + "." : "";
        return string.Join(' ', ((string[])[limits, DocText.Evidence(shape.Evidence)]).Where(t => t.Length > 0));
    }

    private void Envelope(CodeWriter writer, EnvelopeShape envelope)
    {
        writer.Line();
        writer.Line($"bool? IEnvelope.Success => {Code.Identifier(envelope.Success.Name)};");
        writer.Line();
        var errors = envelope.Errors is { Use.Type: ArrayType } list ? Code.Of($"{Code.Identifier(list.Name)} is {{ Count: > 0 }}") : envelope.Errors is null ? Code.Of($"false") : Code.Of($"{Code.Identifier(envelope.Errors.Name)} is not null");
        writer.Line($"bool IEnvelope.HasErrors => {errors};");
        if (envelope.Data is not { } data)
            return;
        writer.Line();
        var type = TypeOf(data);
        var nullable = TypeNames.IsValueType(data.Use.Type) || type.ToString().EndsWith('?') ? type : Code.Of($"{type}?");
        writer.Line($"{nullable} IEnvelope<{type}>.Data => {Code.Identifier(data.Name)};");
    }

    /// <summary>What arrives with items that must not be null.</summary>
    private IEnumerable<ResolvedProperty> Checked => record.Received ? properties.Where(p => !p.Shape.IsFile && ItemChecks.Needs(p.Shape.Use.Type)) : [];

    private void CheckItems(CodeWriter writer)
    {
        if (!Checked.Any())
            return;
        writer.Line();
        writer.Open($"void IJsonOnDeserialized.OnDeserialized()");
        foreach (var property in Checked)
        {
            var name = Code.Identifier(property.Shape.Name);
            writer.Line($"{ItemChecks.Of(record.IsOptional(property.Shape) ? Code.Of($"{name}.GetValueOrDefault()") : name, property.Shape.Use.Type, property.Shape.JsonName)};");
        }
        writer.Close();
    }

    /// <summary>The compiler's own would print every value.</summary>
    private void PrintMembers(CodeWriter writer)
    {
        if (!properties.Any(p => p.Shape.Secret || HoldsJson(p.Shape.Use.Type)))
            return;
        writer.Line();
        writer.Open($"private bool PrintMembers(StringBuilder builder)");
        for (var i = 0; i < properties.Count; i++)
        {
            var shape = properties[i].Shape;
            var label = Code.Literal((i > 0 ? ", " : "") + shape.Name + " = ");
            if (shape.Secret)
                writer.Line($"builder.Append({label}).Append(\"***\");");
            else if (HoldsJson(shape.Use.Type))
                writer.Line($"builder.Append({label}).Append(\"{{…}}\");");
            else
                writer.Line($"builder.Append({label}).Append({Code.Identifier(shape.Name)});");
        }
        writer.Line($"return true;");
        writer.Close();
    }

    private static bool HoldsJson(TypeRef type) => type is AnyType or NamedType { Shape: UnionShape };
}
