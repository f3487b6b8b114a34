using System.Reflection;
using Iqm.Contracts.BuildTests.Generation;
using Iqm.Contracts.TestSupport;

[assembly: AssemblyFixture(typeof(GeneratorPackages))]

namespace Iqm.Contracts.BuildTests.Generation;

/// <summary>The packages of this repository in a folder, packed once a run when the first test asks, and a NuGet cache of their own.</summary>
public sealed class GeneratorPackages : IDisposable
{
    /// <summary>What is packed, by package id.</summary>
    internal static readonly IReadOnlyDictionary<string, string> Projects = new Dictionary<string, string>
    {
        ["Iqm.Contracts.Generator"] = "generator/Iqm.Contracts.Generator.Tasks/Iqm.Contracts.Generator.Tasks.csproj",
        ["Iqm.Contracts.Runtime"] = "src/Iqm.Contracts.Runtime/Iqm.Contracts.Runtime.csproj",
        ["Iqm.Client"] = "src/Iqm.Client/Iqm.Client.csproj",
        ["InsightIq.Client"] = "src/InsightIq.Client/InsightIq.Client.csproj",
        ["Iqm.Contracts"] = "src/Iqm.Contracts/Iqm.Contracts.csproj",
        ["Iqm.Contracts.Testing"] = "src/Iqm.Contracts.Testing/Iqm.Contracts.Testing.csproj",
        ["Iqm.Contracts.Cli"] = "src/Iqm.Contracts.Cli/Iqm.Contracts.Cli.csproj",
    };

    private readonly TemporaryDirectory _directory = new();
    private readonly SemaphoreSlim _packing = new(1);
    private readonly Lazy<Task<string>> _folder;

    public GeneratorPackages() => _folder = new(() => PackAsync("packages"));

    /// <summary>NuGet's global packages folder for throw-away projects: a package of ours never comes from, or gets into, the machine's.</summary>
    internal string Cache => _directory.In("cache");

    /// <summary>The folder of the packages; a package source.</summary>
    internal Task<string> FolderAsync() => _folder.Value;

    /// <summary>Packs into a folder of that name; one at a time, for packing writes into the projects' folders.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="forEveryPlatform">Whether native libraries of all platforms are packed, as <c>dotnet pack</c> does, or only those of this machine.</param>
    /// <param name="ids">What is packed; none for everything.</param>
    internal async Task<string> PackAsync(string folder, bool forEveryPlatform = false, params string[] ids)
    {
        var output = _directory.In(folder);
        var projects = Projects.Where(project => ids.Length == 0 || ids.Contains(project.Key)).Select(project => RepositoryPaths.In(project.Value));
        var script = _directory.Write($"{folder}.proj", $"""
            <Project>
              <Target Name="PackAll">
                <MSBuild Projects="{string.Join(';', projects)}" Targets="Pack"
                         Properties="NoBuild=true;Configuration={Configuration};PackageOutputPath={output}{(forEveryPlatform ? ";_IsPacking=true" : "")}" />
              </Target>
            </Project>
            """);
        await _packing.WaitAsync();
        try
        {
            (await DotNet.RunAsync(_directory.FullPath, ["msbuild", script, "-t:PackAll", "-nologo", "-v:m"])).EnsureSuccess();
        }
        finally
        {
            _packing.Release();
        }
        return output;
    }

    private static string Configuration => typeof(GeneratorPackages).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    public void Dispose()
    {
        _packing.Dispose();
        _directory.Dispose();
    }
}
