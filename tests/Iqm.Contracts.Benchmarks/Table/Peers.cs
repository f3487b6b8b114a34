using System.Globalization;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Benchmarks.Table;

/// <summary>Programs that do the same, installed from npm as <c>peers/package-lock.json</c> has them.</summary>
internal static class Peers
{
    private static readonly string Folder = RepositoryPaths.In("tests", "Iqm.Contracts.Benchmarks", "peers");

    /// <summary>The comparator of pacts.</summary>
    public static string Opc => In(".bin", "opc");

    /// <summary>The mock server.</summary>
    public static string Prism => In(".bin", "prism");

    /// <summary>NSwag's own tool; run it with <c>dotnet</c>.</summary>
    public static string NSwag => In("nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");

    /// <summary>GitHub's document, 13 MB.</summary>
    public static string GitHub => In("@octokit", "openapi", "generated", "api.github.com.json");

    /// <summary>Installs them, unless they are there.</summary>
    public static async Task InstallAsync()
    {
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "ajv")))
            await ToolProcess.RunAsync("npm", ["ci", "--prefix", Folder, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], null).ConfigureAwait(false);
    }

    /// <summary>Microseconds that ajv takes for a payload, <c>JSON.parse</c> included.</summary>
    public static async Task<double> AjvAsync(string schema, string payload)
    {
        var run = await ToolProcess.RunAsync("node", [Path.Combine(Folder, "ajv.mjs"), schema, payload], null).ConfigureAwait(false);
        return double.Parse(run.Output, CultureInfo.InvariantCulture);
    }

    private static string In(params ReadOnlySpan<string> parts) => Path.Combine([Folder, "node_modules", .. parts]);
}
