using System.Text;

namespace Iqm.Contracts.Tests.Schemas;

/// <summary>A thread keeps little of the memory that a huge instance has taken.</summary>
[Collection(AloneCollection.Name)]
public sealed class GivenBackMemoryTests
{
    private const string Choice = "{items: {type: array, anyOf: [{items: {anyOf: [{type: array}, {type: object}]}}]}}";

    public static TheoryData<string, string> Huge => new()
    {
        { "{type: string, minLength: 1}", $"\"\\n{new string('a', 4_000_000)}\"" },
        { "{type: string, pattern: '^a'}", $"\"{new string('a', 4_000_000)}\"" },
        { "{}", $"{{{string.Join(',', Enumerable.Range(0, 300_000).Select(i => $"\"{i}\":1"))}}}" },
        { "{uniqueItems: true}", $"[{string.Join(',', Enumerable.Range(0, 300_000))}]" },
        { Choice, $"[[{string.Join(',', Enumerable.Repeat("[]", 300_000))}]]" },
    };

    [Theory]
    [MemberData(nameof(Huge))]
    public void What_a_huge_instance_took_is_given_back(string schema, string json)
    {
        var validator = Judge.Compile(schema);
        var text = Encoding.UTF8.GetBytes(json);
        var (small, kept) = ("\"x\""u8.ToArray(), 0L);
        var thread = new Thread(() =>
        {
            _ = validator.Validate(small);
            var before = GC.GetTotalMemory(forceFullCollection: true);
            Assert.Empty(validator.Validate(text).Findings);
            kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        });
        thread.Start();
        thread.Join();
        Assert.InRange(kept, long.MinValue, 1_500_000);
    }
}
