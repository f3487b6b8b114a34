namespace Iqm.Contracts.Tests.Diagnostics;

/// <summary>Where the files of this repository are: above the test's own folder, where the solution is.</summary>
internal static class RepositoryPaths
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Iqm.Contracts.sln")) ? folder
        : Find(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests do not run inside the repository."));
}
