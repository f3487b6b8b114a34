namespace Iqm.Contracts.BuildTests.Generation;

/// <summary>What a user can do wrong: one coded line, at the place.</summary>
public sealed class MistakeTests(MistakeTests.Restored restored) : IClassFixture<MistakeTests.Restored>
{
    private const string Reference = """<ContractReference Include="openapi.yaml" Namespace="Acme.Pets" ClientName="PetsClient" />""";

    [Fact]
    public async Task Broken_contract_fails_once_with_its_place_and_keeps_what_was_generated()
    {
        var project = Use(Reference, PetContract.Text);
        (await project.BuildAsync("--no-restore")).Result.EnsureSuccess();
        var before = project.ReadGenerated("PetsClient/Pet.g.cs");
        project.Write("openapi.yaml", PetContract.Broken);

        var broken = await project.BuildAsync("--no-restore");
        var again = await project.GenerateAsync();

        Assert.Equal(1, broken.Result.ExitCode);
        Assert.StartsWith($"{project.In("openapi.yaml")}(25,", Assert.Single(broken.Errors), StringComparison.Ordinal);
        Assert.Contains(": error IQMC1022: ", broken.Errors[0], StringComparison.Ordinal);
        Assert.Equal(0, broken.Compilations);
        Assert.Equal(broken.Errors, again.Errors);
        Assert.Equal(before, project.ReadGenerated("PetsClient/Pet.g.cs"));
        project.Write("openapi.yaml", PetContract.Text);
        (await project.BuildAsync("--no-restore")).Result.EnsureSuccess();
    }

    [Fact]
    public async Task Warning_is_given_again_by_a_build_that_generates_nothing()
    {
        var project = Use(Reference, PetContract.Doubtful);

        var first = await project.GenerateAsync();
        var second = await project.GenerateAsync();

        Assert.Equal((1, 0), (first.Generations, second.Generations));
        Assert.Contains(first.Warnings, w => w.StartsWith($"{project.In("openapi.yaml")}(14,", StringComparison.Ordinal) && w.Contains(": warning IQMC2003: ", StringComparison.Ordinal));
        Assert.Equal(first.Warnings, second.Warnings);
    }

    [Fact]
    public async Task Warning_as_error_fails_every_build_until_it_is_silenced()
    {
        var project = Use(Reference, PetContract.Doubtful);

        var first = await project.GenerateAsync("-warnaserror:IQMC2003;IQMC2004");
        var second = await project.GenerateAsync("-warnaserror:IQMC2003;IQMC2004");
        var silenced = await project.GenerateAsync("-p:NoWarn=IQMC2003%3BIQMC2004");

        Assert.NotEmpty(first.Errors);
        Assert.Equal(first.Errors, second.Errors);
        Assert.Empty(silenced.Result.EnsureSuccess().Errors);
        Assert.Empty(silenced.Warnings);
    }

    [Fact]
    public async Task Reference_to_nothing_names_the_contracts_that_there_are()
    {
        var error = await ErrorOfAsync("""<ContractReference Include="iqn" />""");

        Assert.Contains("App.csproj : error IQMC9204: ", error, StringComparison.Ordinal);
        Assert.Contains("'insightiq', 'iqm'", error, StringComparison.Ordinal);
        Assert.Contains("Nearest: 'iqm'", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Access=\"private\"", "'private'. Allowed values: public, internal")]
    [InlineData("UnwrapEnvelopes=\"maybe\"", "'maybe'. Allowed values: true, false")]
    public async Task Metadata_of_another_value_lists_the_allowed_ones(string metadata, string text)
    {
        var error = await ErrorOfAsync($"""<ContractReference Include="openapi.yaml" {metadata} />""");

        Assert.Contains("App.csproj : error IQMC9203: ", error, StringComparison.Ordinal);
        Assert.Contains(text, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_contracts_with_one_client_name_are_refused()
    {
        var error = await ErrorOfAsync("""<ContractReference Include="openapi.yaml;iqm" Namespace="Acme.%(Filename)" ClientName="PetsClient" />""");

        Assert.Contains("IQMC2006", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_contracts_with_one_type_in_one_namespace_are_refused()
    {
        restored.Project.Write("shop/openapi.yaml", PetContract.Text);

        var error = await ErrorOfAsync("""
            <ContractReference Include="openapi.yaml" Namespace="Acme" ClientName="PetsClient" />
            <ContractReference Include="shop/openapi.yaml" Namespace="Acme" ClientName="ShopClient" />
            """);

        Assert.Contains("IQMC9205", error, StringComparison.Ordinal);
        Assert.Contains("'ShopClient' and 'PetsClient' both have a type '", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("App.fsproj", "F#")]
    [InlineData("App.vbproj", "VB")]
    public async Task Project_in_another_language_is_refused(string file, string language)
    {
        using var project = await ThrowAwayProject.CreateAsync(restored.Packages, Reference);
        File.Move(project.In("App.csproj"), project.In(file));
        project.Write("openapi.yaml", PetContract.Text);

        var result = await project.BuildAsync();

        Assert.Equal(1, result.Result.ExitCode);
        Assert.Contains($"{file} : error IQMC9202: ContractReference generates C#, and this is a {language} project.", Assert.Single(result.Errors), StringComparison.Ordinal);
    }

    private async Task<string> ErrorOfAsync(string items)
    {
        var result = await Use(items, PetContract.Text).GenerateAsync();
        Assert.Equal(1, result.Result.ExitCode);
        return Assert.Single(result.Errors);
    }

    private ThrowAwayProject Use(string items, string contract)
    {
        restored.Project.WriteProject("App.csproj", items);
        restored.Project.Write("openapi.yaml", contract);
        return restored.Project;
    }

    public sealed class Restored(GeneratorPackages packages) : IAsyncLifetime
    {
        internal GeneratorPackages Packages => packages;

        internal ThrowAwayProject Project { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Project = await ThrowAwayProject.CreateAsync(packages, "");
            (await Project.CommandAsync("restore")).EnsureSuccess();
        }

        public ValueTask DisposeAsync()
        {
            Project.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
