using System.Globalization;

namespace Iqm.Contracts.BuildTests.Generation;

/// <summary>What generates again. Each case finds an up-to-date project, whatever ran before it, and leaves one.</summary>
public sealed class IncrementalGenerationTests(IncrementalGenerationTests.GeneratedOnce once) : IClassFixture<IncrementalGenerationTests.GeneratedOnce>
{
    private static readonly Dictionary<string, Action<ThrowAwayProject>> Changes = new()
    {
        ["contract"] = p => p.Write("openapi.yaml", File.ReadAllText(p.In("openapi.yaml")).Replace("Gets a pet", "Gets one pet", StringComparison.Ordinal)),
        ["contract replaced by an older file"] = p => File.SetLastWriteTimeUtc(p.In("openapi.yaml"), DateTime.Parse("2001-02-03", CultureInfo.InvariantCulture)),
        ["file that the contract refers to"] = p => p.Write("schemas/owner.yaml", PetContract.Owner.Replace("name:", "alias:", StringComparison.Ordinal)),
        ["metadata of the item"] = p => p.Write("App.csproj", File.ReadAllText(p.In("App.csproj")).Replace("Access=\"public\"", "Access=\"internal\"", StringComparison.Ordinal)),
        ["property of the project"] = p => p.Write("App.csproj", File.ReadAllText(p.In("App.csproj")).Replace("</Nullable>", "</Nullable><RootNamespace>Acme</RootNamespace>", StringComparison.Ordinal)),
        ["generator's assembly"] = p => File.SetLastWriteTimeUtc(p.In("task/Iqm.Contracts.Generator.dll"), DateTime.UtcNow),
        ["generated file deleted"] = p => File.Delete(p.In("obj/Debug/net10.0/contracts/PetsClient/Pet.g.cs")),
        ["manifest deleted"] = p => File.Delete(p.In("obj/Debug/net10.0/contracts/manifest.txt")),
        ["list of inputs deleted"] = p => File.Delete(p.In("obj/Debug/net10.0/contracts/inputs.txt")),
        ["list of dependencies deleted"] = p => File.Delete(p.In("obj/Debug/net10.0/contracts/dependencies.txt")),
    };

    public static TheoryData<string> Inputs => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Inputs))]
    public async Task Change_of_an_input_generates_again_and_only_once(string input)
    {
        Changes[input](once.Project);

        var changed = await once.Project.GenerateAsync();
        var untouched = await once.Project.GenerateAsync();

        changed.Result.EnsureSuccess();
        Assert.Equal((1, 0), (changed.Generations, untouched.Generations));
        Assert.Contains("PetsClient/Pet.g.cs", once.Project.Generated);
    }

    [Fact]
    public async Task Evidence_that_comes_changes_or_goes_generates_again()
    {
        Action<ThrowAwayProject>[] steps =
        [
            p => p.Write("evidence.yaml", "pages: []\nentries: []\n"),
            p => p.Write("evidence.yaml", "entries: []\npages: []\n"),
            p => File.Delete(p.In("evidence.yaml")),
        ];
        foreach (var step in steps)
        {
            step(once.Project);
            Assert.Equal(1, (await once.Project.GenerateAsync()).Generations);
        }
    }

    public sealed class GeneratedOnce(GeneratorPackages packages) : IAsyncLifetime
    {
        internal ThrowAwayProject Project { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Project = await ThrowAwayProject.CreateAsync(packages,
                """<ContractReference Include="openapi.yaml" ClientName="PetsClient" Access="public" />""",
                "<ContractGeneratorTaskFolder>$(MSBuildProjectDirectory)/task/</ContractGeneratorTaskFolder>");
            Project.Write("openapi.yaml", PetContract.InTwoFiles);
            Project.Write("schemas/owner.yaml", PetContract.Owner);
            (await Project.CommandAsync("restore")).EnsureSuccess();
            Project.Copy(Path.Combine(packages.Cache, "iqm.contracts.generator", ThrowAwayProject.PackageVersion, "tools", "net10.0"), "task");
            (await Project.GenerateAsync()).Result.EnsureSuccess();
        }

        public ValueTask DisposeAsync()
        {
            Project.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
