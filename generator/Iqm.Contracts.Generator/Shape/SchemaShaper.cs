using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Decides which C# type each schema is. Every schema is shaped once; recursion ends at types that have a name.</summary>
internal sealed partial class SchemaShaper(Contract contract, NameScope typeNames, List<TypeShape> types, bool typedDates)
{
    private readonly HashSet<JsonPointer> _forms = FormBodies.Find(contract);
    private readonly Dictionary<(JsonPointer Pointer, bool Form), TypeUse> _done = [];
    private readonly HashSet<(JsonPointer Pointer, bool Form)> _open = [];
    private readonly Dictionary<string, UnionShape> _scalarUnions = new(StringComparer.Ordinal);
    private readonly DiscriminatedBases _bases = DiscriminatedBases.Find(contract);

    /// <summary>Shapes a component before anything refers to it: as the form that it is somewhere, if it is one.</summary>
    public void ShapeComponent(JsonPointer pointer, string name) => Shape(pointer, name, _forms.Contains(contract.Resolve(pointer)));

    /// <summary>The type of the schema at a pointer.</summary>
    /// <param name="pointer">A schema object or a reference to one.</param>
    /// <param name="hint">The PascalCase name for a type without one of its own.</param>
    /// <param name="form">Whether it is the body of a multipart form, where binary members are files; or such a member.</param>
    public TypeUse Shape(JsonPointer pointer, string hint, bool form = false)
    {
        var target = contract.Resolve(pointer);
        if (contract.Find(target) is not JsonObject)
            return TypeUse.Any;
        // Only files make a difference: bytes are no JSON, so what a form holds cannot be what JSON holds.
        form = form && HoldsFiles(target);
        var key = (target, form);
        if (_done.TryGetValue(key, out var known))
            return known;
        // A schema that contains itself without a name in between: nothing can be said about it but that it is JSON.
        if (!_open.Add(key))
            return TypeUse.Any;
        var name = NameOf(target) is not { } own ? hint : !form && _forms.Contains(target) && HoldsFiles(target) ? own + "Json" : own;
        var use = Decide(EffectiveSchema.Of(contract, target), name, key);
        _open.Remove(key);
        _done[key] = use;
        return use;
    }

    private TypeUse Decide(EffectiveSchema schema, string hint, (JsonPointer Pointer, bool Form) key)
    {
        if (key.Form && FileOf(schema) is { } file)
            return new TypeUse(file, schema.Nullable);
        if (AliasOf(schema) is { } alias)
        {
            var use = Shape(alias, hint, key.Form);
            return use with { Nullable = use.Nullable || schema.Nullable };
        }
        // Before branches are looked at: both forms of a date-time whose offset may be missing are one type here.
        if (schema.Text("x-offset") == "optional" && typedDates)
            return new TypeUse(new PrimitiveType(PrimitiveKind.LenientDateTime), schema.Nullable);
        if (schema.Enum is { Count: > 0 })
            return Enumeration(schema, hint);
        if (schema.Branches.Count > 0)
            return Union(schema, hint, key);
        if (_bases.ChildrenOf(schema.Pointer) is { Count: > 0 } children && schema.IsObject)
            return DiscriminatedUnion(schema, children, hint, key);
        if (schema.Types is { Length: > 1 } types)
            return Several(schema, types, hint);
        if (schema.IsArray)
            return new TypeUse(new ArrayType(schema.Items is { } items ? Shape(items, hint + "Item", key.Form) : TypeUse.Any), schema.Nullable);
        if (schema.IsObject)
            return Object(schema, hint, key);
        return new TypeUse(Primitive(schema, schema.Type), schema.Nullable);
    }

    /// <summary>The only schema that this one refers to, when it adds nothing to it but words.</summary>
    private JsonPointer? AliasOf(EffectiveSchema schema)
    {
        var own = schema.Parts.Count > 0 ? schema.Parts[0].Schema : null;
        // What builds on a discriminated base is one of its forms, also when it adds nothing.
        if (own is null || own.Count == 0 || _bases.IsForm(schema.Pointer) || own["allOf"] is not JsonArray { Count: > 0 } allOf)
            return null;
        if (own.Any(k => k.Key is "properties" or "items" or "enum" or "oneOf" or "anyOf" or "required" or "additionalProperties" or "discriminator" or "format"))
            return null;
        JsonPointer? only = null;
        for (var i = 0; i < allOf.Count; i++)
        {
            var part = schema.Parts[0].Pointer.Append("allOf").Append(i);
            if (contract.Find(contract.Resolve(part)) is not JsonObject described || described.All(k => k.Key is "description" or "nullable" or "title" or "deprecated" or "readOnly" or "writeOnly" or "example" or "default" || k.Key.StartsWith("x-", StringComparison.Ordinal)))
                continue;
            if (only is not null)
                return null;
            only = part;
        }
        return only;
    }

    private TypeUse Object(EffectiveSchema schema, string hint, (JsonPointer, bool) key)
    {
        if (schema.Properties.Count == 0)
        {
            var value = schema.AdditionalProperties is { } further ? Shape(further, hint + "Value") : TypeUse.Any;
            return new TypeUse(new MapType(value), schema.Nullable);
        }
        return Record(schema, hint, key);
    }

    private TypeUse Record(EffectiveSchema schema, string hint, (JsonPointer Pointer, bool Form) key)
    {
        var record = new RecordShape(typeNames.Take(hint), schema.Pointer)
        {
            Description = schema.Text("description"),
            Deprecated = schema.Flag("deprecated"),
            Open = !schema.ForbidsAdditionalProperties,
        };
        types.Add(record);
        var use = new TypeUse(new NamedType(record), schema.Nullable);
        _done[key] = use; // known before its members are looked at, so that a member may be of this very type
        Fill(record, schema, key.Form);
        return use;
    }

    private void Fill(RecordShape record, EffectiveSchema schema, bool form)
    {
        var names = new NameScope(StringComparer.Ordinal, [record.Name, "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "Finalize", "ReferenceEquals",
            "AdditionalProperties", "EqualityContract", "PrintMembers", "Deconstruct", "Clone", "JsonItems", "JsonElement"]);
        foreach (var (jsonName, pointer) in schema.Properties)
        {
            var property = EffectiveSchema.Of(contract, pointer);
            // Another documented spelling of a sibling: recognised by verifiers, never sent, so no member of its own.
            if (property.Text("x-alias-of") is not null)
                continue;
            var always = property.Text("x-send") == "always";
            var pascal = Naming.Pascal(jsonName, "Property");
            var name = names.TakeFirst(pascal, pascal + "Value");
            var use = Shape(pointer, record.Name + pascal, form && FileOf(property) is not null);
            // What stands beside a $ref is lost in OpenAPI 3.0, except for what people really write there.
            record.Properties.Add(new PropertyShape
            {
                JsonName = jsonName,
                Name = name,
                Use = use,
                Required = schema.Required.Contains(jsonName) || always && property.Annotation("default") is null,
                SendAlways = always,
                Default = property.Annotation("default"),
                Pointer = pointer,
                ReadOnly = property.Flag("readOnly"),
                WriteOnly = property.Flag("writeOnly"),
                Secret = property.Flag("x-secret") || property.Format == "password",
                Deprecated = property.Flag("deprecated"),
                Description = property.Text("description"),
                Limits = Limits.Describe(property),
            });
        }
    }

    private TypeRef Primitive(EffectiveSchema schema, string? type) => type switch
    {
        "boolean" => new PrimitiveType(PrimitiveKind.Boolean),
        "integer" => new PrimitiveType(schema.Format switch
        {
            "int32" => PrimitiveKind.Int32,
            "uint64" or "unsigned64BitInteger" => PrimitiveKind.Decimal,
            _ => PrimitiveKind.Int64,
        }),
        "number" => new PrimitiveType(schema.Format switch
        {
            "decimal" or "currency" or "money" => PrimitiveKind.Decimal,
            _ => PrimitiveKind.Double,
        }),
        "string" => new PrimitiveType(StringKind(schema)),
        "file" => new PrimitiveType(PrimitiveKind.String),
        _ => TypeRef.Any,
    };

    private PrimitiveKind StringKind(EffectiveSchema schema) => schema.Format switch
    {
        // 3.1 says by contentEncoding what 3.0 says by formats.
        null when schema.Text("contentEncoding") == "base64" => PrimitiveKind.Bytes,
        "date-time" when typedDates => PrimitiveKind.DateTime,
        "date" when typedDates => PrimitiveKind.Date,
        "uuid" => PrimitiveKind.Guid,
        "byte" => PrimitiveKind.Bytes,
        _ => PrimitiveKind.String,
    };

    /// <summary>The name of a component; null for an inline schema.</summary>
    private static string? NameOf(JsonPointer pointer)
    {
        var parent = pointer.Parent;
        if (parent.Last is not ("schemas" or "definitions") || parent.Parent.Last is not ("components" or null) && parent.Last != "definitions")
            return null;
        return Naming.Pascal(pointer.Last!, "Schema");
    }
}
