using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Tests.Schemas;

public class JsonEqualityTests
{
    [Theory]
    [InlineData("1", "1.0")]
    [InlineData("100", "1E2")]
    [InlineData("0", "-0.0e7")]
    [InlineData("0.1e99999999999", "1e99999999998")]
    [InlineData("0e99999999999", "0")]
    [InlineData("""{"a": 1, "b": [true, null]}""", """{"b": [true, null], "a": 1e0}""")]
    [InlineData("""["\u0041"]""", """["A"]""")]
    [InlineData("null", "null")]
    public void Equal_values_are_equal_however_they_are_written(string one, string other) => Assert.Equal((true, true, true), Compared(one, other));

    [Theory]
    [InlineData("1", "1.0000000000000000000000000000000000001")]
    [InlineData("1e99999999999", "1e99999999998")]
    [InlineData("1e99999999999", "-1e99999999999")]
    [InlineData("1", "true")]
    [InlineData("1", "\"1\"")]
    [InlineData("false", "true")]
    [InlineData("null", "false")]
    [InlineData("null", "[]")]
    [InlineData("[]", "{}")]
    [InlineData("[1, 2]", "[2, 1]")]
    [InlineData("[1, 3]", "[2, 3]")]
    [InlineData("[1]", "[1, 1]")]
    [InlineData("""{"a": 1}""", """{"b": 1}""")]
    [InlineData("""{"a": null}""", """{"b": 1}""")]
    [InlineData("""{"a": 1}""", """{"a": 1, "b": 1}""")]
    [InlineData("\"a\"", "\"A\"")]
    public void Other_values_are_not(string one, string other) => Assert.Equal((false, false), Compared(one, other) is var (nodes, texts, _) ? (nodes, texts) : default);

    [Fact]
    public void A_name_that_stands_twice_counts_twice()
    {
        Assert.True(JsonEquality.AreEqual("""{"a": 1, "b": 2, "a": 3}"""u8, """{"b": 2, "a": 1, "a": 3}"""u8));
        Assert.False(JsonEquality.AreEqual("""{"a": 1, "b": 2, "a": 3}"""u8, """{"b": 2, "a": 3, "a": 1}"""u8));
    }

    [Fact]
    public void Numbers_of_any_exponent_are_equal_items_of_an_array()
    {
        const string Schema = "{type: array, items: {}, uniqueItems: true}";
        Judge.Accepts(Schema, "[0.1e99999999999, 1, 1e99999999999]");
        Judge.Refuses(Schema, "[0.1e99999999999, 1, 1e99999999998]", DiagnosticCatalog.ItemsNotUnique, "");
    }

    // As nodes, as texts, and by hash, both ways round.
    private static (bool Nodes, bool Texts, bool Hashes) Compared(string one, string other)
    {
        var (left, right) = (JsonNode.Parse(one), JsonNode.Parse(other));
        byte[] a = Encoding.UTF8.GetBytes(one), b = Encoding.UTF8.GetBytes(other);
        var nodes = JsonEquality.Instance.Equals(left, right);
        var texts = JsonEquality.AreEqual(a, b);
        Assert.Equal((nodes, texts), (JsonEquality.Instance.Equals(right, left), JsonEquality.AreEqual(b, a)));
        return (nodes, texts, JsonEquality.Instance.GetHashCode(left) == JsonEquality.Instance.GetHashCode(right));
    }
}
