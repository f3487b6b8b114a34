using System.Globalization;
using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes an enum that stays open: a struct around the value on the wire, with the known values as members.</summary>
internal sealed class OpenEnumWriter(ClientShape client, EnumShape shape)
{
    public string Write()
    {
        var writer = FileHeader.Start(client);
        var name = Code.Identifier(shape.Name);
        var value = Code.Type(shape.IsInteger ? "long" : "string");
        var kind = Code.Type(shape.IsInteger ? "IOpenIntegerEnum" : "IOpenEnum");
        var converter = Code.Type(shape.IsInteger ? "OpenIntegerEnumConverter" : "OpenEnumConverter");
        writer.Doc("summary", DocText.FirstOf(shape.Description, $"{shape.Name}."));
        writer.Line($"/// <remarks>Values that the contract does not know are kept as they came; <see cref=\"IsKnown\"/> tells them apart.</remarks>");
        if (shape.Deprecated)
            writer.Line($"[Obsolete]");
        writer.Line(FileHeader.Attribute);
        writer.Line($"[JsonConverter(typeof({converter}<{name}>))]");
        writer.Open($"{Code.Type(client.Accessibility)} readonly partial struct {name} : {kind}<{name}>, IEquatable<{name}>");
        if (!shape.IsInteger)
            writer.Line($"private readonly string? _value;");
        writer.Line();
        writer.Line($"/// <summary>A value of this enum, known or not.</summary>");
        if (shape.IsInteger)
            writer.Line($"public {name}(long value) => Value = value;");
        else
            writer.Line($"public {name}(string value) => _value = value ?? throw new ArgumentNullException(nameof(value));");
        writer.Line();
        foreach (var member in shape.Members)
        {
            writer.Doc("summary", $"The value {(member.Value.Length == 0 ? "\"\"" : member.Value)}.");
            writer.Line($"public static {name} {Code.Identifier(member.Name)} {{ get; }} = new({Literal(member)});");
            writer.Line();
        }
        writer.Line($"/// <summary>The value on the wire.</summary>");
        if (shape.IsInteger)
            writer.Line($"public long Value {{ get; }}");
        else
            writer.Line($"public string Value => _value ?? \"\";");
        writer.Line();
        writer.Line($"/// <summary>Whether the contract knows the value.</summary>");
        writer.Line(shape.Members.Count == 0 ? Code.Of($"public bool IsKnown => false;") : Code.Of($"public bool IsKnown => Value is {Code.Join(" or ", shape.Members.Select(Literal))};"));
        writer.Line();
        writer.Line($"static {name} {kind}<{name}>.FromWire({value} value) => new(value);");
        writer.Line();
        writer.Line($"string IWireText.ToWireText() => ToString();");
        writer.Line();
        writer.Line($"/// <summary>The value on the wire.</summary>");
        writer.Line(shape.IsInteger ? Code.Of($"public override string ToString() => WireText.Of(Value);") : Code.Of($"public override string ToString() => Value;"));
        writer.Line();
        writer.Line($"/// <inheritdoc />");
        writer.Line(shape.IsInteger ? Code.Of($"public bool Equals({name} other) => Value == other.Value;") : Code.Of($"public bool Equals({name} other) => string.Equals(Value, other.Value, StringComparison.Ordinal);"));
        writer.Line();
        writer.Line($"/// <inheritdoc />");
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        writer.Line();
        writer.Line($"/// <inheritdoc />");
        writer.Line(shape.IsInteger ? Code.Of($"public override int GetHashCode() => Value.GetHashCode();") : Code.Of($"public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Value);"));
        writer.Line();
        writer.Line($"/// <summary>Whether both are the same value.</summary>");
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Line();
        writer.Line($"/// <summary>Whether the values differ.</summary>");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        writer.Line();
        writer.Line($"/// <summary>The value as this enum.</summary>");
        writer.Line($"public static implicit operator {name}({value} value) => new(value);");
        writer.Close();
        return writer.ToString();
    }

    private Code Literal(EnumMember member) => shape.IsInteger ? Code.Integer(long.Parse(member.Value, CultureInfo.InvariantCulture)) : Code.Literal(member.Value);
}
