using System.Numerics;
using System.Text;
using System.Text.Json;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.Schemas.Evaluation;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Tests.Schemas.Parts;

/// <summary>Names, hashes and numbers, against the simplest way to say the same.</summary>
public sealed class JsonPartsTests
{
    [Fact]
    public void A_table_finds_each_of_its_names_and_no_other_wherever_it_is_expected()
    {
        foreach (var count in (int[])[0, 1, 2, 3, 4, 5, 64, 200])
        {
            // Short ones, long ones that begin or end alike, and beyond ASCII.
            var names = Enumerable.Range(0, count).Select(i => (i % 4) switch { 0 => $"{i}", 1 => $"commonBeginning{i}", 2 => $"{i}commonEnd", _ => $"é{i}ü" }).ToList();
            var table = new NameTable(names);
            Assert.Equal((count, names), (table.Count, table.Names));
            for (var i = 0; i < count; i++)
            {
                foreach (var expected in (int[])[i, 0, i + 1, count, -1])
                    Assert.Equal(i, table.Find(Encoding.UTF8.GetBytes(names[i]), expected));
            }
            foreach (var other in (string[])["", "x", "commonBeginning", "commonBeginningX", "Xcommo", "commonEnd", "é", "12345678"])
            {
                foreach (var expected in (int[])[0, count - 1, count, -1])
                    Assert.Equal(-1, table.Find(Encoding.UTF8.GetBytes(other), expected));
            }
        }
        Assert.Equal(-1, NameTable.Empty.Find("a"u8, 0));
        Assert.Equal(0, new NameTable([""]).Find([], 0));
    }

    [Fact]
    public void Texts_that_differ_have_hashes_that_do()
    {
        // In one byte at any place, in length, in order.
        var texts = Enumerable.Range(0, 40).SelectMany(length => Enumerable.Range(0, length).Select(at => new string('a', at) + 'b' + new string('a', length - at - 1)).Append(new string('a', length)))
            .Concat(Enumerable.Range(0, 10_000).Select(i => $"member{i}")).Concat(Enumerable.Range(0, 256).Select(i => $"{(char)(i + 0x100)}")).ToList();
        Assert.Distinct(texts.Select(text => JsonHash.OfText(Encoding.UTF8.GetBytes(text))));
    }

    private static readonly string[][] Equal =
    [
        ["1", "1.0", "10e-1", "0.1E+1", "100e-2", "0.0001e4"],
        ["0", "-0", "0.0", "0e5", "-0.00E-7"],
        ["12.5", "1.25e1", "125e-1", "12.50"],
        ["-3e20", "-300000000000000000000", "-300000000000000000000.0"],
        ["\"aé\"", "\"\\u0061\\u00e9\"", "\"a\\u00E9\""],
        ["\"/\"", "\"\\/\"", "\"\\u002f\""],
        ["{\"a\":1,\"b\":[true,null]}", "{ \"b\" : [ true , null ] , \"\\u0061\" : 1.0 }"],
        ["[1,{\"a\":{}},false]", "[1.0 , {\"a\": { } } ,false ]"],
        ["[]"], ["{}"], ["[[]]"], ["[{}]"], ["{\"a\":{}}"], ["{\"a\":[]}"], ["true"], ["false"], ["null"], ["\"\""], ["\"true\""], ["\"null\""], ["\"1\""],
        ["[1,2]"], ["[2,1]"], ["[12]"], ["[1,2,1]"], ["{\"a\":1}"], ["{\"a\":2}"], ["{\"b\":1}"], ["{\"a\":1,\"b\":2}"], ["{\"a\":2,\"b\":1}"], ["1.25"], ["125"], ["-1"], ["1e400"], ["1e401"], ["10000000000000000000000001"], ["10000000000000000000000002"],
    ];

    [Fact]
    public void Values_have_equal_hashes_and_are_equal_exactly_when_they_are_equal_as_JSON()
    {
        var values = Equal.SelectMany((row, group) => row.Select(json => (group, json))).ToList();
        foreach (var (group, json) in values)
        {
            foreach (var (otherGroup, other) in values)
            {
                var text = Encoding.UTF8.GetBytes($"[{json},{other}]");
                var (left, right) = (Entry(text, 1), Entry(text, Encoding.UTF8.GetByteCount(json) + 2));
                Assert.True(group == otherGroup == (left.Hash == right.Hash), $"{json} {other}");
                Assert.True(group == otherGroup == JsonEquality.AreEqual(text.AsSpan(left.Start, left.Length), text.AsSpan(right.Start, right.Length)), $"{json} {other}");
            }
        }

        static SeenValues.Entry Entry(byte[] text, int start)
        {
            var cursor = new JsonCursor(text) { Position = start };
            var hash = JsonHash.OfValue(ref cursor, new JsonBuffer());
            return new SeenValues.Entry(hash, start, cursor.Position - start, 0);
        }
    }

    [Fact]
    public void Numbers_are_compared_and_divided_exactly_however_they_are_written()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var (left, right) = (Number(random), Number(random));
            var (a, b) = (Value(left), Value(right));
            Assert.True(Math.Sign(JsonNumber.Compare(Json(left), Json(right))) == a.CompareTo(b), $"{left} {right}");
            Assert.True(Json(left).IsInteger == (a % Scale == 0), left);
            Assert.True(b == 0 || Json(left).IsMultipleOf(Json(right)) == (a % b == 0), $"{left} {right}");
            Assert.True(a != b || Json(left).Hash(7) == Json(right).Hash(7), $"{left} {right}");
        }

        static JsonNumber Json(string text) => new(Encoding.ASCII.GetBytes(text));
    }

    // Everything the numbers below can be is a whole number of these parts.
    private static readonly BigInteger Scale = BigInteger.Pow(10, 60);

    private static BigInteger Value(string text)
    {
        var e = text.IndexOfAny(['e', 'E']);
        var exponent = e < 0 ? 0 : int.Parse(text[(e + 1)..], System.Globalization.CultureInfo.InvariantCulture);
        var digits = e < 0 ? text : text[..e];
        var dot = digits.IndexOf('.', StringComparison.Ordinal);
        var fraction = dot < 0 ? 0 : digits.Length - dot - 1;
        return BigInteger.Parse(digits.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) * BigInteger.Pow(10, 60 + exponent - fraction);
    }

    private static string Number(Random random)
    {
        var sign = random.Next(4) == 0 ? "-" : "";
        // Few different digits, so that equal and divisible ones meet; sometimes more than a machine's number has.
        string Digits(int most) => string.Concat(Enumerable.Range(0, random.Next(1, most)).Select(_ => "0012359"[random.Next(7)]));
        var whole = Digits(random.Next(5) == 0 ? 25 : 4).TrimStart('0') is { Length: > 0 } some ? some : "0";
        var fraction = random.Next(2) == 0 ? "." + Digits(random.Next(8) == 0 ? 20 : 3) : "";
        var exponent = random.Next(3) == 0 ? "eE"[random.Next(2)] + ((string[])["", "+", "-"])[random.Next(3)] + random.Next(30) : "";
        return sign + whole + fraction + exponent;
    }

    [Theory]
    [InlineData("0", 0L)]
    [InlineData("-0", 0L)]
    [InlineData("7", 7L)]
    [InlineData("9090909", 9090909L)]
    [InlineData("-42", -42L)]
    [InlineData("99999999999999999", 99999999999999999L)]
    [InlineData("999999999999999999", 999999999999999999L)]
    [InlineData("-999999999999999999", -999999999999999999L)]
    [InlineData("9999999999999999999", null)]
    [InlineData("1.0", null)]
    [InlineData("1e2", null)]
    public void Up_to_eighteen_digits_are_read_as_they_are(string text, long? expected) =>
        Assert.Equal(expected, JsonNumber.TryReadInt64(Encoding.ASCII.GetBytes(text), out var value) ? value : null);

    [Fact]
    public void Escapes_mean_what_the_platform_says()
    {
        foreach (var raw in (string[])["", "a", "\\n", "a\\n", "\\nb", "\\\"\\\\\\/\\b\\f\\n\\r\\t", "\\u0041\\u00e9\\u20ac", "\\ud83d\\ude00x", "x\\u0000", "é\\u00e9é", "\\\\u0041"])
        {
            var utf8 = Encoding.UTF8.GetBytes(raw);
            Assert.Equal(JsonSerializer.Deserialize<string>($"\"{raw}\""), JsonText.Decode(utf8, raw.Contains('\\', StringComparison.Ordinal)));
        }
    }
}
