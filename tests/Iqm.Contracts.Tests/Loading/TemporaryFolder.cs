using System.Text;

namespace Iqm.Contracts.Tests.Loading;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    public TemporaryFolder() => FullPath = Directory.CreateTempSubdirectory("iqmc-").FullName;

    public string FullPath { get; }

    public string this[string relative] => Path.Combine(FullPath, relative);

    public TemporaryFolder Write(string relative, string text) => Write(relative, Encoding.UTF8.GetBytes(text));

    public TemporaryFolder Write(string relative, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[relative])!);
        File.WriteAllBytes(this[relative], bytes);
        return this;
    }

    public void Dispose() => Directory.Delete(FullPath, recursive: true);
}
