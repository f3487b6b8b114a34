namespace Iqm.Contracts.Tests.Differences;

public class SchemaRuleTests
{
    [Theory]
    [MemberData(nameof(RuleCases.Schemas), MemberType = typeof(RuleCases))]
    public void Each_change_of_a_schema_is_told_for_what_is_sent_and_for_what_is_received(string name, string old, string @new, string expected) =>
        Assert.Equal($"{name}\n{expected}".ReplaceLineEndings("\n"), $"{name}\n{Differ.Changes(Differ.Schemas(old), Differ.Schemas(@new)).Replace(" s /components/schemas/", " ", StringComparison.Ordinal)}");
}
