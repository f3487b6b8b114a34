using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes the method that turns arguments into a request: address, header fields, body.</summary>
internal sealed class RequestWriter(CodeWriter writer, ResolvedOperation operation, IReadOnlyList<Argument> arguments, SerializerContext context, Code table)
{
    private int _locals;

    public void Write()
    {
        var shape = operation.Shape;
        var signature = Code.Join(", ", arguments.Select(a => a.Required ? Code.Of($"{a.Type} {a.Name}") : Code.Of($"{a.Type}? {a.Name}")));
        writer.Open($"private OperationRequest {Code.Identifier("Create" + shape.Name + "Request")}({signature})");
        foreach (var argument in arguments.Where(a => a.Required && !IsValueType(a)))
            writer.Line($"ArgumentNullException.ThrowIfNull({argument.Name});");
        writer.Line(shape.Server is null ? Code.Of($"var target = new RequestTarget(_invoker, stackalloc char[128]);") : Code.Of($"var target = new RequestTarget(_invoker, stackalloc char[128], {Code.Literal(shape.Server)});"));
        Path();
        foreach (var argument in In(ParameterLocation.Query))
            Query(argument);
        writer.Line($"var request = new OperationRequest({table}.Descriptor, target.ToUri());");
        // Before the header, some fields of which are the body's.
        if (arguments.FirstOrDefault(a => a.Body is not null) is { } body)
            new BodyWriter(writer, body, context).Write();
        foreach (var argument in In(ParameterLocation.Header))
            Optional(argument, value => writer.Line($"request.AddHeader({Code.Literal(argument.Parameter!.WireName)}, {(argument.Parameter is { Style: not ParameterStyle.Json, Use.Type: ArrayType array } ? Items(value, array) : Text(argument, value))});"));
        foreach (var argument in In(ParameterLocation.Cookie))
            Optional(argument, value => writer.Line($"request.AddCookie({Code.Literal(argument.Parameter!.WireName)}, {Text(argument, value)});"));
        writer.Line($"return request;");
        writer.Close();
    }

    private IEnumerable<Argument> In(ParameterLocation location) => arguments.Where(a => a.Parameter?.In == location);

    private static bool IsValueType(Argument argument) =>
        argument.Parameter is { } parameter ? TypeNames.IsValueType(parameter.Use.Type) : argument.Body is { Kind: not BodyKind.Binary } body && TypeNames.IsValueType(body.Use.Type);

    private void Path()
    {
        foreach (var (text, isParameter) in PathTemplate.Parts(operation.Shape.SentPath))
        {
            if (isParameter)
                PathValue(text, arguments.First(a => a.Parameter is { In: ParameterLocation.Path } p && p.WireName == text));
            else
                writer.Line($"target.AppendLiteral({Code.Literal(EscapePath(text))});");
        }
    }

    /// <remarks>Source: OpenAPI 3.0.3 §4.7.12.2, style examples.</remarks>
    private void PathValue(string text, Argument argument)
    {
        var parameter = argument.Parameter!;
        var escaped = Uri.EscapeDataString(text);
        var isObject = parameter is { Style: not ParameterStyle.Json, Use.Type: NamedType { Shape: RecordShape } or MapType };
        // An exploded object names its members; every other matrix parameter begins with its own name.
        var (prefix, separator) = parameter.Style switch
        {
            ParameterStyle.Label => (".", parameter.Explode ? "." : ","),
            ParameterStyle.Matrix when isObject && parameter.Explode => (";", ";"),
            ParameterStyle.Matrix => ($";{escaped}=", parameter.Explode ? $";{escaped}=" : ","),
            _ => ("", ","),
        };
        if (prefix.Length > 0)
            writer.Line($"target.AppendLiteral({Code.Literal(prefix)});");
        var between = separator == "," ? Code.Empty : Code.Of($", {Code.Literal(separator)}");
        if (parameter is { Style: not ParameterStyle.Json, Use.Type: ArrayType array })
            writer.Line($"target.AppendPath({Code.Literal(text)}, {Items(argument.Name, array)}{between});");
        else if (isObject && parameter.Explode)
            writer.Line($"target.AppendPath({Code.Literal(text)}, {Members(parameter, argument.Name)}{between});");
        else if (isObject)
            writer.Line($"target.AppendPath({Code.Literal(text)}, WireText.Flatten({Members(parameter, argument.Name)}){between});");
        else
            writer.Line($"target.AppendPath({Code.Literal(text)}, {Text(argument, argument.Name)});");
    }

    private Code Members(ParameterShape parameter, Code value) => Code.Of($"WireText.Members(JsonSerializer.SerializeToElement({value}, {context.TypeInfo(parameter.Use)}))");

    private void Query(Argument argument)
    {
        var parameter = argument.Parameter!;
        var name = Code.Literal(Uri.EscapeDataString(parameter.WireName));
        if (parameter.SentDefault is JsonValue preset && Presets.Of(parameter.Use.Type, preset) is { IsEmpty: false } code && !argument.Required)
        {
            writer.Line($"target.AddQuery({name}, {Plain(parameter.Use.Type, Code.Of($"({argument.Name} ?? {code})"))});");
            return;
        }
        var reserved = parameter.AllowReserved ? Code.Of($", allowReserved: true") : Code.Empty;
        Optional(argument, value =>
        {
            switch (parameter.Use.Type)
            {
                case ArrayType array when parameter.Style != ParameterStyle.Json:
                    // deepObject says nothing of arrays; what servers that use it expect is name[]=a&name[]=b.
                    var key = parameter.Style == ParameterStyle.DeepObject ? Code.Literal(Uri.EscapeDataString(parameter.WireName + "[]")) : name;
                    writer.Line($"target.AddQuery({key}, {Items(value, array)}, {Style(parameter)}{reserved});");
                    break;
                case NamedType { Shape: UnionShape union } when parameter.Style != ParameterStyle.Json && HasParts(union):
                    var brackets = parameter.Style == ParameterStyle.DeepObject ? Code.Of($", deep: true") : Code.Empty;
                    writer.Line($"target.AddQuery({name}, JsonSerializer.SerializeToElement({value}, {context.TypeInfo(parameter.Use)}), {Style(parameter)}{brackets}{reserved});");
                    break;
                case NamedType { Shape: RecordShape } or MapType when parameter.Style != ParameterStyle.Json:
                    var deep = parameter.Style == ParameterStyle.DeepObject ? Code.Of($", deep: true") : Code.Empty;
                    var members = Code.Of($"WireText.Members(JsonSerializer.SerializeToElement({value}, {context.TypeInfo(parameter.Use)}){deep})");
                    if (parameter.Style == ParameterStyle.DeepObject)
                        writer.Line($"target.AddDeepObject({name}, {members});");
                    else if (parameter.Explode)
                        writer.Line($"target.AddMembers({members});");
                    else
                        writer.Line($"target.AddQuery({name}, WireText.Flatten({members}), ArrayStyle.Comma);");
                    break;
                default:
                    writer.Line($"target.AddQuery({name}, {Text(argument, value)}{reserved});");
                    break;
            }
        });
    }

    private static Code Style(ParameterShape parameter) => Code.Of($"ArrayStyle.{Code.Type(parameter switch
    {
        { Explode: true } or { Style: ParameterStyle.DeepObject } => "Repeated",
        { Style: ParameterStyle.SpaceDelimited } => "Space",
        { Style: ParameterStyle.PipeDelimited } => "Pipe",
        _ => "Comma",
    })}");

    /// <summary>Whether a value of the union may have items or members.</summary>
    private static bool HasParts(UnionShape union) => union.Branches.Exists(b => b.Type is not PrimitiveType and not NamedType { Shape: EnumShape });

    /// <summary>Runs only when an optional argument was given.</summary>
    private void Optional(Argument argument, Action<Code> write)
    {
        if (argument.Required)
        {
            write(argument.Name);
            return;
        }
        var local = Code.Of($"given{_locals++}");
        writer.Line($"if ({argument.Name} is {{ }} {local})");
        writer.Indent();
        write(local);
        writer.Outdent();
    }

    private Code Text(Argument argument, Code value)
    {
        var parameter = argument.Parameter!;
        return parameter.Style == ParameterStyle.Json
            ? Code.Of($"JsonSerializer.Serialize({value}, {context.TypeInfo(parameter.Use)})")
            : parameter.Use.Type switch
            {
                ArrayType array => Code.Of($"string.Join(',', {Items(value, array)}!)"),
                NamedType { Shape: RecordShape } or MapType when parameter.Explode => Code.Of($"WireText.Pairs({Members(parameter, value)})"),
                NamedType { Shape: RecordShape } or MapType => Code.Of($"string.Join(',', WireText.Flatten({Members(parameter, value)}))"),
                var type => Plain(type, value),
            };
    }

    private Code Plain(TypeRef type, Code value) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => value,
        NamedType { Shape: UnionShape union } when HasParts(union) =>
            Code.Of($"WireText.Of(JsonSerializer.SerializeToElement({value}, {context.TypeInfo(new TypeUse(type, false))}))!"),
        PrimitiveType { Kind: PrimitiveKind.Bytes } => Code.Of($"WireText.Of({value})!"),
        _ => Code.Of($"WireText.Of({value})"),
    };

    /// <summary>The texts of an array's items.</summary>
    private Code Items(Code value, ArrayType array) => array.Item.Type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } when !array.Item.Nullable => value,
        NamedType { Shape: RecordShape } or MapType or ArrayType => Code.Of($"WireText.Of({value}, static i => JsonSerializer.Serialize(i, {context.TypeInfo(array.Item)}))"),
        var type when array.Item.Nullable && TypeNames.IsValueType(type) => Code.Of($"WireText.Of({value}, static i => i is {{ }} item ? WireText.Of(item) : null)"),
        _ => Code.Of($"WireText.Of({value}, static i => WireText.Of(i))"),
    };

    /// <summary>The literal text of a path and query, escaped where a contract has what an address cannot hold. What is escaped already stays as it is.</summary>
    private static string EscapePath(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c) || "-._~/:@,=;()*$!'&+?".Contains(c, StringComparison.Ordinal) || c == '%' && i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
                escaped.Append(c);
            else
                escaped.Append(Uri.EscapeDataString(char.IsHighSurrogate(c) && i + 1 < text.Length ? text.Substring(i++, 2) : c.ToString()));
        }
        return escaped.ToString();
    }
}
