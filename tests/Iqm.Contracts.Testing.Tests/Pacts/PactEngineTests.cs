using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Testing.Pacts.Native;

namespace Iqm.Contracts.Testing.Tests.Pacts;

/// <summary>What is said when the native library cannot be loaded.</summary>
public sealed class PactEngineTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("iqm-engine-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_engine_is_the_one_that_the_binding_was_made_for() => Assert.Equal("0.5.8", PactEngine.Version);

    [Fact]
    public void A_library_that_is_not_there_is_named_with_its_platform()
    {
        var finding = PactEngine.Problem(_folder);
        Assert.Equal((DiagnosticCatalog.EngineMissing, null), (finding.Descriptor, finding.Position));
        Assert.Contains(PactEngine.FileName, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_of_another_platform_is_named_with_the_reason()
    {
        // A Mach-O header for Linux, an ELF header for the others.
        File.WriteAllBytes(Path.Combine(_folder, PactEngine.FileName), OperatingSystem.IsLinux() ? [0xCF, 0xFA, 0xED, 0xFE, .. new byte[4096]] : [0x7F, 0x45, 0x4C, 0x46, .. new byte[4096]]);
        var finding = PactEngine.Problem(_folder);
        Assert.Equal(DiagnosticCatalog.EngineUnusable, finding.Descriptor);
        Assert.Contains(PactEngine.FileName, finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', finding.Message);
    }
}
