using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Generation;

public sealed class CompilationTests(CompilationTests.BuiltOnce once) : IClassFixture<CompilationTests.BuiltOnce>
{
    [Fact]
    public async Task Untouched_build_neither_generates_nor_compiles()
    {
        await BuiltAsync();

        var untouched = await once.Project.BuildAsync();

        Assert.Equal((0, 0), (untouched.Generations, untouched.Compilations));
    }

    [Fact]
    public async Task Touched_contract_is_generated_to_equal_files_and_not_compiled()
    {
        await BuiltAsync();
        var times = Times();
        File.SetLastWriteTimeUtc(once.Project.In("openapi.yaml"), DateTime.UtcNow);

        var touched = await once.Project.BuildAsync();

        Assert.Equal((1, 0), (touched.Generations, touched.Compilations));
        Assert.Equal(times, Times());
    }

    [Fact]
    public async Task Removed_operation_leaves_no_orphan()
    {
        await BuiltAsync();
        once.Project.Write("openapi.yaml", PetContract.WithoutOwners);

        var removed = await once.Project.BuildAsync();

        removed.Result.EnsureSuccess();
        Assert.Equal((1, 1), (removed.Generations, removed.Compilations));
        Assert.DoesNotContain("PetsClient/OwnersClient.g.cs", once.Project.Generated);
        Assert.Contains("PetsClient/PetsTagClient.g.cs", once.Project.Generated);
    }

    [Fact]
    public async Task Removed_reference_leaves_no_generated_file()
    {
        using var project = await ThrowAwayProject.CreateAsync(once.Packages, """<ContractReference Include="openapi.yaml" ClientName="PetsClient" />""");
        project.Write("openapi.yaml", PetContract.Text);
        (await project.BuildAsync()).Result.EnsureSuccess();
        Assert.NotEmpty(project.Generated);
        project.WriteProject("App.csproj", "");

        (await project.BuildAsync("--no-restore")).Result.EnsureSuccess();

        Assert.Empty(project.Generated);
    }

    [Fact]
    public async Task Clean_removes_everything_that_was_generated()
    {
        await BuiltAsync();

        (await once.Project.RunAsync("clean")).Result.EnsureSuccess();

        Assert.False(Directory.Exists(once.Project.In("obj/Debug/net10.0/contracts")));
    }

    [Fact]
    public async Task Design_time_build_gives_the_compiler_the_generated_files()
    {
        await BuiltAsync();
        (await once.Project.RunAsync("clean")).Result.EnsureSuccess();

        var result = (await DesignTimeBuildAsync()).EnsureSuccess();

        Assert.Contains("PetsClient/Pet.g.cs", result.Output.Replace('\\', '/'), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Design_time_build_of_a_broken_contract_goes_on_with_the_last_good_files()
    {
        await BuiltAsync();
        once.Project.Write("openapi.yaml", PetContract.Broken);

        var result = (await DesignTimeBuildAsync()).EnsureSuccess();
        var build = await once.Project.GenerateAsync();

        Assert.Contains("PetsClient/Pet.g.cs", result.Output.Replace('\\', '/'), StringComparison.Ordinal);
        Assert.Contains("IQMC1022", Assert.Single(build.Errors), StringComparison.Ordinal);
    }

    // As editors ask: NonExistentFile is an output of the compiler's target, so that its command line is made however up to date the rest is.
    private Task<CommandResult> DesignTimeBuildAsync() => once.Project.CommandAsync(
        "msbuild", "-nologo", "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:NonExistentFile=none", "-getItem:CscCommandLineArgs");

    private async Task BuiltAsync()
    {
        once.Project.Write("openapi.yaml", PetContract.Text);
        (await once.Project.BuildAsync()).Result.EnsureSuccess();
    }

    private DateTime[] Times() => [.. Directory.GetFiles(once.Project.In("obj/Debug/net10.0/contracts"), "*.g.cs", SearchOption.AllDirectories).Order().Select(File.GetLastWriteTimeUtc)];

    public sealed class BuiltOnce(GeneratorPackages packages) : IAsyncLifetime
    {
        internal GeneratorPackages Packages => packages;

        internal ThrowAwayProject Project { get; private set; } = null!;

        public async ValueTask InitializeAsync() =>
            Project = await ThrowAwayProject.CreateAsync(packages, """<ContractReference Include="openapi.yaml" Namespace="Acme.Pets" ClientName="PetsClient" />""");

        public ValueTask DisposeAsync()
        {
            Project.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
