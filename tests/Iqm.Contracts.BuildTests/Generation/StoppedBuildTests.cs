using System.Diagnostics;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Generation;

/// <summary>A build that ends in the middle of generation: every file is whole, and the next build makes what an undisturbed one makes.</summary>
public sealed class StoppedBuildTests(GeneratorPackages packages)
{
    // The name of the file is that of the contract, and stands in every generated one.
    private const string Reference = """<ContractReference Include="pets.yaml" Namespace="Acme.Pets" ClientName="PetsClient" />""";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Build_that_is_stopped_while_it_reads_the_contract_leaves_nothing_half_written(bool isKilled)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there a file can be one that its reader waits for.");
        using var project = await ThrowAwayProject.CreateAsync(packages, Reference);
        var changed = PetContract.Owner.Replace("name:", "alias:", StringComparison.Ordinal);
        var undisturbed = await UndisturbedAsync(project, changed);
        var old = await UndisturbedAsync(project, PetContract.Owner);

        // The task waits in the middle of the contract until somebody writes the rest.
        File.Delete(project.In("schemas/owner.yaml"));
        using (var pipe = Process.Start("mkfifo", [project.In("schemas/owner.yaml")]))
            await pipe.WaitForExitAsync(TestContext.Current.CancellationToken);
        using (var build = Start(project, isKilledWhileWriting: false))
        {
            var opened = await Task.Run(() => new FileStream(project.In("schemas/owner.yaml"), FileMode.Open, FileAccess.Write)).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
            await using (opened)
            {
                if (isKilled)
                    await build.KillAsync();
                else
                    await build.InterruptAsync();
            }
            Assert.NotEqual(0, (await build.EndAsync()).ExitCode);
        }

        Assert.Equal(old, Files(project));
        File.Delete(project.In("schemas/owner.yaml"));
        project.Write("schemas/owner.yaml", changed);
        (await project.BuildAsync()).Result.EnsureSuccess();
        Assert.Equal(undisturbed, Files(project));
    }

    [Fact]
    public async Task Build_that_is_killed_while_it_writes_leaves_whole_files()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux kills a process in the middle of a file for certain.");
        using var project = await ThrowAwayProject.CreateAsync(packages, Reference);
        var changed = PetContract.Owner + string.Concat(Enumerable.Range(0, 100).Select(i => $"    alias{i}:\n      type: string\n"));
        var undisturbed = await UndisturbedAsync(project, changed);
        var old = await UndisturbedAsync(project, PetContract.Owner);

        project.Write("schemas/owner.yaml", changed);
        using (var build = Start(project, isKilledWhileWriting: true))
            Assert.NotEqual(0, (await build.EndAsync()).ExitCode);

        var between = Files(project);
        Assert.Equal("Owner.g.cs", Assert.Single(Litter(project))[1..^21]);
        Assert.Equal(old["PetsClient/Owner.g.cs"], between["PetsClient/Owner.g.cs"]);
        Assert.All(between, file => Assert.True(file.Value == old.GetValueOrDefault(file.Key) || file.Value == undisturbed.GetValueOrDefault(file.Key), file.Key));
        (await project.BuildAsync()).Result.EnsureSuccess();
        Assert.Equal(undisturbed, Files(project));
        Assert.Empty(Litter(project));
    }

    /// <summary>What a build gives that nobody stops.</summary>
    private static async Task<SortedDictionary<string, string>> UndisturbedAsync(ThrowAwayProject project, string owner)
    {
        project.Write("pets.yaml", PetContract.InTwoFiles);
        project.Write("schemas/owner.yaml", owner);
        (await project.RunAsync("build", "-t:GenerateContractClients")).Result.EnsureSuccess();
        return Files(project);
    }

    private ChildProcess Start(ThrowAwayProject project, bool isKilledWhileWriting) => ChildProcess.StartCommand(
        ["build", "--no-restore", "-t:GenerateContractClients", "-nologo", "-v:m"], new Dictionary<string, string> { ["NUGET_PACKAGES"] = packages.Cache }, project.Root, isKilledWhileWriting);

    private static SortedDictionary<string, string> Files(ThrowAwayProject project) => new(project.Generated.ToDictionary(name => name, project.ReadGenerated), StringComparer.Ordinal);

    private static string[] Litter(ThrowAwayProject project) => [.. Directory.GetFiles(project.In("obj/Debug/net10.0/contracts"), "*.tmp", SearchOption.AllDirectories).Select(Path.GetFileName).OfType<string>()];
}
