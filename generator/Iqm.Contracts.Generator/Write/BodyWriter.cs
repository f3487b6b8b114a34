using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes the lines that give a request its body.</summary>
internal sealed class BodyWriter(CodeWriter writer, Argument argument, SerializerContext context)
{
    private readonly BodyShape _body = argument.Body!;
    private int _locals;

    public void Write()
    {
        if (argument.Required)
        {
            Content();
            return;
        }
        writer.Open($"if ({argument.Name} is not null)");
        Content();
        writer.Close();
    }

    private Code Value => argument.Required || !TypeNames.IsValueType(_body.Use.Type) ? argument.Name : Code.Of($"{argument.Name}.Value");

    private void Content()
    {
        var mediaType = Code.Literal(_body.MediaType);
        switch (_body.Kind)
        {
            case BodyKind.Json:
                writer.Line($"request.Content = RequestContent.Json({Value}, {context.TypeInfo(_body.Use)}, {mediaType});");
                break;
            case BodyKind.Text:
                writer.Line($"request.Content = RequestContent.Text({Value}, {mediaType});");
                break;
            case BodyKind.Binary:
                writer.Line($"request.Content = RequestContent.Stream({Value}, {mediaType});");
                break;
            case BodyKind.Form when _body.MultipartWithFile && Files.Count > 0:
                writer.Open($"if ({Code.Join(" || ", Files.Select(f => Code.Of($"{Value}.{Code.Identifier(f.Name)} is not null")))})");
                Form(multipart: true);
                writer.Close();
                writer.Open($"else");
                Form(multipart: false);
                writer.Close();
                break;
            default:
                Form(_body.Kind == BodyKind.Multipart);
                break;
        }
    }

    private List<PropertyShape> Files => ((_body.Use.Type as NamedType)?.Shape as RecordShape)?.Properties.Where(p => IsFile(p.Use.Type)).ToList() ?? [];

    private static bool IsFile(TypeRef type) => type is PrimitiveType { Kind: PrimitiveKind.Binary };

    private void Form(bool multipart)
    {
        var form = Code.Of($"form{_locals++}");
        writer.Line($"var {form} = new {Code.Type(multipart ? "MultipartBody" : "FormBody")}();");
        if (_body.Use.Type is NamedType { Shape: RecordShape record })
        {
            foreach (var property in record.Properties)
                Field(form, record, property, multipart);
            writer.Line($"{form}.AddMembers({Value}.AdditionalProperties);");
        }
        else
        {
            writer.Open($"foreach (var (name, text) in WireText.Members(JsonSerializer.SerializeToElement({Value}, {context.TypeInfo(_body.Use)})))");
            writer.Line($"{form}.Add(name, text);");
            writer.Close();
        }
        writer.Line($"request.Content = {form}.ToContent();");
    }

    private void Field(Code form, RecordShape record, PropertyShape property, bool multipart)
    {
        var name = Code.Literal(property.JsonName);
        var member = Code.Of($"{Value}.{Code.Identifier(property.Name)}");
        var use = property.Use;
        if (IsFile(use.Type) || use.Type is ArrayType { Item.Type: PrimitiveType { Kind: PrimitiveKind.Binary } })
        {
            // A form without parts has no place for bytes.
            if (multipart)
                writer.Line($"{form}.{Code.Type(use.Type is ArrayType ? "AddFiles" : "AddFile")}({name}, {member});");
            return;
        }
        var given = Code.Of($"value{_locals++}");
        var optional = record.Sent && use.Nullable && !(property.Required && !property.ReadOnly);
        writer.Line($"if ({member}{(optional ? Code.Of($" is {{ HasValue: true, Value: {{ }} {given} }}") : Code.Of($" is {{ }} {given}"))})");
        writer.Indent();
        switch (use.Type)
        {
            case ArrayType array when array.Item.Type is PrimitiveType or NamedType { Shape: EnumShape or UnionShape }:
                var items = array.Item.Type is PrimitiveType { Kind: PrimitiveKind.String } ? given : Code.Of($"WireText.Of({given}, static i => WireText.Of(i))");
                writer.Line(multipart ? Code.Of($"{form}.Add({name}, {items});") : Code.Of($"{form}.Add({name}, {items}, ArrayStyle.Repeated);"));
                break;
            case NamedType { Shape: RecordShape } or MapType or ArrayType:
                // An object inside a form is JSON text. Source: OpenAPI 3.0.3 §4.7.14.4 and §4.7.15.
                writer.Line(multipart
                    ? Code.Of($"{form}.AddJson({name}, {given}, {context.TypeInfo(use with { Nullable = false })});")
                    : Code.Of($"{form}.Add({name}, JsonSerializer.Serialize({given}, {context.TypeInfo(use with { Nullable = false })}));"));
                break;
            default:
                writer.Line($"{form}.Add({name}, {(use.Type is PrimitiveType { Kind: PrimitiveKind.String } ? given : Code.Of($"WireText.Of({given})"))});");
                break;
        }
        writer.Outdent();
    }
}
