using System.Text.Json.Nodes;
using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Defaults of a contract as C# values. A default that is not of its own type is no default.</summary>
internal static class Presets
{
    /// <summary>The value as code; empty when it has none.</summary>
    public static Code Of(TypeRef type, JsonValue value) => type switch
    {
        PrimitiveType { Kind: PrimitiveKind.Boolean } when value.TryGetValue<bool>(out var flag) => Code.Type(flag ? "true" : "false"),
        PrimitiveType { Kind: PrimitiveKind.Int64 } when value.TryGetValue<long>(out var number) => Code.Integer(number),
        PrimitiveType { Kind: PrimitiveKind.Int32 } when value.TryGetValue<int>(out var number) => Code.Of($"{number}"),
        PrimitiveType { Kind: PrimitiveKind.String } when value.TryGetValue<string>(out var text) => Code.Literal(text),
        NamedType { Shape: EnumShape { IsInteger: false } open } when value.TryGetValue<string>(out var text) => Code.Of($"new {Code.Identifier(open.Name)}({Code.Literal(text)})"),
        NamedType { Shape: EnumShape { IsInteger: true } open } when value.TryGetValue<long>(out var number) => Code.Of($"new {Code.Identifier(open.Name)}({Code.Integer(number)})"),
        _ => Code.Empty,
    };
}
