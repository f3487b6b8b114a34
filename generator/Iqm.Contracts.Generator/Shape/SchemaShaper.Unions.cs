using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

internal sealed partial class SchemaShaper
{
    private TypeUse Union(EffectiveSchema schema, string hint, (JsonPointer Pointer, bool Form) key)
    {
        var nullable = schema.Nullable;
        var branches = new List<(JsonPointer Pointer, TypeRef Type)>();
        var shared = schema.Properties.Count > 0;
        // The name is taken before branches are looked at: a branch may lead back here.
        UnionShape? reserved = null;
        if (NameOf(schema.Pointer) is not null && schema.Branches.Count > 1)
        {
            reserved = new UnionShape(typeNames.Take(hint), schema.Pointer) { Description = schema.Text("description"), Deprecated = schema.Flag("deprecated") };
            _done[key] = new TypeUse(new NamedType(reserved), nullable);
        }
        for (var i = 0; i < schema.Branches.Count; i++)
        {
            var branch = contract.Resolve(schema.Branches[i]);
            if (IsNull(branch))
            {
                nullable = true;
                continue;
            }
            var name = NameOf(branch) ?? hint + BranchSuffix(branch, i);
            var use = shared ? MergedBranch(schema, branch, name, key.Form) : Shape(branch, name, key.Form);
            nullable |= use.Nullable;
            // A branch that is this union again, through references, adds no form.
            if (reserved is not null && use.Type is NamedType { Shape: var same } && same == reserved)
                continue;
            if (!branches.Exists(b => b.Type == use.Type))
                branches.Add((branch, use.Type));
        }
        var type = Combine(schema, branches, hint, reserved);
        return new TypeUse(type, nullable);
    }

    /// <summary>A value of one of several types that have no schemas of their own (3.1's list of types).</summary>
    private TypeUse Several(EffectiveSchema schema, string[] types, string hint) => types.Any(t => t is "object" or "array")
        ? new TypeUse(TypeRef.Any, schema.Nullable)
        : new TypeUse(Combine(schema, [.. types.Select(t => (schema.Pointer, Primitive(schema, t))).DistinctBy(b => b.Item2)], hint, null), schema.Nullable);

    /// <summary>A union of the results that different success statuses give.</summary>
    public UnionShape ResultUnion(string name, JsonPointer pointer, IEnumerable<TypeRef> results)
    {
        var union = new UnionShape(typeNames.Take(name), pointer);
        types.Add(union);
        AddBranches(union, EffectiveSchema.Of(contract, pointer), [.. results.Select(r => (pointer, r))]);
        return union;
    }

    /// <summary>A base that names a discriminator, with the schemas that build on it by allOf.</summary>
    private TypeUse DiscriminatedUnion(EffectiveSchema schema, List<JsonPointer> children, string hint, (JsonPointer Pointer, bool Form) key)
    {
        var union = new UnionShape(typeNames.Take(hint), schema.Pointer) { Description = schema.Text("description"), Deprecated = schema.Flag("deprecated") };
        types.Add(union);
        var use = new TypeUse(new NamedType(union), schema.Nullable);
        _done[key] = use;
        var branches = children.Select(c => (contract.Resolve(c), Shape(c, NameOf(c) ?? hint + "Case").Type)).ToList();
        var fallback = new RecordShape(typeNames.Take(hint + "Base"), schema.Pointer) { Description = schema.Text("description"), Open = !schema.ForbidsAdditionalProperties };
        types.Add(fallback);
        Fill(fallback, schema, key.Form);
        branches.Add((schema.Pointer, new NamedType(fallback)));
        AddBranches(union, schema, branches);
        union.Base = union.Branches[^1];
        return use;
    }

    /// <summary>A branch together with the members that stand beside oneOf.</summary>
    private TypeUse MergedBranch(EffectiveSchema schema, JsonPointer branch, string name, bool form)
    {
        // A branch that builds on this schema has its members, and needs no second type with them.
        var alone = EffectiveSchema.Of(contract, branch);
        if (alone.Branches.Count == 0 && AliasOf(alone) is null && schema.Parts.TrueForAll(part => alone.Parts.Exists(own => own.Pointer == part.Pointer)))
            return Shape(branch, name, form);
        var merged = EffectiveSchema.Of(contract, branch, schema.Parts.Select(p => p.Pointer));
        if (merged.Properties.Count == 0)
            return Shape(branch, name, form);
        var record = new RecordShape(typeNames.Take(name), branch) { Description = merged.Text("description"), Open = !merged.ForbidsAdditionalProperties };
        types.Add(record);
        Fill(record, merged, form);
        return new TypeUse(new NamedType(record), false);
    }

    private TypeRef Combine(EffectiveSchema schema, List<(JsonPointer Pointer, TypeRef Type)> branches, string hint, UnionShape? reserved)
    {
        if (Simplify(branches, schema, hint) is { } simple && reserved is null)
            return simple;
        if (reserved is null && branches.All(b => b.Type is PrimitiveType or ArrayType { Item.Type: PrimitiveType }))
        {
            var name = string.Join("Or", branches.Select(b => Word(b.Type)).Order(StringComparer.Ordinal));
            if (!_scalarUnions.TryGetValue(name, out var scalar))
            {
                scalar = new UnionShape(typeNames.Take(name), schema.Pointer);
                _scalarUnions[name] = scalar;
                types.Add(scalar);
                AddBranches(scalar, schema, branches);
            }
            return new NamedType(scalar);
        }
        var union = reserved ?? new UnionShape(typeNames.Take(hint), schema.Pointer) { Description = schema.Text("description"), Deprecated = schema.Flag("deprecated") };
        types.Add(union);
        AddBranches(union, schema, branches);
        return new NamedType(union);
    }

    /// <summary>The one type that all branches can be read into without losing anything; null when they need a union.</summary>
    private TypeRef? Simplify(List<(JsonPointer Pointer, TypeRef Type)> branches, EffectiveSchema schema, string hint)
    {
        if (branches.Count == 0 || branches.Exists(b => b.Type is AnyType))
            return TypeRef.Any;
        if (branches.Count == 1)
            return branches[0].Type;
        bool Is(TypeRef type, params ReadOnlySpan<PrimitiveKind> kinds) => type is PrimitiveType p && kinds.Contains(p.Kind);
        if (branches.TrueForAll(b => Is(b.Type, PrimitiveKind.Int32, PrimitiveKind.Int64)))
            return new PrimitiveType(PrimitiveKind.Int64);
        if (branches.TrueForAll(b => Is(b.Type, PrimitiveKind.Int32, PrimitiveKind.Int64, PrimitiveKind.Single, PrimitiveKind.Double)))
            return new PrimitiveType(PrimitiveKind.Double);
        if (branches.TrueForAll(b => b.Type is NamedType { Shape: EnumShape { IsInteger: false } } || Is(b.Type, PrimitiveKind.String)))
        {
            var enums = branches.Select(b => (b.Type as NamedType)?.Shape as EnumShape).OfType<EnumShape>().ToList();
            if (enums.Count == 1)
                return new NamedType(enums[0]);
            var merged = new EnumShape(typeNames.Take(hint), schema.Pointer, false) { Description = schema.Text("description") };
            types.Add(merged);
            AddMembers(merged, [.. enums.SelectMany(e => e.Members).Select(m => m.Value)]);
            return new NamedType(merged);
        }
        // Any text is a string: a date or an id beside it cannot be told apart.
        var textual = branches.TrueForAll(b => IsText(b.Type));
        return textual && branches.Exists(b => Is(b.Type, PrimitiveKind.String)) ? new PrimitiveType(PrimitiveKind.String) : null;
    }

    private static bool IsText(TypeRef type) => type is NamedType { Shape: EnumShape { IsInteger: false } } or
        PrimitiveType { Kind: PrimitiveKind.String or PrimitiveKind.Guid or PrimitiveKind.Date or PrimitiveKind.DateTime or PrimitiveKind.LenientDateTime or PrimitiveKind.Bytes };

    private void AddBranches(UnionShape union, EffectiveSchema schema, List<(JsonPointer Pointer, TypeRef Type)> branches)
    {
        var names = new NameScope(StringComparer.Ordinal, [union.Name, "Value", "Read", "Write", "Equals", "GetHashCode", "GetType", "ToString", "ToWireText", "MemberwiseClone", "Finalize", "ReferenceEquals", "Json"]);
        var mapping = schema.Discriminator?["mapping"] as JsonObject;
        union.Discriminator = EffectiveSchema.StringOf(schema.Discriminator?["propertyName"]);
        foreach (var (pointer, type) in branches)
        {
            var branch = new UnionBranch { Name = names.Take(Without(union.Name, Word(type))), Type = type };
            union.Branches.Add(branch);
            if (union.Discriminator is null)
                continue;
            if (mapping is not null)
            {
                foreach (var (value, target) in mapping)
                {
                    if (EffectiveSchema.StringOf(target) is { } text && Leads(text, pointer))
                        branch.DiscriminatorValues.Add(value);
                }
            }
            // Without a mapping entry the component's own name is the value. Source: OpenAPI 3.0.3 §4.7.24.
            if (branch.DiscriminatorValues.Count == 0 && contract.Find(pointer) is JsonObject described && EffectiveSchema.StringOf(described["x-ms-discriminator-value"]) is { } own)
                branch.DiscriminatorValues.Add(own);
            else if (branch.DiscriminatorValues.Count == 0 && pointer.Parent.Last == "schemas" && pointer != schema.Pointer)
                branch.DiscriminatorValues.Add(pointer.Last!);
        }
    }

    /// <summary>A branch that was named after its union goes by the rest of its name.</summary>
    private static string Without(string union, string branch) =>
        branch.Length > union.Length && branch.StartsWith(union, StringComparison.Ordinal) && char.IsUpper(branch[union.Length]) ? branch[union.Length..] : branch;

    private bool Leads(string target, JsonPointer pointer) =>
        target.StartsWith('#') && JsonPointer.TryParse(target, out var direct) ? contract.Resolve(direct) == pointer
        : string.Equals(target, pointer.Last, StringComparison.Ordinal);

    /// <summary>Whether a branch stands for null, in 3.1's words or in those that converters have for it.</summary>
    private bool IsNull(JsonPointer branch) => contract.Find(branch) is JsonObject schema &&
        (EffectiveSchema.StringOf(schema["type"]) == "null" || schema["enum"] is JsonArray { Count: 1 } only && only[0] is null
            || schema["nullable"] is JsonValue nullable && nullable.TryGetValue<bool>(out var allowed) && allowed && schema.All(k => EffectiveSchema.IsAnnotation(k.Key)));

    private string BranchSuffix(JsonPointer branch, int index)
    {
        var title = contract.Find(branch) is JsonObject schema ? EffectiveSchema.StringOf(schema["title"]) : null;
        return title is null ? "Option" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) : Naming.Pascal(title, "Option");
    }

    /// <summary>A type in one word, for names of unions and of their branches.</summary>
    public static string Word(TypeRef type) => type switch
    {
        NamedType named => named.Shape.Name,
        ArrayType array => Word(array.Item.Type) + "Array",
        MapType map => Word(map.Value.Type) + "Map",
        PrimitiveType { Kind: PrimitiveKind.Int32 or PrimitiveKind.Int64 } => "Integer",
        PrimitiveType { Kind: PrimitiveKind.Double or PrimitiveKind.Single or PrimitiveKind.Decimal } => "Number",
        PrimitiveType { Kind: PrimitiveKind.LenientDateTime } => "DateTime",
        PrimitiveType primitive => primitive.Kind.ToString(),
        _ => "Any",
    };
}
