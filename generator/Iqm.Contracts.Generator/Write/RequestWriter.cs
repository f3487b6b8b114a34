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
        writer.Line($"var target = new RequestTarget(_invoker, stackalloc char[256]);");
        Path();
        foreach (var argument in In(ParameterLocation.Query))
            Query(argument);
        writer.Line($"var request = new OperationRequest({table}.Descriptor, target.ToUri());");
        foreach (var argument in In(ParameterLocation.Header))
            Optional(argument, value => writer.Line($"request.AddHeader({Code.Literal(argument.Parameter!.WireName)}, {(argument.Parameter is { Style: not ParameterStyle.Json, Use.Type: ArrayType array } ? Items(value, array) : Text(argument, value))});"));
        foreach (var argument in In(ParameterLocation.Cookie))
            Optional(argument, value => writer.Line($"request.AddCookie({Code.Literal(argument.Parameter!.WireName)}, {Text(argument, value)});"));
        if (arguments.FirstOrDefault(a => a.Body is not null) is { } body)
            new BodyWriter(writer, body, context).Write();
        writer.Line($"return request;");
        writer.Close();
    }

    private IEnumerable<Argument> In(ParameterLocation location) => arguments.Where(a => a.Parameter?.In == location);

    private static bool IsValueType(Argument argument) =>
        argument.Parameter is { } parameter ? TypeNames.IsValueType(parameter.Use.Type) : argument.Body is { Kind: not BodyKind.Binary } body && TypeNames.IsValueType(body.Use.Type);

    private void Path()
    {
        foreach (var (text, isParameter) in PathTemplate.Parts(operation.Shape.Path))
        {
            if (!isParameter)
            {
                writer.Line($"target.AppendLiteral({Code.Literal(EscapePath(text))});");
                continue;
            }
            var argument = arguments.First(a => a.Parameter is { In: ParameterLocation.Path } p && p.WireName == text);
            var parameter = argument.Parameter!;
            if (parameter.Style == ParameterStyle.Label)
                writer.Line($"target.AppendLiteral(\".\");");
            if (parameter.Style == ParameterStyle.Matrix)
                writer.Line($"target.AppendLiteral({Code.Literal(";" + Uri.EscapeDataString(text) + "=")});");
            var value = parameter.Use.Type is ArrayType array ? Items(argument.Name, array) : Text(argument, argument.Name);
            writer.Line($"target.AppendPath({Code.Literal(text)}, {value});");
        }
    }

    private void Query(Argument argument)
    {
        var parameter = argument.Parameter!;
        var name = Code.Literal(Uri.EscapeDataString(parameter.WireName));
        if (parameter.SentDefault is JsonValue preset && Presets.Of(parameter.Use.Type, preset) is { IsEmpty: false } code && !argument.Required)
        {
            writer.Line($"target.AddQuery({name}, {Plain(parameter.Use.Type, Code.Of($"({argument.Name} ?? {code})"))});");
            return;
        }
        Optional(argument, value =>
        {
            switch (parameter.Use.Type)
            {
                case ArrayType array when parameter.Style != ParameterStyle.Json:
                    var style = parameter switch
                    {
                        { Style: ParameterStyle.SpaceDelimited } => "Space",
                        { Style: ParameterStyle.PipeDelimited } => "Pipe",
                        { Explode: false } => "Comma",
                        _ => "Repeated",
                    };
                    // deepObject says nothing of arrays; what servers that use it expect is name[]=a&name[]=b.
                    var key = parameter.Style == ParameterStyle.DeepObject ? Code.Literal(Uri.EscapeDataString(parameter.WireName + "[]")) : name;
                    writer.Line($"target.AddQuery({key}, {Items(value, array)}, ArrayStyle.{Code.Type(style)});");
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
                    var reserved = parameter.AllowReserved ? Code.Of($", allowReserved: true") : Code.Empty;
                    writer.Line($"target.AddQuery({name}, {Text(argument, value)}{reserved});");
                    break;
            }
        });
    }

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
                NamedType { Shape: RecordShape } or MapType when parameter.Explode => Code.Of($"WireText.Pairs(WireText.Members(JsonSerializer.SerializeToElement({value}, {context.TypeInfo(parameter.Use)})))"),
                NamedType { Shape: RecordShape } or MapType => Code.Of($"string.Join(',', WireText.Flatten(WireText.Members(JsonSerializer.SerializeToElement({value}, {context.TypeInfo(parameter.Use)}))))"),
                var type => Plain(type, value),
            };
    }

    private Code Plain(TypeRef type, Code value) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.String } => value,
        NamedType { Shape: UnionShape union } when union.Branches.Exists(b => b.Type is not PrimitiveType and not NamedType { Shape: EnumShape }) =>
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

    /// <summary>The literal text of a path, escaped where a contract has what an address cannot hold.</summary>
    private static string EscapePath(string text) =>
        string.Join('/', text.Split('/').Select(s => Uri.EscapeDataString(Uri.UnescapeDataString(s)).Replace("%3A", ":", StringComparison.Ordinal).Replace("%40", "@", StringComparison.Ordinal)
            .Replace("%2C", ",", StringComparison.Ordinal).Replace("%3D", "=", StringComparison.Ordinal).Replace("%3B", ";", StringComparison.Ordinal).Replace("%28", "(", StringComparison.Ordinal)
            .Replace("%29", ")", StringComparison.Ordinal).Replace("%2A", "*", StringComparison.Ordinal).Replace("%24", "$", StringComparison.Ordinal).Replace("%21", "!", StringComparison.Ordinal)
            .Replace("%27", "'", StringComparison.Ordinal).Replace("%26", "&", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal)));
}
