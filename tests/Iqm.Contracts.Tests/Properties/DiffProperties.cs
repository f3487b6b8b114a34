using FsCheck.Fluent;
using Iqm.Contracts.Differences;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Tests.Differences;

namespace Iqm.Contracts.Tests.Properties;

public class DiffProperties
{
    private static string Told(Contract old, Contract @new) => string.Join('\n', ContractDiff.Compare(old, @new).Changes.Select(change => $"{change.Code} {change.Severity} {change.Pointer} {change.Before} {change.After} {change.Message}"));

    [Fact]
    public void A_contract_does_not_differ_from_itself_nor_from_itself_written_otherwise() => Property.Holds(SchemaInputs.Schema, schema =>
    {
        var yaml = Differ.Schemas(schema);
        Assert.Equal("", Told(yaml, Differ.Schemas(schema)));
        Assert.Equal("", Told(yaml, ContractLoader.Parse(yaml.Root.ToJsonString(), "api.json").Contract!));
    }, times: 150, shrink: SchemaInputs.Smaller);

    [Fact]
    public void The_same_two_give_the_same_changes_and_their_mirror_the_other_way() => Property.Holds(SchemaInputs.Schema.SelectMany(old => SchemaInputs.Schema.Select(@new => (old, @new))), input =>
    {
        var (old, @new) = (Differ.Schemas(input.old), Differ.Schemas(input.@new));
        Assert.Equal(Told(old, @new), Told(Differ.Schemas(input.old), Differ.Schemas(input.@new)));
        Assert.Equal(Codes(old, @new, mirrored: false), Codes(@new, old, mirrored: true));
    }, times: 200, shrink: input => SchemaInputs.Smaller(input.old).Select(old => (old, input.@new)).Concat(SchemaInputs.Smaller(input.@new).Select(@new => (input.old, @new))));

    private static string[] Codes(Contract old, Contract @new, bool mirrored) =>
        [.. ContractDiff.Compare(old, @new).Changes.Select(change => mirrored ? ChangeMirror.Of(change.Descriptor).Code : change.Code).Order(StringComparer.Ordinal)];
}
