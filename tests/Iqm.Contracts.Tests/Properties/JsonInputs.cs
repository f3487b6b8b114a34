using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Iqm.Contracts.Tests.Properties;

/// <summary>Makes JSON values, and smaller ones of them.</summary>
internal static class JsonInputs
{
    private static readonly string[] Numbers = ["0", "1", "-1", "2", "3", "1.5", "2.0", "1e1", "-0", "100000000000000000000", "0.1", "1e-7"];

    private static readonly string[] Texts = ["", "a", "b", "ab", "null", "true", "1", "~", "- a", "a: b", "#", "'", "\"", "\\", "é", "😀", "\u2028", " a ", "a\nb", "\t", "0x1", "1_0", ".inf", "2026-01-01", "!!str", "&a", "*a", "{", "yes"];

    private static readonly string[] Names = ["a", "b", "c", "", "null", "1", "a/b", "a~b", "<<", "😀"];

    /// <summary>Names that schemas speak of, and one that they do not.</summary>
    public static Gen<string> Member { get; } = Gen.Elements("a", "b", "c", "z");

    /// <summary>Any value, as text.</summary>
    public static Gen<string> Any { get; } = Gen.Sized(size => Value(Math.Min(size, 20), Gen.Elements(Names)));

    /// <summary>A value with members called a, b, c and z, as text.</summary>
    public static Gen<string> Instance { get; } = Gen.Sized(size => Value(Math.Min(size, 12), Member));

    public static IEnumerable<string> Smaller(string json)
    {
        switch (JsonNode.Parse(json))
        {
            case JsonObject members:
                foreach (var (name, value) in members)
                {
                    yield return value?.ToJsonString() ?? "null";
                    var fewer = members.DeepClone().AsObject();
                    fewer.Remove(name);
                    yield return fewer.ToJsonString();
                }
                break;
            case JsonArray items:
                for (var i = 0; i < items.Count; i++)
                {
                    yield return items[i]?.ToJsonString() ?? "null";
                    var fewer = items.DeepClone().AsArray();
                    fewer.RemoveAt(i);
                    yield return fewer.ToJsonString();
                }
                break;
        }
    }

    private static Gen<string> Value(int size, Gen<string> names)
    {
        var scalar = Gen.OneOf(Gen.Elements("null", "true", "false"), Gen.Elements(Numbers), Gen.Elements(Texts).Select(text => JsonValue.Create(text).ToJsonString()));
        if (size < 2)
            return scalar;
        var inner = Value(size / 3, names);
        return Gen.OneOf(scalar,
            inner.ListOf().Select(items => $"[{string.Join(',', items.Take(4))}]"),
            names.SelectMany(name => inner.Select(value => (name, value))).ListOf().Select(members =>
                $"{{{string.Join(',', members.DistinctBy(member => member.name).Take(4).Select(member => $"{JsonValue.Create(member.name).ToJsonString()}:{member.value}"))}}}"));
    }
}
