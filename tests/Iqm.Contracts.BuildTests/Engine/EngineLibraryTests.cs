using System.IO.Compression;
using Iqm.Contracts.BuildTests.Bridge;
using Iqm.Contracts.BuildTests.Generation;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Engine;

/// <summary>The Pact engine in the packages that need it: one library for each platform, and the right one.</summary>
public sealed class EngineLibraryTests(GeneratorPackages packages)
{
    private const int LeastBytes = 5_000_000;

    private static readonly (string Rid, string File, string Header, string? NeedsLibC)[] Platforms =
    [
        ("linux-arm64", "libpact_ffi.so", "ELF arm64 library", "libc.so.6"),
        ("linux-musl-arm64", "libpact_ffi.so", "ELF arm64 library", "libc.so"),
        ("linux-musl-x64", "libpact_ffi.so", "ELF x64 library", "libc.so"),
        ("linux-x64", "libpact_ffi.so", "ELF x64 library", "libc.so.6"),
        ("osx-arm64", "libpact_ffi.dylib", "Mach-O arm64 library", null),
        ("osx-x64", "libpact_ffi.dylib", "Mach-O x64 library", null),
        ("win-x64", "pact_ffi.dll", "PE x64 library", null),
    ];

    [Fact]
    public async Task Packages_for_tests_and_for_the_command_line_have_the_library_of_every_platform()
    {
        await FetchAsync();
        var folder = await packages.PackAsync("platforms", forEveryPlatform: true, "Iqm.Contracts.Testing", "Iqm.Contracts.Cli");
        foreach (var (id, root) in new[] { ("Iqm.Contracts.Testing", "runtimes/"), ("Iqm.Contracts.Cli", "tools/net10.0/any/runtimes/") })
        {
            using var package = ZipFile.OpenRead(Path.Combine(folder, $"{id}.{ThrowAwayProject.PackageVersion}.nupkg"));
            var libraries = package.Entries.Where(entry => entry.FullName.StartsWith(root, StringComparison.Ordinal) && entry.Name.Contains("pact_ffi", StringComparison.Ordinal))
                .OrderBy(entry => entry.FullName, StringComparer.Ordinal).ToArray();
            Assert.Equal(Platforms.Select(platform => $"{root}{platform.Rid}/native/{platform.File}"), libraries.Select(entry => entry.FullName));
            Assert.All(libraries.Zip(Platforms), pair => IsThatOf(pair.Second, Read(pair.First)));
        }
    }

    private static void IsThatOf((string Rid, string File, string Header, string? NeedsLibC) platform, byte[] library)
    {
        Assert.Equal((platform.Rid, platform.Header), (platform.Rid, LibraryHeader.Describe(library)));
        Assert.True(library.Length > LeastBytes, $"{platform.Rid} has {library.Length} bytes.");
        if (platform.NeedsLibC is { } libc)
            Assert.Contains(libc, LibraryHeader.Needed(library));
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    // As the restore of 'dotnet pack' does, but nothing is restored into the repository that others are building in.
    private static async Task FetchAsync()
    {
        using var repository = new BridgeRepository { Cache = DotNet.MachineCache };
        repository.AddProject("Engines", string.Concat(Platforms.Select(platform => $"""<PackageReference Include="PactFfi.Native.{platform.Rid}" ExcludeAssets="all" />""")));
        (await repository.RunAsync("restore", "Engines")).EnsureSuccess();
    }
}
