using System.Text.Json.Nodes;

namespace Iqm.Contracts.BuildTests.Generation;

/// <summary>Another repository: one package, one item.</summary>
public sealed class ConsumerTests(GeneratorPackages packages)
{
    private const string Program = """
        using var http = new HttpClient(new Echo());
        Console.WriteLine((await new Acme.Pets.PetsClient(http).Pets.GetAsync(7)).Name);
        Console.WriteLine(new Acme.Iqm.IqmClient(http).Users is not null);

        sealed class Echo : HttpMessageHandler
        {
            protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
                Task.FromResult(new HttpResponseMessage { RequestMessage = request, Content = new StringContent($"{{\"name\":\"{request.Method} {request.RequestUri}\"}}", null, "application/json") });
        }
        """;

    [Fact]
    public async Task Package_and_items_are_enough_to_compile_and_call()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, """
            <ContractReference Include="iqm" Namespace="Acme.Iqm" ClientName="IqmClient" />
            <ContractReference Include="Verträge d'été (1)/pets.yaml" Namespace="Acme.Pets" ClientName="PetsClient" />
            """, "<OutputType>Exe</OutputType><RunAnalyzers>true</RunAnalyzers><AnalysisLevel>latest-recommended</AnalysisLevel><TreatWarningsAsErrors>true</TreatWarningsAsErrors><GenerateDocumentationFile>true</GenerateDocumentationFile><NoWarn>CS1591</NoWarn>");
        project.Write("Verträge d'été (1)/pets.yaml", PetContract.Text);
        project.Write("Program.cs", Program);

        var build = await project.BuildAsync();
        var run = await project.CommandAsync("bin/Debug/net10.0/App.dll");

        build.Result.EnsureSuccess();
        Assert.Empty(build.Warnings);
        Assert.Equal(["GET https://pets.example/pets/7", "True"], run.EnsureSuccess().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(["Iqm.Contracts.Generator", "Iqm.Contracts.Runtime"], Restored(project).Where(id => !id.StartsWith("Microsoft.", StringComparison.Ordinal) && !id.StartsWith("System.", StringComparison.Ordinal)));
        Assert.Equal(["Iqm.Contracts.Runtime.dll"], Directory.GetFiles(project.In("bin/Debug/net10.0"), "*.dll").Select(Path.GetFileName).Where(f => f!.StartsWith("Iqm", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Task_runs_in_the_process_of_the_build()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, """<ContractReference Include="insightiq" />""");

        var result = await project.CommandAsync("build", "-nologo", "-t:GenerateContractClients", "-v:diag");

        // MSBuild says this of its own process only, not of a task host.
        Assert.Contains("Assembly loaded during TaskRun: Iqm.Contracts.Generator.Tasks, ", result.EnsureSuccess().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Central_versions_artifacts_layout_and_no_network_are_fine()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, """<ContractReference Include="insightiq" Namespace="Acme" ClientName="InsightIqClient" />""", sources: false);
        project.Write("App.csproj", File.ReadAllText(project.In("App.csproj")).Replace($" Version=\"{ThrowAwayProject.PackageVersion}\"", "", StringComparison.Ordinal));
        project.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Iqm.Contracts.Generator" Version="{ThrowAwayProject.PackageVersion}" /></ItemGroup>
            </Project>
            """);
        project.Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");

        var first = await project.BuildAsync();
        var second = await project.BuildAsync();

        first.Result.EnsureSuccess();
        Assert.Equal((1, 1), (first.Generations, first.Compilations));
        Assert.Equal((0, 0), (second.Generations, second.Compilations));
        Assert.True(File.Exists(project.In("artifacts/obj/App/debug/contracts/InsightIqClient/InsightIqClient.g.cs")));
    }

    [Fact]
    public async Task Tests_that_use_a_library_with_a_client_need_nothing()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, "");
        File.Delete(project.In("App.csproj"));
        project.WriteProject("Library/Library.csproj", """<ContractReference Include="../openapi.yaml" Namespace="Acme.Pets" ClientName="PetsClient" />""");
        project.Write("openapi.yaml", PetContract.Text);
        project.Write("App/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Library/Library.csproj" /></ItemGroup>
            </Project>
            """);
        project.Write("App/Uses.cs", "public static class Uses { public static object New(HttpClient http) => new Acme.Pets.PetsClient(http); }");

        var log = await project.BuildAsync("App");

        log.Result.EnsureSuccess();
        Assert.Equal((1, 2), (log.Generations, log.Compilations));
    }

    private static IEnumerable<string> Restored(ThrowAwayProject project) =>
        JsonNode.Parse(File.ReadAllText(project.In("obj/project.assets.json")))!["libraries"]!.AsObject().Select(l => l.Key.Split('/')[0]).Order(StringComparer.Ordinal);
}
