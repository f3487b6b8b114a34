namespace Iqm.Contracts.BuildTests.Bridge;

public sealed class BridgeRegistryTests(ColdFill cold) : BridgeTest(cold)
{
    [Fact]
    public async Task Registry_that_has_the_packages_makes_npm_needless()
    {
        var repository = NewRepository(BridgeRepository.NoNpm, alsoHolds: _ => true);
        repository.AddProject("App", BridgeRepository.Generating);

        (await repository.RunAsync("restore", "App")).EnsureSuccess();

        Assert.Empty(repository.Packages);
        Assert.Empty(repository.Leftovers);
    }

    [Fact]
    public async Task Only_what_the_registry_lacks_is_repacked()
    {
        var repository = NewRepository(alsoHolds: package => package is "parlot.1.4.0.nupkg" or "fluid.core.2.30.0.nupkg");
        repository.AddProject("App", BridgeRepository.Generating);

        (await repository.RunAsync("restore", "App")).EnsureSuccess();

        // What the registry of the machine lacks is fewer from time to time.
        Assert.Equal(
            Cold.Repository.Packages.Where(package => !package.StartsWith("PactFfi", StringComparison.Ordinal)).Except(["Parlot.1.4.0.nupkg", "Fluid.Core.2.30.0.nupkg"]),
            repository.Packages);
    }

    [Fact]
    public async Task Offline_with_a_warm_cache_needs_neither_registry_nor_npm()
    {
        var repository = NewRepository(BridgeRepository.NoNpm);
        repository.Cache = Cold.Repository.Cache;
        repository.UseRegistry("https://127.0.0.1:9/index.json");
        repository.AddProject("App", BridgeRepository.Generating);

        (await repository.RunAsync("restore", "App")).EnsureSuccess();

        Assert.Empty(repository.Packages);
    }

    [Fact]
    public async Task Project_elsewhere_that_references_one_of_ours_asks_the_bridge()
    {
        var repository = NewRepository(BridgeRepository.NoNpm);
        repository.AddProject("Ours", BridgeRepository.Generating);
        repository.Write("elsewhere/Directory.Build.props", "<Project />");
        repository.Write("elsewhere/Directory.Build.targets", "<Project />");
        repository.Write("elsewhere/Directory.Packages.props", "<Project />");
        repository.Write("elsewhere/Theirs.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><ProjectReference Include="../Ours/Ours.csproj" /></ItemGroup>
            </Project>
            """);

        var result = (await repository.RunAsync("restore", "elsewhere")).EnsureFailure();

        Assert.Contains("IQMC9901", Assert.Single(result.Errors), StringComparison.Ordinal);
    }
}
