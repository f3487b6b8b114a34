using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Samples;

/// <summary>Makes and keeps the <see cref="SampleShape"/>s of one contract, for one direction. Safe for several threads.</summary>
internal sealed class SampleShapes
{
    // A contract made to be hostile can combine alternatives without end.
    private const int MaxShapes = 20_000;

    // Choices in choices make shapes of ever more schemas; each of them costs as much as a shape of its own.
    private const int MaxSchemas = 200_000;

    private readonly Lock _gate = new();
    private readonly Contract _contract;
    private readonly SchemaSource _source;
    private readonly SchemaCompiler _compiler;
    private readonly SchemaDirection _direction;
    private readonly Dictionary<string, SampleShape> _shapes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PatternSampler?> _patterns = new(StringComparer.Ordinal);
    private DerivedSchemas? _derived;
    private long _schemas;

    public SampleShapes(Contract contract, SchemaDirection direction)
    {
        (_contract, _direction) = (contract, direction);
        _source = new SchemaSource(contract.Root, _ => null);
        _compiler = new SchemaCompiler(_source, new SchemaValidationOptions { Direction = direction });
    }

    /// <summary>What the schema at <paramref name="schema"/> allows; null stands for any value.</summary>
    public SampleShape Of(JsonPointer? schema) => Of(schema is { } pointer ? [pointer] : [], [], null);

    /// <param name="pointers">The schemas that hold.</param>
    /// <param name="decided">The choices that are made already: where, and which keyword.</param>
    /// <param name="fixedMember">A member that has one value only, and that value as JSON.</param>
    private SampleShape Of(ImmutableArray<JsonPointer> pointers, ImmutableArray<string> decided, (string Name, string Json)? fixedMember)
    {
        var key = $"{string.Join('\n', pointers)}\n|{string.Join('\n', decided)}|{fixedMember}";
        lock (_gate)
        {
            if (_shapes.TryGetValue(key, out var shape))
                return shape;
            if (_shapes.Count >= MaxShapes || (_schemas += pointers.Length + decided.Length) > MaxSchemas)
                return new SampleShape { Types = InstanceTypes.None };
            return _shapes[key] = Make(pointers, decided, fixedMember);
        }
    }

    private Lazy<SampleShape> Later(ImmutableArray<JsonPointer> pointers) => new(() => Of(pointers, [], null));

    private SampleShape Make(ImmutableArray<JsonPointer> pointers, ImmutableArray<string> decided, (string Name, string Json)? fixedMember)
    {
        SchemaPart[] parts = [.. _compiler.Flatten(pointers)];
        return Choice(parts, pointers, decided, fixedMember) is { } choices ? new SampleShape { Choices = choices, Types = choices.Length > 0 ? InstanceTypes.All : InstanceTypes.None } : Merged(parts, fixedMember);
    }

    private Lazy<SampleShape>[]? Choice(SchemaPart[] parts, ImmutableArray<JsonPointer> pointers, ImmutableArray<string> decided, (string Name, string Json)? fixedMember)
    {
        foreach (var part in parts)
        {
            foreach (var (keyword, branches) in (ReadOnlySpan<(string, IReadOnlyList<JsonPointer>)>)[("anyOf", part.AnyOf), ("oneOf", part.OneOf)])
            {
                if (branches.Count == 0 || decided.Contains(part.Pointer + " " + keyword))
                    continue;
                var names = part.Discriminator is { } discriminator && !(keyword == "anyOf" && part.OneOf.Count > 0) ? NamesOf(discriminator, branches) : [];
                return [.. branches.Select((branch, index) => new Lazy<SampleShape>(() => Of(pointers.Add(branch), decided.Add(part.Pointer + " " + keyword),
                    names.TryGetValue(index, out var name) ? (part.Discriminator!.PropertyName, name) : fixedMember)))];
            }
            if (part is { Discriminator: { } alone, AnyOf.Count: 0, OneOf.Count: 0 } && !decided.Contains(part.Pointer + " discriminator"))
            {
                _derived ??= new DerivedSchemas(_source, _compiler.Flatten);
                var (table, targets) = _derived.Table(part, alone, parts);
                if (table is null)
                    continue;
                return [.. Enumerable.Range(0, table.Targets.Length).Where(index => table.Targets[index] > -2).Select(index => new Lazy<SampleShape>(() => Of(
                    table.Targets[index] >= 0 ? pointers.Add(targets[table.Targets[index]]) : pointers, decided.Add(part.Pointer + " discriminator"),
                    (alone.PropertyName, Text(table.Values.Names[index])))))];
            }
        }
        return null;
    }

    /// <summary>For branches, by index, the JSON text that the discriminator has for them.</summary>
    private Dictionary<int, string> NamesOf(Discriminator discriminator, IReadOnlyList<JsonPointer> branches)
    {
        var names = new Dictionary<int, string>();
        var targets = branches.Select(branch => _source.Resolve(branch)).ToList();
        foreach (var (value, target) in discriminator.Mapping)
            if (DerivedSchemas.Target(_source, target) is { } pointer && targets.IndexOf(pointer) is >= 0 and var index)
                names.TryAdd(index, Text(value));
        for (var i = 0; i < targets.Count; i++)
            if (targets[i] is { } pointer && SchemaSource.IsComponent(pointer))
                names.TryAdd(i, Text(pointer.Last!));
        return names;
    }

    private SampleShape Merged(SchemaPart[] parts, (string Name, string Json)? fixedMember)
    {
        SchemaPart[] texts = [.. parts.Where(part => part.HasStringRules)];
        var enums = parts.Where(part => part.Enum is not null).Select(part => part.Enum!).ToList();
        var types = parts.Aggregate(InstanceTypes.All, (all, part) => all & part.Types);
        // Without a type, what the other keywords are about is meant.
        if (types == InstanceTypes.All)
            types = parts.Any(part => part.DescribesMembers || part.Required.Count > 0) ? InstanceTypes.Object : parts.Any(part => part.Items is not null || part.HasArrayRules) ? InstanceTypes.Array
                : parts.Any(part => part.HasNumberRules) ? InstanceTypes.Number : texts.Length > 0 ? InstanceTypes.String : InstanceTypes.String | InstanceTypes.Integer | InstanceTypes.Boolean;
        if (parts.Select(part => part.NumberFormat).Any(format => format is not null && format.Matches("1"u8) && !format.Matches("1.5"u8)))
            types &= ~InstanceTypes.Fraction;
        return new SampleShape
        {
            Types = types,
            Enum = enums.Count == 0 ? null : [.. enums[0].Where(value => (value.Type & parts.Aggregate(InstanceTypes.All, (all, part) => all & part.Types)) != 0 && enums.TrueForAll(other => other.Any(one => one.Text == value.Text))).Select(value => value.Text)],
            Example = parts.Select(part => (_contract.Find(part.Pointer) as JsonObject)?["example"]).FirstOrDefault(example => example is not null),
            NumberParts = [.. parts.Where(part => part.HasNumberRules)],
            StringParts = texts,
            Patterns = [.. texts.Where(part => part.Pattern is not null).Select(part => Pattern(part.Pattern!.Text))],
            Format = parts.Where(part => part.StringFormat is not null).Select(part => part.Format).FirstOrDefault() ?? parts.Select(part => part.Format).FirstOrDefault(format => format is not null),
            MinLength = parts.Max(part => (int?)part.MinLength) ?? 0,
            MaxLength = parts.Min(part => (int?)part.MaxLength) ?? int.MaxValue,
            MinItems = parts.Max(part => (int?)part.MinItems) ?? 0,
            MaxItems = parts.Min(part => (int?)part.MaxItems) ?? int.MaxValue,
            UniqueItems = parts.Any(part => part.UniqueItems),
            Items = Later([.. parts.Select(part => part.Items).OfType<JsonPointer>()]),
            Members = [.. Members(parts, fixedMember)],
            MinProperties = parts.Max(part => (int?)part.MinProperties) ?? 0,
            MaxProperties = parts.Min(part => (int?)part.MaxProperties) ?? int.MaxValue,
            Additional = parts.All(part => part.AllowsAdditional) ? Later([.. parts.Select(part => part.AdditionalProperties).OfType<JsonPointer>()]) : null,
        };
    }

    private IEnumerable<SampleMember> Members(SchemaPart[] parts, (string Name, string Json)? fixedMember)
    {
        foreach (var name in parts.SelectMany(part => part.Properties?.Keys ?? []).Concat(parts.SelectMany(part => part.Required)).Distinct())
        {
            ImmutableArray<JsonPointer> pointers = [.. parts.Select(part => part.Properties is { } properties && properties.TryGetValue(name, out var pointer) ? pointer : part.AdditionalProperties).OfType<JsonPointer>()];
            var isForbidden = parts.Any(part => !part.AllowsAdditional && part.Properties?.ContainsKey(name) != true);
            var isRequired = parts.Any(part => part.Required.Contains(name));
            if (isForbidden && !isRequired || Travels(pointers) is false)
                continue;
            yield return new SampleMember(name, isRequired, fixedMember is { } only && only.Name == name ? only.Json : null) { Shape = Later(pointers) };
        }
    }

    /// <summary>False for what must not travel in this direction.</summary>
    private bool Travels(ImmutableArray<JsonPointer> pointers)
    {
        var all = _compiler.Flatten(pointers);
        return !(_direction == SchemaDirection.Response ? all.Exists(part => part.WriteOnly) : _direction == SchemaDirection.Request && all.Exists(part => part.ReadOnly));
    }

    private PatternSampler? Pattern(string text)
    {
        if (!_patterns.TryGetValue(text, out var pattern))
            _patterns[text] = pattern = PatternSampler.TryParse(text);
        return pattern;
    }

    private static string Text(string text) => JsonSerializer.Serialize(text);
}
