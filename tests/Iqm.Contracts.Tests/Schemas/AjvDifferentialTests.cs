namespace Iqm.Contracts.Tests.Schemas;

/// <summary>Our verdicts against ajv's on generated schemas; how the cases are made is in <c>Ajv/README.md</c>.</summary>
public sealed class AjvDifferentialTests
{
    private const string
        UrnUuid = "a UUID's text is not its URN (RFC 9562); ajv accepts both",
        Separator = "date and time are separated by T (RFC 3339 §5.6, JSON Schema); ajv also accepts a space",
        Huge = "1e300 is a multiple of it; ajv takes parseInt(\"1e+300\") for the number, which is 1",
        Rounded = "9007199254740993 is odd and a multiple of 3; ajv reads it as a double, which is 9007199254740992",
        Binary = "0.3 is a multiple of 0.1, 19.99 of 0.01; ajv divides doubles";

    /// <summary>The cases we decide otherwise, as schema/instance, and why.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Differences = new Dictionary<string, string>
    {
        ["0/2"] = UrnUuid, ["333/4"] = UrnUuid,
        ["2/3"] = Separator, ["217/3"] = Separator,
        ["2/8"] = "RFC 3339 writes an offset with a colon; ajv accepts it without",
        ["3/2"] = "a domain may have one label (RFC 5321); ajv wants two",
        ["3/6"] = "the local part may be quoted (RFC 5321); ajv does not know that",
        ["24/19"] = Huge, ["25/19"] = Huge, ["26/19"] = Huge, ["27/19"] = Huge, ["28/19"] = Huge, ["76/1"] = Huge, ["174/1"] = Huge, ["243/3"] = Huge, ["260/4"] = Huge, ["285/5"] = Huge, ["297/3"] = Huge,
        ["25/20"] = Rounded, ["29/20"] = Rounded, ["401/3"] = Rounded,
        ["27/13"] = Binary, ["28/21"] = Binary, ["77/0"] = Binary, ["285/2"] = Binary,
        ["32/19"] = "1e300 is no 64-bit integer; ajv accepts every integer as int64",
        ["33/19"] = "1e300 does not fit single precision; ajv accepts every number as float",
    };

    [Fact]
    public void Verdicts_are_those_of_ajv_or_the_difference_is_explained()
    {
        var cases = GeneratedCases.Judged().ToList();
        var different = cases.Where(one => one.Ajv != one.Ours.IsValid).ToList();
        Assert.DoesNotContain(different, one => !Differences.ContainsKey(one.Key));
        Assert.Empty(Differences.Keys.Except(different.Select(one => one.Key)));
        Assert.True(cases.Count > 2000, $"only {cases.Count} cases were judged");
    }
}
