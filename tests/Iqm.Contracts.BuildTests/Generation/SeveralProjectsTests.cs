namespace Iqm.Contracts.BuildTests.Generation;

public sealed class SeveralProjectsTests(GeneratorPackages packages)
{
    private const string Reference = """<ContractReference Include="$(MSBuildThisFileDirectory)openapi.yaml" Namespace="Acme.Pets" ClientName="PetsClient" />""";

    [Fact]
    public async Task Several_frameworks_share_one_generation_one_error_and_one_clean()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, Reference, "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>");
        project.Write("openapi.yaml", PetContract.Text);

        var first = await project.BuildAsync("-m:2");
        var second = await project.BuildAsync("-m:2");
        project.Write("openapi.yaml", PetContract.Broken);
        var broken = await project.BuildAsync("-m:2");
        var clean = await project.RunAsync("clean");

        first.Result.EnsureSuccess();
        Assert.Equal((1, 2), (first.Generations, first.Compilations));
        Assert.Equal((0, 0), (second.Generations, second.Compilations));
        Assert.Contains("(25,", Assert.Single(broken.Errors), StringComparison.Ordinal);
        clean.Result.EnsureSuccess();
        Assert.Empty(project.Generated);
        Assert.Empty(Directory.GetDirectories(project.In("obj"), "contracts", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Framework_with_items_of_its_own_generates_for_itself()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages,
            Reference + """<ContractReference Include="insightiq" Namespace="Acme.InsightIq" ClientName="InsightIqClient" Condition="'$(TargetFramework)' == 'net8.0'" />""",
            "<TargetFrameworks>net10.0;net8.0</TargetFrameworks>");
        project.Write("openapi.yaml", PetContract.Text);
        project.Write("Uses.cs", """
            #if NET10_0
            public class Uses : Acme.InsightIq.InsightIqClient;
            #endif
            """);

        var log = await project.BuildAsync();

        Assert.Equal(2, log.Generations);
        Assert.Contains("CS0234", Assert.Single(log.Errors), StringComparison.Ordinal);
        Assert.True(File.Exists(project.In("bin/Debug/net8.0/App.dll")));
    }

    [Fact]
    public async Task Two_projects_over_one_contract_build_at_the_same_time()
    {
        using var project = await ThrowAwayProject.CreateAsync(packages, "");
        File.Delete(project.In("App.csproj"));
        project.Write("openapi.yaml", PetContract.Text);
        foreach (var name in new[] { "One", "Two" })
            project.WriteProject($"{name}/{name}.csproj", Reference.Replace("openapi.yaml", "../openapi.yaml", StringComparison.Ordinal));
        project.Write("All.proj", """
            <Project DefaultTargets="Build">
              <Target Name="Restore"><MSBuild Projects="One/One.csproj;Two/Two.csproj" Targets="Restore" Properties="MSBuildRestoreSessionId=1" /></Target>
              <Target Name="Build"><MSBuild Projects="One/One.csproj;Two/Two.csproj" BuildInParallel="true" /></Target>
            </Project>
            """);

        var first = await project.BuildAsync("All.proj", "-m:2");
        var second = await project.BuildAsync("All.proj", "-m:2");

        first.Result.EnsureSuccess();
        Assert.Equal((2, 2), (first.Generations, first.Compilations));
        Assert.Equal((0, 0), (second.Generations, second.Compilations));
    }
}
