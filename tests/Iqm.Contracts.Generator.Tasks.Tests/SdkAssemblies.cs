using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Iqm.Contracts.Generator.Tasks.Tests;

/// <summary>MSBuild's assemblies are those of the SDK that has built the tests, as a build would load them; their packages need a later .NET.</summary>
internal static class SdkAssemblies
{
    [ModuleInitializer]
    internal static void Find()
    {
        var folder = typeof(SdkAssemblies).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "MSBuildFolder").Value!;
        AssemblyLoadContext.Default.Resolving += (context, name) =>
            Path.Combine(folder, name.Name + ".dll") is var path && File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
