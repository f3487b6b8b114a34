using System.Globalization;
using System.Text.RegularExpressions;
using Iqm.Contracts.TestSupport;
using static Iqm.Contracts.Benchmarks.Table.BenchmarkTable;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>What a <c>ContractReference</c> costs in a build, in MSBuild's own times of targets, with the package from a folder.</summary>
internal static partial class BuildSection
{
    private const int Rounds = 7;

    public static async Task<IReadOnlyList<Measurement>> MeasureAsync()
    {
        using var folder = new TemporaryDirectory();
        await PackAsync(folder).ConfigureAwait(false);
        string[] projects = [Project(folder, "Two", ["iqm", "insightiq"]), Project(folder, "Twenty", [.. Enumerable.Range(0, 20).Select(i => Contract(folder, i))])];
        var untouched = new double[2];
        foreach (var (project, i) in projects.Select((project, i) => (project, i)))
        {
            await DotNetAsync(folder, "build", project, "-v:q", "-nologo").ConfigureAwait(false);
            var costs = new List<double>();
            for (var round = 0; round < Rounds; round++)
                costs.Add((await TargetsAsync(folder, "build", project, "--no-restore").ConfigureAwait(false)).Where(target => target.Name.Contains("Contract", StringComparison.Ordinal)).Sum(target => target.Milliseconds));
            untouched[i] = Timing.Median(costs);
        }
        var cold = double.MaxValue;
        for (var round = 0; round < 3; round++)
        {
            Directory.Delete(folder.In("Two/obj/Debug"), recursive: true);
            cold = Math.Min(cold, (await TargetsAsync(folder, "build", projects[0], "--no-restore", "-t:GenerateContractClients").ConfigureAwait(false)).Single(target => target.Name == "_RunContractGenerator").Milliseconds);
        }
        return
        [
            new("untouched build, both contracts: all targets of ours", Text($"{untouched[0]:N0} ms"), "", "", "≤ 20 ms", untouched[0] <= 20),
            new("untouched build, 20 contracts", Text($"{untouched[1]:N0} ms"), Text($"two contracts {untouched[0]:N0} ms"), "", "≤ 20 ms", untouched[1] <= 20),
            new("generating both, cold", Text($"{cold:N0} ms"), "", "", "< 2,000 ms", cold < 2000),
        ];
    }

    private static async Task PackAsync(TemporaryDirectory folder)
    {
        folder.Write("nuget.config", $"""
            <configuration>
              <packageSources><clear /><add key="packages" value="{folder.In("packages")}" /></packageSources>
              <fallbackPackageFolders><add key="machine" value="{DotNet.MachineCache}" /></fallbackPackageFolders>
            </configuration>
            """);
        foreach (var project in (string[])["generator/Iqm.Contracts.Generator.Tasks", "src/Iqm.Contracts.Runtime"])
            (await DotNet.RunAsync(RepositoryPaths.Root, ["pack", project, "-c", "Release", "-o", folder.In("packages"), "-v:q", "-nologo"]).ConfigureAwait(false)).EnsureSuccess();
    }

    private static string Project(TemporaryDirectory folder, string name, IEnumerable<string> contracts)
    {
        folder.Write($"{name}/{name}.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Iqm.Contracts.Generator" Version="0.1.0" />
                {string.Concat(contracts.Select(contract => $"<ContractReference Include=\"{contract}\" Namespace=\"{name}.{Path.GetFileNameWithoutExtension(contract)}\" />"))}
              </ItemGroup>
            </Project>
            """);
        return name;
    }

    private static string Contract(TemporaryDirectory folder, int number)
    {
        var operation = (int i) => $"  /things{i}: {{get: {{operationId: list{i}, responses: {{'200': {{description: d, content: {{application/json: {{schema: {{type: object, properties: {{id: {{type: string}}}}}}}}}}}}}}}}}}\n";
        folder.Write($"contracts/shop{number}.yaml", $"openapi: 3.0.4\ninfo: {{title: Shop {number}, version: '1'}}\nservers: [{{url: 'https://shop.example'}}]\npaths:\n{operation(1)}{operation(2)}{operation(3)}");
        return $"../contracts/shop{number}.yaml";
    }

    private static async Task<IEnumerable<(string Name, double Milliseconds)>> TargetsAsync(TemporaryDirectory folder, params string[] arguments)
    {
        var output = await DotNetAsync(folder, [.. arguments, "-v:q", "-nologo", "-clp:PerformanceSummary"]).ConfigureAwait(false);
        var targets = output[output.IndexOf("Target Performance Summary", StringComparison.Ordinal)..output.IndexOf("Task Performance Summary", StringComparison.Ordinal)];
        return TargetPattern().Matches(targets).Select(match => (match.Groups[2].Value, double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)));
    }

    private static async Task<string> DotNetAsync(TemporaryDirectory folder, params string[] arguments)
    {
        var result = await DotNet.RunAsync(folder.FullPath, arguments, new Dictionary<string, string?> { ["NUGET_PACKAGES"] = folder.In("cache") }).ConfigureAwait(false);
        result.EnsureSuccess();
        return result.Output;
    }

    [GeneratedRegex(@"^\s*(\d+) ms\s+(\S+)", RegexOptions.Multiline)]
    private static partial Regex TargetPattern();
}
