using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Generator.Tests;

public sealed class PublicNameLockTests : IDisposable
{
    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Names_are_types_members_and_parameters()
    {
        var names = Generated.From(Generated.Answering("{$ref: '#/components/schemas/Thing'}", """
            Thing: {type: object, properties: {name: {type: string}, state: {type: string, enum: [on, off]}}}
            """)).PublicNames;

        Assert.Equal(["SampleClient", "SampleClient.Things", "SampleException", "Thing", "Thing.Name", "Thing.State", "ThingState", "ThingState.Off", "ThingState.On", "ThingsClient", "ThingsClient.GetAsync"], names);
    }

    [Fact]
    public void Name_that_is_gone_is_a_finding_until_it_is_accepted()
    {
        var path = _folder.In("names/Pets.names.txt");
        Assert.Equal("IQMC2009", Assert.Single(PublicNameLock.Check(path, ["A"], accept: false)).Code);
        Assert.Empty(PublicNameLock.Check(path, ["Pet", "Pet.Name", "PetsClient", "PetsClient.ListAsync"], accept: true));

        Assert.Empty(PublicNameLock.Check(path, ["Pet", "Pet.Name", "Pet.New", "PetsClient", "PetsClient.ListAsync"], accept: false));
        var findings = PublicNameLock.Check(path, ["PetsClient", "PetsClient.ListsAsync"], accept: false);

        Assert.Equal(["'Pet'", "'PetsClient.ListAsync'"], findings.Select(f => f.Message.Split(' ')[0]));
        Assert.Contains("'PetsClient.ListsAsync'", findings[1].Message, StringComparison.Ordinal);
        Assert.Equal((2, 5), (findings[0].Position!.Value.Line, findings[1].Position!.Value.Line));
        Assert.Empty(PublicNameLock.Check(path, ["PetsClient"], accept: true));
        Assert.Empty(PublicNameLock.Check(path, ["PetsClient"], accept: false));
    }
}
