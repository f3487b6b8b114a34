using System.Globalization;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>Turns schema objects into <see cref="SchemaState"/>s, everything reachable from one schema at once.</summary>
internal sealed class SchemaCompiler(SchemaSource source, SchemaValidationOptions options)
{
    // Merging what allOf combines can, in contracts made for it, produce exponentially many states. Past this many, parts are kept
    // apart and read one after the other instead.
    private const int MergeLimit = 10_000;

    private readonly Dictionary<JsonPointer, SchemaPart> _parts = [];
    private readonly Dictionary<string, SchemaState> _states = new(StringComparer.Ordinal);
    private readonly Queue<SchemaState> _unfilled = new();
    private DerivedSchemas? _derived;
    private int _merged;

    /// <summary>Compiles the schema at <paramref name="pointer"/>.</summary>
    /// <exception cref="ArgumentException">There is no such schema, or a reference in it leads nowhere.</exception>
    public SchemaState Compile(JsonPointer pointer)
    {
        var state = StateOf([pointer]);
        while (_unfilled.TryDequeue(out var next))
            Fill(next);
        return state;
    }

    /// <summary>The schema with all that it includes through <c>$ref</c> and <c>allOf</c>, in document order, each once.</summary>
    internal List<SchemaPart> Flatten(IEnumerable<JsonPointer> pointers)
    {
        var found = new List<SchemaPart>();
        var seen = new HashSet<JsonPointer>();
        var pending = new Stack<JsonPointer>(pointers.Reverse());
        while (pending.TryPop(out var pointer))
        {
            if (source.Resolve(pointer) is not { } target || !seen.Add(target))
                continue;
            var part = PartAt(target);
            found.Add(part);
            for (var i = part.AllOf.Count - 1; i >= 0; i--)
                pending.Push(part.AllOf[i]);
        }
        return found;
    }

    private SchemaPart PartAt(JsonPointer pointer)
    {
        if (!_parts.TryGetValue(pointer, out var part))
            _parts[pointer] = part = SchemaPartReader.Read(_parts.Count + 1, pointer, pointer.Evaluate(source.Root), options.PatternTimeout);
        return part;
    }

    private SchemaState StateOf(IReadOnlyCollection<JsonPointer> pointers) => pointers.Count == 0 ? SchemaState.Any : StateOf(Flatten(pointers));

    private SchemaState StateOf(List<SchemaPart> parts)
    {
        if (parts.Count == 0)
            return SchemaState.Any;
        var key = string.Join(',', parts.Select(part => part.Id.ToString(CultureInfo.InvariantCulture)));
        if (_states.TryGetValue(key, out var state))
            return state;
        var merge = parts.Count == 1 || ++_merged <= MergeLimit;
        _states[key] = state = new SchemaState(_states.Count + 1);
        state.Parts = [.. parts];
        if (merge)
        {
            _unfilled.Enqueue(state);
        }
        else
        {
            state.Items = SchemaState.Any;
            state.Additional = SchemaState.Any.Additional;
            state.Composites = [new Composite(CompositeKind.AllOf, parts[0], [.. parts.Select(part => StateOf([part]))], [.. parts.Select(part => part.Pointer)])];
            state.Work = SchemaWork.Composites;
            state.IsReadAgain = true;
        }
        return state;
    }

    private void Fill(SchemaState state)
    {
        var parts = state.Parts;
        state.Allowed = parts.Aggregate(InstanceTypes.All, (all, part) => all & part.Types);
        state.StringParts = [.. parts.Where(part => part.HasStringRules)];
        state.NumberParts = [.. parts.Where(part => part.HasNumberRules)];
        state.EnumParts = [.. parts.Where(part => part.Enum is not null)];
        state.ArrayParts = [.. parts.Where(part => part.HasArrayRules)];
        state.CountParts = [.. parts.Where(part => part.HasCountRules)];
        state.UniqueItems = parts.Any(part => part.UniqueItems);
        state.Items = StateOf([.. parts.Select(part => part.Items).OfType<JsonPointer>()]);
        state.Secret = parts.Any(part => part.Secret);
        state.DescribesMembers = parts.Any(part => part.DescribesMembers);
        FillMembers(state);
        state.Composites = [.. parts.SelectMany(part => CompositesOf(part, parts))];
        state.Work = (state.Composites.Length > 0 ? SchemaWork.Composites : 0) | (state.StringParts.Length > 0 ? SchemaWork.Strings : 0)
            | (state.NumberParts.Length > 0 ? SchemaWork.Numbers : 0) | (state.EnumParts.Length > 0 ? SchemaWork.Enums : 0);
        state.IsReadAgain = state.Composites.Any(composite => composite.Discriminator is not null);
        state.IsChoice = state.Composites is [{ Kind: CompositeKind.AnyOf or CompositeKind.OneOf, Discriminator: null }] && parts.All(part => part.IsOnlyComposed);
    }

    private void FillMembers(SchemaState state)
    {
        var names = state.Parts.SelectMany(part => part.Properties?.Keys ?? []).Concat(state.Parts.SelectMany(part => part.Required)).Distinct().ToList();
        state.Names = new NameTable(names);
        state.Members = [.. names.Select(name => Member(state.Parts, name))];
        state.Additional = Member(state.Parts, null);
        for (var i = 0; i < state.Members.Length; i++)
        {
            if (state.Members[i].RequiredBy is null)
                continue;
            state.HasRequired = true;
            state.RequiredBits |= 1UL << i;
        }
    }

    private MemberRule Member(SchemaPart[] parts, string? name)
    {
        var pointers = new List<JsonPointer>();
        SchemaPart? forbiddenBy = null;
        // A member has a name here because a part names it.
        var documented = name is not null;
        foreach (var part in parts)
        {
            if (name is not null && part.Properties is { } properties && properties.TryGetValue(name, out var pointer))
            {
                pointers.Add(pointer);
                continue;
            }
            if (part.AdditionalProperties is { } additional)
                pointers.Add(additional);
            if (!part.AllowsAdditional)
                forbiddenBy ??= part;
            documented |= part.DocumentsAdditional;
        }
        // The flags are read here and not from the state, which may not be filled yet.
        var closure = Flatten(pointers);
        var readOnly = closure.Any(part => part.ReadOnly);
        var writeOnly = closure.Any(part => part.WriteOnly);
        var wrongDirection = options.Direction switch { SchemaDirection.Request => readOnly, SchemaDirection.Response => writeOnly, _ => false };
        return new MemberRule
        {
            State = StateOf(closure),
            ForbiddenBy = forbiddenBy,
            RequiredBy = name is null || wrongDirection ? null : parts.FirstOrDefault(part => part.Required.Contains(name)),
            Documented = documented,
            WrongDirection = wrongDirection,
            IsSpecial = forbiddenBy is not null || wrongDirection || closure.Any(part => part.Secret),
        };
    }

    private IEnumerable<Composite> CompositesOf(SchemaPart part, SchemaPart[] parts)
    {
        if (part.AnyOf.Count > 0)
            yield return Branches(CompositeKind.AnyOf, part, part.AnyOf, part.OneOf.Count == 0 ? part.Discriminator : null);
        if (part.OneOf.Count > 0)
            yield return Branches(CompositeKind.OneOf, part, part.OneOf, part.Discriminator);
        if (part.Not is { } not)
            yield return Branches(CompositeKind.Not, part, [not], null);
        if (part is { Discriminator: { } discriminator, AnyOf.Count: 0, OneOf.Count: 0 })
        {
            _derived ??= new DerivedSchemas(source, Flatten);
            var (table, targets) = _derived.Table(part, discriminator, parts);
            if (table is not null)
                yield return new Composite(CompositeKind.Derived, part, [.. targets.Select(target => StateOf([target]))], [.. targets]) { Discriminator = table };
        }
    }

    private Composite Branches(CompositeKind kind, SchemaPart part, IReadOnlyList<JsonPointer> branches, Discriminator? discriminator)
    {
        JsonPointer[] pointers = [.. branches.Select(branch => source.Resolve(branch) ?? branch)];
        return new Composite(kind, part, [.. branches.Select(branch => StateOf([branch]))], pointers)
        {
            Discriminator = discriminator is null ? null : Table(discriminator, pointers),
        };
    }

    /// <summary>The discriminator of a list of branches: mapped values first, then the names of the components among the branches.</summary>
    private DiscriminatorTable? Table(Discriminator discriminator, JsonPointer[] branches)
    {
        var targets = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (value, target) in discriminator.Mapping)
            targets[value] = DerivedSchemas.Target(source, target) is { } pointer && Array.IndexOf(branches, pointer) is >= 0 and var index ? index : -2;
        for (var i = 0; i < branches.Length; i++)
        {
            if (SchemaSource.IsComponent(branches[i]))
                targets.TryAdd(branches[i].Last!, i);
        }
        // Inline branches have no names: without a mapping there is nothing to choose by.
        return targets.Count == 0 ? null : new DiscriminatorTable(discriminator.PropertyName, new NameTable([.. targets.Keys]), [.. targets.Values]);
    }
}
