using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes a union: a struct that holds one of several documented forms, and knows which.</summary>
internal sealed class UnionWriter(ClientShape client, UnionShape union, Func<TypeRef, Code> typeName)
{
    public string Write()
    {
        var writer = FileHeader.Start(client);
        var name = Code.Identifier(union.Name);
        writer.Doc("summary", DocText.FirstOf(union.Description, $"One of {union.Branches.Count} documented forms."));
        writer.Doc("remarks", DocText.Evidence(union.Evidence));
        if (union.Deprecated)
            writer.Line($"[Obsolete]");
        writer.Line(FileHeader.Attribute);
        writer.Line($"[JsonConverter(typeof(UnionConverter<{name}>))]");
        writer.Open($"{Code.Type(client.Accessibility)} readonly partial struct {name} : IUnion<{name}>, IWireText, IEquatable<{name}>");
        writer.Line($"private readonly int _form;");
        writer.Line($"private readonly object? _value;");
        writer.Line();
        writer.Line($"private {name}(int form, object? value) => (_form, _value) = (form, value);");
        for (var i = 0; i < union.Branches.Count; i++)
            Branch(writer, name, i + 1, union.Branches[i]);
        writer.Line();
        writer.Line($"/// <summary>The value in the form it has; a <see cref=\"JsonElement\"/> when it has none of the documented forms, null when nothing was set.</summary>");
        writer.Line($"public object? Value => _value;");
        writer.Line();
        Read(writer, name);
        writer.Line();
        Rest(writer, name);
        writer.Close();
        return writer.ToString();
    }

    private void Branch(CodeWriter writer, Code name, int form, UnionBranch branch)
    {
        var type = typeName(branch.Type);
        var (isName, asName, fromName) = (Code.Identifier("Is" + branch.Name), Code.Identifier("As" + branch.Name), Code.Identifier("From" + branch.Name));
        writer.Line();
        writer.Doc("summary", $"Whether it is of the form {branch.Name}.");
        writer.Line($"public bool {isName} => _form == {form};");
        writer.Line();
        writer.Doc("summary", $"The value as {branch.Name}; null when it has another form.");
        writer.Line($"public {type}? {asName} => _form == {form} ? ({type}?)_value : null;");
        writer.Line();
        writer.Doc("summary", $"A value of the form {branch.Name}.");
        writer.Line($"public static {name} {fromName}({type} value) => new({form}, value);");
        // C# has no conversions from interfaces, and two branches of one C# type would make them ambiguous.
        if (branch.Type is ArrayType or MapType || union.Branches.Count(b => typeName(b.Type) == type) > 1)
            return;
        writer.Line();
        writer.Doc("summary", $"A value of the form {branch.Name}.");
        writer.Line($"public static implicit operator {name}({type} value) => new({form}, value);");
    }

    private void Read(CodeWriter writer, Code name)
    {
        writer.Open($"static {name} IUnion<{name}>.Read(JsonElement element, JsonSerializerOptions options)");
        if (union.Discriminator is not null && union.Branches.Exists(b => b.DiscriminatorValues.Count > 0))
            Discriminator(writer);
        for (var i = 0; i < union.Branches.Count; i++)
        {
            if (Test(union.Branches[i].Type) is { IsEmpty: false } test)
                Try(writer, test, i + 1, typeName(union.Branches[i].Type));
        }
        var objects = union.Branches.Select((b, i) => (Branch: b, Form: i + 1)).Where(b => IsObject(b.Branch.Type)).ToList();
        if (objects.Count > 0)
        {
            writer.Open($"if (element.ValueKind == JsonValueKind.Object)");
            writer.Open($"foreach (var form in ObjectForms.Closest(element, s_objects))");
            writer.Open($"switch (form)");
            foreach (var (branch, form) in objects)
            {
                writer.Line($"case {form}:");
                writer.Indent();
                Try(writer, Code.Empty, form, typeName(branch.Type));
                writer.Line($"break;");
                writer.Outdent();
            }
            writer.Close();
            writer.Close();
            // An object of a kind that came later must not break a reader. Only a discriminator tells it from a documented one that is broken.
            if (union.Discriminator is not null)
            {
                var known = union.Branches.SelectMany(b => b.DiscriminatorValues).Distinct(StringComparer.Ordinal).Select(v => Code.Literal(v)).ToList();
                var other = known.Count == 0 ? Code.Empty : Code.Of($" and not ({Code.Join(" or ", known)})");
                writer.Line($"if (Union.Discriminator(element, {Code.Literal(union.Discriminator)}) is not null{other})");
                writer.Indent();
                writer.Line($"return new(0, element.Clone());");
                writer.Outdent();
            }
            writer.Close();
        }
        writer.Line($"throw new JsonException({Code.Literal($"The value has none of the documented forms: {string.Join(", ", union.Branches.Select(b => b.Name))}.")});");
        writer.Close();
        if (objects.Count == 0)
            return;
        writer.Line();
        writer.Line($"private static readonly ObjectForm[] s_objects =");
        writer.Line($"[");
        writer.Indent();
        foreach (var (branch, form) in objects)
        {
            var record = (branch.Type as NamedType)?.Shape as RecordShape;
            var required = record?.Properties.Where(p => p.Required).Select(p => Code.Literal(p.JsonName)) ?? [];
            var known = record?.Properties.Select(p => Code.Literal(p.JsonName)) ?? [];
            writer.Line($"new({form}, [{Code.Join(", ", required)}], [{Code.Join(", ", known)}]),");
        }
        writer.Outdent();
        writer.Line($"];");
    }

    private void Discriminator(CodeWriter writer)
    {
        writer.Open($"switch (Union.Discriminator(element, {Code.Literal(union.Discriminator)}))");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < union.Branches.Count; i++)
        {
            var values = union.Branches[i].DiscriminatorValues.Where(seen.Add).ToList();
            if (values.Count == 0)
                continue;
            writer.Line($"case {Code.Join(" or ", values.Select(v => Code.Literal(v)))}:");
            writer.Indent();
            Try(writer, Code.Empty, i + 1, typeName(union.Branches[i].Type));
            writer.Line($"break;");
            writer.Outdent();
        }
        if (union.Base is { DiscriminatorValues.Count: 0 } unknown)
        {
            writer.Line($"case not null:");
            writer.Indent();
            Try(writer, Code.Empty, union.Branches.IndexOf(unknown) + 1, typeName(unknown.Type));
            writer.Line($"break;");
            writer.Outdent();
        }
        writer.Close();
    }

    private static void Try(CodeWriter writer, Code test, int form, Code type)
    {
        var also = test.IsEmpty ? test : Code.Of($"{test} && ");
        writer.Line($"if ({also}Union.TryRead<{type}>(element, options, out var value{form}{Suffix(test)}))");
        writer.Indent();
        writer.Line($"return new({form}, value{form}{Suffix(test)});");
        writer.Outdent();
    }

    /// <summary>One form can be tried by discriminator and by shape: two locals.</summary>
    private static Code Suffix(Code test) => test.IsEmpty ? Code.Identifier("o") : Code.Identifier("t");

    private static bool IsObject(TypeRef type) => type is NamedType { Shape: RecordShape } or MapType;

    /// <summary>What must hold of a JSON value before a form is tried; empty for objects, which are compared with each other.</summary>
    private static Code Test(TypeRef type) => type switch
    {
        NamedType { Shape: RecordShape } or MapType => Code.Empty,
        NamedType { Shape: EnumShape { IsInteger: true } } => Code.Of($"Union.IsInteger(element)"),
        NamedType { Shape: EnumShape } => Code.Of($"element.ValueKind == JsonValueKind.String"),
        NamedType => Code.Of($"element.ValueKind != JsonValueKind.Null"),
        ArrayType => Code.Of($"element.ValueKind == JsonValueKind.Array"),
        PrimitiveType { Kind: PrimitiveKind.Boolean } => Code.Of($"element.ValueKind is JsonValueKind.True or JsonValueKind.False"),
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 } => Code.Of($"Union.IsInteger(element)"),
        PrimitiveType { Kind: PrimitiveKind.Double or PrimitiveKind.Single or PrimitiveKind.Decimal } => Code.Of($"element.ValueKind == JsonValueKind.Number"),
        _ => Code.Of($"element.ValueKind == JsonValueKind.String"),
    };

    /// <summary>What tells the form to a reader, in case the caller has not set it: one that must be set is.</summary>
    private Code Discriminating(UnionBranch branch) =>
        union.Discriminator is { } name && branch is { Type: NamedType { Shape: RecordShape record }, DiscriminatorValues: [var value, ..] }
        && record.Properties.Find(p => p.JsonName == name) is null or { Required: false, Use.Type: PrimitiveType { Kind: PrimitiveKind.String } or NamedType { Shape: EnumShape { IsInteger: false } } }
            ? Code.Of($", {Code.Literal(name)}, {Code.Literal(value)}") : Code.Empty;

    private void Rest(CodeWriter writer, Code name)
    {
        writer.Open($"void IUnion<{name}>.Write(Utf8JsonWriter writer, JsonSerializerOptions options)");
        writer.Open($"switch (_form)");
        for (var i = 0; i < union.Branches.Count; i++)
        {
            var type = typeName(union.Branches[i].Type);
            writer.Line($"case {i + 1}: Union.Write<{type}>(writer, ({type})_value!, options{Discriminating(union.Branches[i])}); break;");
        }
        writer.Line($"default: UnionValue.WriteRaw(writer, _value); break;");
        writer.Close();
        writer.Close();
        writer.Line();
        writer.Line($"string IWireText.ToWireText() => UnionValue.ToWireText(_value);");
        writer.Line();
        writer.Line($"/// <inheritdoc />");
        writer.Line($"public bool Equals({name} other) => _form == other._form && Equals(_value, other._value);");
        writer.Line();
        writer.Line($"/// <inheritdoc />");
        writer.Line($"public override bool Equals(object? obj) => obj is {name} other && Equals(other);");
        writer.Line();
        writer.Line($"/// <inheritdoc />");
        writer.Line($"public override int GetHashCode() => HashCode.Combine(_form, _value);");
        writer.Line();
        writer.Line($"/// <summary>Whether both have the same form and value.</summary>");
        writer.Line($"public static bool operator ==({name} left, {name} right) => left.Equals(right);");
        writer.Line();
        writer.Line($"/// <summary>Whether form or value differ.</summary>");
        writer.Line($"public static bool operator !=({name} left, {name} right) => !left.Equals(right);");
        writer.Line();
        writer.Line($"/// <summary>The text of a plain value; the name of the form of any other.</summary>");
        writer.Line($"public override string ToString() => UnionValue.Describe(_value);");
    }
}
