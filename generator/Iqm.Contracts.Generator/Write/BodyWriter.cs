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
        else if (IsFile(_body.Use.Type) || _body.Use.Type is ArrayType { Item.Type: PrimitiveType { Kind: PrimitiveKind.Binary } })
        {
            // A form that is nothing but a file: its part needs a name, and the contract has none.
            writer.Line($"{form}.{Code.Type(IsFile(_body.Use.Type) ? "AddFile" : "AddFiles")}(\"file\", {Value});");
        }
        else
        {
            writer.Line($"{form}.AddMembers(WireText.Members(JsonSerializer.SerializeToElement({Value}, {context.TypeInfo(_body.Use)})));");
        }
        writer.Line($"request.Content = {form}.ToContent();");
    }

    private void Field(Code form, RecordShape record, PropertyShape property, bool multipart)
    {
        var name = Code.Literal(property.JsonName);
        var member = Code.Of($"{Value}.{Code.Identifier(property.Name)}");
        var use = property.Use;
        var encoding = _body.Encodings.GetValueOrDefault(property.JsonName);
        var typed = encoding?.MediaType is { } mediaType ? Code.Of($", {Code.Literal(mediaType)}") : Code.Empty;
        if (property.IsFile)
        {
            // A form without parts has no place for bytes.
            if (multipart)
                writer.Line($"{form}.{Code.Type(use.Type is ArrayType ? "AddFiles" : "AddFile")}({name}, {member}{typed});");
            return;
        }
        var given = Code.Of($"value{_locals++}");
        var optional = record.IsOptional(property);
        writer.Line($"if ({member}{(optional ? Code.Of($" is {{ HasValue: true, Value: {{ }} {given} }}") : Code.Of($" is {{ }} {given}"))})");
        writer.Indent();
        if (multipart)
            Part(form, name, given, use, typed);
        else
            FormField(form, name, given, use, encoding);
        writer.Outdent();
    }

    private void Part(Code form, Code name, Code given, TypeUse use, Code typed)
    {
        switch (use.Type)
        {
            case ArrayType array when IsPlain(array.Item.Type):
                writer.Line($"{form}.Add({name}, {Items(given, array)}{typed});");
                break;
            case ArrayType array:
                // The items of an array are parts of their own. Source: OpenAPI 3.0.4 §4.8.15.1.
                var item = Code.Of($"value{_locals++}");
                writer.Line($"foreach (var {item} in {given})");
                writer.Line($"    {form}.AddJson({name}, {item}, {TypeInfo(array.Item)}{typed});");
                break;
            case NamedType { Shape: RecordShape } or MapType:
                // An object inside a form is JSON text. Source: OpenAPI 3.0.3 §4.7.14.4 and §4.7.15.
                writer.Line($"{form}.AddJson({name}, {given}, {TypeInfo(use)}{typed});");
                break;
            default:
                writer.Line($"{form}.Add({name}, {Text(use, given)}{typed});");
                break;
        }
    }

    private void FormField(Code form, Code name, Code given, TypeUse use, FieldEncoding? encoding)
    {
        var isObject = use.Type is NamedType { Shape: RecordShape } or MapType;
        switch (use.Type)
        {
            case not null when encoding?.Style == ParameterStyle.DeepObject && (isObject || use.Type is ArrayType or NamedType { Shape: UnionShape }):
                writer.Line($"{form}.AddMembers(WireText.Deep({name}, JsonSerializer.SerializeToElement({given}, {TypeInfo(use)})));");
                break;
            case ArrayType array when IsPlain(array.Item.Type) && encoding?.MediaType != "application/json":
                var style = encoding switch
                {
                    null or { Style: null } or { Explode: true } => "Repeated",
                    { Style: ParameterStyle.SpaceDelimited } => "Space",
                    { Style: ParameterStyle.PipeDelimited } => "Pipe",
                    _ => "Comma",
                };
                writer.Line($"{form}.Add({name}, {Items(given, array)}, ArrayStyle.{Code.Type(style)});");
                break;
            case not null when isObject && encoding is { Style: ParameterStyle.Form, Explode: true }:
                writer.Line($"{form}.AddMembers(WireText.Members(JsonSerializer.SerializeToElement({given}, {TypeInfo(use)})));");
                break;
            case not null when isObject && encoding is { Style: ParameterStyle.Form }:
                writer.Line($"{form}.Add({name}, WireText.Flatten(WireText.Members(JsonSerializer.SerializeToElement({given}, {TypeInfo(use)}))), ArrayStyle.Comma);");
                break;
            case ArrayType array when encoding?.MediaType != "application/json":
                writer.Line($"{form}.Add({name}, WireText.Of({given}, static i => JsonSerializer.Serialize(i, {TypeInfo(array.Item)})), ArrayStyle.Repeated);");
                break;
            case not null when isObject || use.Type is ArrayType:
                writer.Line($"{form}.Add({name}, JsonSerializer.Serialize({given}, {TypeInfo(use)}));");
                break;
            default:
                writer.Line($"{form}.Add({name}, {Text(use, given)});");
                break;
        }
    }

    private Code TypeInfo(TypeUse use) => context.TypeInfo(use with { Nullable = false });

    private static bool IsPlain(TypeRef type) => type is PrimitiveType or NamedType { Shape: EnumShape or UnionShape };

    private static Code Items(Code given, ArrayType array) => array.Item.Type is PrimitiveType { Kind: PrimitiveKind.String } ? given : Code.Of($"WireText.Of({given}, static i => WireText.Of(i))");

    /// <summary>The text of a value that is no object; that of a union may be one.</summary>
    private Code Text(TypeUse use, Code given) => use.Type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => given,
        NamedType { Shape: UnionShape union } when union.Branches.Exists(b => b.Type is not PrimitiveType and not NamedType { Shape: EnumShape }) => Code.Of($"WireText.Of(JsonSerializer.SerializeToElement({given}, {TypeInfo(use)}))"),
        _ => Code.Of($"WireText.Of({given})"),
    };
}
