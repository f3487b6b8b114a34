using System.IO.Compression;

namespace Iqm.Contracts.BuildTests.Bridge;

public sealed class BridgeFillTests(ColdFill cold) : BridgeTest(cold)
{
    [Fact]
    public void Empty_folder_and_empty_cache_are_filled_and_the_packages_work()
    {
        Assert.Contains("Task<Pet> GetPetAsync(int id", Cold.Run.Output, StringComparison.Ordinal);
        Assert.Contains("11.6.1.0", Cold.Run.Output, StringComparison.Ordinal);
        Assert.Contains("pact 0.5.8", Cold.Run.Output, StringComparison.Ordinal);
        Assert.Empty(Cold.Repository.Leftovers);
    }

    [Fact]
    public void Every_repacked_package_carries_its_licences()
    {
        foreach (var package in Directory.GetFiles(Cold.Repository.Folder, "*.nupkg"))
        {
            using var archive = ZipFile.OpenRead(package);
            using var notices = new StreamReader(archive.GetEntry("THIRD-PARTY-NOTICES.txt")!.Open());
            Assert.Contains("Permission is hereby granted", notices.ReadToEnd(), StringComparison.Ordinal);
            using var nuspec = new StreamReader(Assert.Single(archive.Entries, entry => entry.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
            Assert.Contains("<license type=\"expression\">", nuspec.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Filled_folder_is_left_alone()
    {
        var repository = NewRepository(BridgeRepository.NoNpm);
        foreach (var package in Cold.Repository.Packages)
            File.Copy(Path.Combine(Cold.Repository.Folder, package), Path.Combine(repository.Folder, package));
        var before = Snapshot(repository);
        repository.AddProject("App", BridgeRepository.Generating);

        (await repository.RunAsync("restore", "App")).EnsureSuccess();

        Assert.Equal(before, Snapshot(repository));
    }

    [Fact]
    public async Task Folder_that_lost_some_packages_is_completed()
    {
        var repository = NewRepository();
        foreach (var package in Generator)
            File.Copy(Path.Combine(Cold.Repository.Folder, package), Path.Combine(repository.Folder, package));
        File.Delete(Path.Combine(repository.Folder, "Parlot.1.4.0.nupkg"));
        File.Delete(Path.Combine(repository.Folder, "NJsonSchema.11.6.1.nupkg"));
        var kept = Snapshot(repository);
        repository.Write("eng/bridge/obj/killed/made/Parlot.nupkg", "half of a package that a killed build left");
        repository.AddProject("App", BridgeRepository.Generating);

        (await repository.RunAsync("restore", "App")).EnsureSuccess();

        Assert.Equal(Generator, repository.Packages);
        Assert.Subset(Snapshot(repository).ToHashSet(), kept.ToHashSet());
    }

    [Fact]
    public async Task Several_builds_at_once_fill_one_folder()
    {
        var repository = NewRepository();
        string[] names = ["One", "Two", "Three"];
        foreach (var name in names)
            repository.AddProject(name, BridgeRepository.Generating);

        var results = await Task.WhenAll(names.Select(name =>
            repository.RunAsync(["restore", name], new() { ["NUGET_PACKAGES"] = Path.Combine(repository.Root, "cache of " + name) })));

        Assert.All(results, result => result.EnsureSuccess());
        Assert.Equal(Generator, repository.Packages);
        Assert.Empty(repository.Leftovers);
    }

    [Fact]
    public async Task Solution_with_several_projects_fills_once()
    {
        var repository = NewRepository();
        foreach (var name in new[] { "One", "Two" })
            repository.AddProject(name, BridgeRepository.Generating);
        repository.Write("All.slnx", """<Solution><Project Path="One/One.csproj" /><Project Path="Two/Two.csproj" /></Solution>""");

        var result = (await repository.RunAsync("restore", "-m")).EnsureSuccess();

        Assert.Single(result.Output.Split('\n'), line => line.Contains("taking them from npm", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Project_without_a_bridged_package_fetches_nothing()
    {
        var repository = NewRepository(BridgeRepository.NoNpm);
        repository.AddProject("App", """<PackageReference Include="Newtonsoft.Json" VersionOverride="13.0.3" />""");

        (await repository.RunAsync("restore", "App")).EnsureSuccess();

        Assert.Empty(repository.Packages);
    }

    private string[] Generator => [.. Cold.Repository.Packages.Where(package => !package.StartsWith("PactFfi", StringComparison.Ordinal))];

    private static string[] Snapshot(BridgeRepository repository) =>
        [.. repository.Packages.Select(package => $"{package} {File.GetLastWriteTimeUtc(Path.Combine(repository.Folder, package)):O}")];
}
