using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>Which component schemas include which others through allOf; what a discriminator without oneOf or anyOf chooses from.</summary>
/// <remarks>Source: OpenAPI 3.0.3, Discriminator Object.</remarks>
internal sealed class DerivedSchemas
{
    private readonly SchemaSource _source;
    private readonly Func<IEnumerable<JsonPointer>, List<SchemaPart>> _flatten;
    private readonly List<(string Name, HashSet<JsonPointer> Includes, JsonPointer Pointer)> _components;

    public DerivedSchemas(SchemaSource source, Func<IEnumerable<JsonPointer>, List<SchemaPart>> flatten)
    {
        _source = source;
        _flatten = flatten;
        _components = [.. source.ComponentNames.Select(name => (Name: name, Parts: flatten([SchemaSource.Component(name)]))).Where(component => component.Parts.Count > 0)
            .Select(component => (component.Name, component.Parts.Select(part => part.Pointer).ToHashSet(), component.Parts[0].Pointer))];
    }

    /// <summary>The values that <paramref name="discriminator"/> on <paramref name="part"/> knows, and the schemas they add; null when nothing derives from it.</summary>
    /// <param name="part">The schema that has the discriminator.</param>
    /// <param name="discriminator">Its discriminator.</param>
    /// <param name="parts">All that is merged with it: an instance of Cat is judged by Cat and by the Pet that Cat includes.</param>
    public (DiscriminatorTable? Table, List<JsonPointer> Targets) Table(SchemaPart part, Discriminator discriminator, SchemaPart[] parts)
    {
        var derived = _components.Where(component => component.Pointer != part.Pointer && component.Includes.Contains(part.Pointer)).ToList();
        var values = new Dictionary<string, JsonPointer?>(StringComparer.Ordinal);
        foreach (var (value, target) in discriminator.Mapping)
            values[value] = Target(_source, target);
        foreach (var component in derived)
            values.TryAdd(component.Name, component.Pointer);
        if (values.Count == 0)
            return (null, []);
        if (SchemaSource.IsComponent(part.Pointer))
            values.TryAdd(part.Pointer.Last!, part.Pointer);

        var evaluated = parts.Select(one => one.Pointer).ToHashSet();
        var expected = derived.Where(component => evaluated.Contains(component.Pointer)).Select(component => component.Pointer).ToList();
        var targets = new List<JsonPointer>();
        var indexes = new List<int>();
        foreach (var target in values.Values)
        {
            if (target is not { } pointer)
                indexes.Add(-2);
            // Pet where a Cat is expected is wrong; Pet where a Pet is expected adds nothing.
            else if (evaluated.Contains(pointer))
                indexes.Add(expected.Count == 0 || expected.Contains(pointer) ? -1 : -2);
            else if (_flatten([pointer]).Select(one => one.Pointer).ToHashSet() is var closure && expected.All(closure.Contains))
            {
                indexes.Add(targets.Count);
                targets.Add(pointer);
            }
            else
                indexes.Add(-2);
        }
        return (new DiscriminatorTable(discriminator.PropertyName, new NameTable([.. values.Keys]), [.. indexes]), targets);
    }

    /// <summary>The schema that a mapping entry names: a reference, or the name of a component. Null when there is none.</summary>
    public static JsonPointer? Target(SchemaSource source, string text)
    {
        var pointer = SchemaSource.Component(text);
        if (pointer.Evaluate(source.Root) is null && (!text.StartsWith('#') || !JsonPointer.TryParse(text, out pointer) || pointer.Evaluate(source.Root) is null))
            return null;
        return source.Resolve(pointer);
    }
}
