using System.Reflection;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests;

/// <summary>Where this repository's build left an assembly of a product project.</summary>
internal static class BuiltAssembly
{
    private static readonly string Configuration = typeof(BuiltAssembly).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;

    /// <summary>The path of an assembly, in the configuration that the tests were built in.</summary>
    /// <param name="project">Such as <c>Iqm.Client</c>.</param>
    /// <param name="framework">Such as <c>net10.0</c>.</param>
    /// <param name="assembly">Its name without extension; null for the project's.</param>
    public static string PathOf(string project, string framework, string? assembly = null)
    {
        var folder = project.StartsWith("Iqm.Contracts.Generator", StringComparison.Ordinal) ? "generator" : "src";
        return RepositoryPaths.In(folder, project, "bin", Configuration, framework, (assembly ?? project) + ".dll");
    }
}
