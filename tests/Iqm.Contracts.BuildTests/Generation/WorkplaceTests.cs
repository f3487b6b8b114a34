namespace Iqm.Contracts.BuildTests.Generation;

/// <summary>Where and how other repositories build.</summary>
public sealed class WorkplaceTests(GeneratorPackages packages)
{
    private const string Reference = """<ContractReference Include="openapi.yaml" Namespace="Acme.Pets" ClientName="PetsClient" />""";

    [Fact]
    public async Task Web_application_registers_the_client_as_it_registers_any_typed_client()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, "");
        project.WriteProject("App.csproj", Reference, "<TreatWarningsAsErrors>true</TreatWarningsAsErrors>");
        project.Write("App.csproj", File.ReadAllText(project.In("App.csproj")).Replace("Microsoft.NET.Sdk", "Microsoft.NET.Sdk.Web", StringComparison.Ordinal));
        project.Write("openapi.yaml", PetContract.Text);
        project.Write("Program.cs", """
            var builder = WebApplication.CreateBuilder(args);
            builder.Services.AddHttpClient<Acme.Pets.PetsClient>(http => http.Timeout = TimeSpan.FromSeconds(5));
            var app = builder.Build();
            app.MapGet("/pets/{id}", (long id, Acme.Pets.PetsClient pets, CancellationToken cancellationToken) => pets.Pets.GetAsync(id, cancellationToken));
            Console.WriteLine(app.Services.GetRequiredService<Acme.Pets.PetsClient>().Owners is not null);
            """);

        var build = await project.BuildAsync();
        var run = await project.CommandAsync("bin/Debug/net10.0/App.dll");

        build.Result.EnsureSuccess();
        Assert.Empty(build.Warnings);
        Assert.Equal("True", run.EnsureSuccess().Output.Trim());
    }

    [Fact]
    public async Task Ten_projects_over_one_contract_build_in_parallel()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, "");
        File.Delete(project.In("App.csproj"));
        project.Write("openapi.yaml", PetContract.Text);
        var names = Enumerable.Range(1, 10).Select(i => $"P{i}/P{i}.csproj").ToList();
        foreach (var name in names)
            project.WriteProject(name, Reference.Replace("openapi.yaml", "../openapi.yaml", StringComparison.Ordinal));
        project.Write("All.proj", $"""
            <Project DefaultTargets="Build">
              <Target Name="Restore"><MSBuild Projects="{string.Join(';', names)}" Targets="Restore" Properties="MSBuildRestoreSessionId=1" /></Target>
              <Target Name="Build"><MSBuild Projects="{string.Join(';', names)}" BuildInParallel="true" /></Target>
            </Project>
            """);

        var log = await project.BuildAsync("All.proj", "-m:4");

        log.Result.EnsureSuccess();
        Assert.Empty(log.Warnings);
        Assert.Equal((10, 10), (log.Generations, log.Compilations));
    }

    [Fact]
    public async Task Nothing_is_written_beside_the_sources()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, Reference);
        using var artifacts = new TestSupport.TemporaryDirectory();
        project.Write("openapi.yaml", PetContract.Text);
        var before = Directory.GetFileSystemEntries(project.Root, "*", SearchOption.AllDirectories);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(project.Root, UnixFileMode.UserRead | UnixFileMode.UserExecute);

        var build = await project.BuildAsync("--artifacts-path", artifacts.FullPath);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(project.Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        build.Result.EnsureSuccess();
        Assert.True(File.Exists(artifacts.In("obj/App/debug/contracts/PetsClient/PetsClient.g.cs")));
        Assert.Equal(before, Directory.GetFileSystemEntries(project.Root, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Overlay_and_public_names_are_inputs_with_a_way_out()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, """<ContractReference Include="openapi.yaml" ClientName="PetsClient" Overlays="fix.yaml" PublicNames="Pets.names.txt" />""");
        project.Write("openapi.yaml", PetContract.Text);
        project.Write("fix.yaml", Overlay("fetchPet"));
        (await project.CommandAsync("restore")).EnsureSuccess();

        var missing = await project.GenerateAsync();
        var accepted = await project.GenerateAsync("-p:AcceptPublicNames=true");
        var same = await project.GenerateAsync();
        var untouched = await project.GenerateAsync();
        project.Write("fix.yaml", Overlay("findPet"));
        var renamed = await project.GenerateAsync();

        Assert.StartsWith($"{project.In("Pets.names.txt")} : error IQMC2009: ", Assert.Single(missing.Errors), StringComparison.Ordinal);
        accepted.Result.EnsureSuccess();
        Assert.Contains("PetsTagClient.FetchAsync.id\n", File.ReadAllText(project.In("Pets.names.txt")), StringComparison.Ordinal);
        Assert.Equal((1, 0), (same.Generations, untouched.Generations));
        Assert.Contains("Pets.names.txt(", Assert.Single(renamed.Errors), StringComparison.Ordinal);
        Assert.Contains("): error IQMC2008: 'PetsTagClient.FetchAsync' is no longer generated", renamed.Errors[0], StringComparison.Ordinal);

        static string Overlay(string id) => $"overlay: 1.0.0\nactions:\n  - target: $.paths['/pets/{{id}}'].get\n    update:\n      operationId: {id}\n";
    }
}
