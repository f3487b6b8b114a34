using System.Reflection;

namespace Iqm.Contracts.TestSupport;

/// <summary>Where things of this repository are; independent of where a test runs.</summary>
public static class RepositoryPaths
{
    /// <summary>The folder of <c>Iqm.Contracts.sln</c>, absolute, without a trailing separator.</summary>
    public static string Root { get; } = Path.TrimEndingDirectorySeparator(typeof(RepositoryPaths).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!);

    /// <summary>The contracts: one folder a vendor.</summary>
    public static string Specs => In("specs");

    /// <summary>The pact files that the consumer tests write.</summary>
    public static string Pacts => In("pacts");

    /// <summary>The absolute path of something in the repository.</summary>
    /// <param name="parts">Path segments from the root, such as <c>"specs", "iqm", "openapi.yaml"</c>.</param>
    public static string In(params ReadOnlySpan<string> parts)
    {
        var path = Root;
        foreach (var part in parts)
            path = Path.Combine(path, part);
        return path;
    }
}
