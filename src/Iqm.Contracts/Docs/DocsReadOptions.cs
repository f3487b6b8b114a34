namespace Iqm.Contracts.Docs;

/// <summary>How pages are read.</summary>
public sealed class DocsReadOptions
{
    /// <summary>Largest page, in bytes; default 32 MiB, at least 1.</summary>
    public long MaxBytes { get; init; } = 32 * 1024 * 1024;
}
