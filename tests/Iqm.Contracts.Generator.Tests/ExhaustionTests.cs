namespace Iqm.Contracts.Generator.Tests;

/// <summary>Schemas that lead to each other in more ways than can be counted become one type each.</summary>
public class ExhaustionTests
{
    private const int Levels = 40;

    public static TheoryData<string, string> Schemas => new()
    {
        { "allOf", "{allOf: [NEXT, NEXT, {type: object, properties: {pI: {type: string}}}]}" },
        { "oneOf", "{oneOf: [NEXT, NEXT, {type: object, required: [pI], properties: {pI: {type: string}}}]}" },
        { "anyOf in members", "{type: object, required: [n], properties: {n: {anyOf: [NEXT, NEXT]}}}" },
        { "a tree", "{type: object, required: [a, b], properties: {a: NEXT, b: NEXT}}" },
        { "lists of lists", "{type: array, items: {type: array, items: NEXT}}" },
    };

    [Theory]
    [MemberData(nameof(Schemas))]
    public void A_web_takes_work_in_proportion_to_its_text(string name, string schema)
    {
        var components = string.Join('\n', Enumerable.Range(0, Levels).Select(i =>
            $"S{i}: {schema.Replace("NEXT", $"{{$ref: '#/components/schemas/S{i + 1}'}}", StringComparison.Ordinal).Replace("pI", $"p{i}", StringComparison.Ordinal)}")) + $"\nS{Levels}: {{type: object, properties: {{z: {{type: integer}}}}}}";
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Generated.From(Generated.Answering("{$ref: '#/components/schemas/S0'}", components));
        Assert.DoesNotContain(result.Findings, finding => finding.Severity == Diagnostics.Severity.Error);
        Assert.True(result.Files.Length is > 0 and < 5 * Levels, $"{name}: {result.Files.Length} files");
        Assert.InRange(result.Files.Sum(file => (long)file.Text.Length), 1, 2_000_000);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 30);
    }

    [Fact]
    public void Forms_that_build_on_the_union_that_names_them_are_one_type_each()
    {
        const int Forms = 300;
        var numbers = Enumerable.Range(1, Forms).ToArray();
        var components = $"S0: {{type: object, required: [k], properties: {{k: {{type: string}}}}, discriminator: {{propertyName: k}}, oneOf: [{string.Join(", ", numbers.Select(i => $"{{$ref: '#/components/schemas/F{i}'}}"))}]}}\n"
            + string.Join('\n', numbers.Select(i => $"F{i}: {{allOf: [{{$ref: '#/components/schemas/S0'}}, {{type: object, properties: {{p{i}: {{type: integer}}}}}}]}}"));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = Generated.From(Generated.Answering("{$ref: '#/components/schemas/S0'}", components));
        Assert.Empty(result.Findings);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 30);
        var form = Assert.Single(result.Files, file => file.Name == "F7.g.cs").Text;
        Assert.Contains("string K ", form, StringComparison.Ordinal);
        Assert.Contains("long? P7 ", form, StringComparison.Ordinal);
        Assert.InRange(result.Files.Length, Forms, Forms + 20);
    }
}
