using System.Security.Cryptography;
using System.Text;

namespace Iqm.Contracts.Files;

/// <summary>Keeps other processes of this machine from a file that is read, changed and written again, so that none loses what another wrote.</summary>
/// <remarks>The lock lies in the temporary folder, where nobody sees it as a change. The system releases it when a process ends, whatever its end.</remarks>
public static class FileLock
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(10);

    /// <summary>Waits until nobody else has the lock, a minute at most.</summary>
    /// <param name="path">The file that is meant; it need not be there.</param>
    /// <param name="clock">Measures the minute; a clock that is set meanwhile does no harm.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>What holds the lock until it is disposed.</returns>
    /// <exception cref="IOException">Another process has it for longer.</exception>
    /// <exception cref="UnauthorizedAccessException">The temporary folder may not be written.</exception>
    public static async Task<IDisposable> TakeAsync(string path, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(clock);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.GetFullPath(path))))[..32];
        var file = Path.Combine(Path.GetTempPath(), $"iqm-contracts-{name}.lock");
        var began = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.GetElapsedTime(began) < Patience)
            {
                await Task.Delay(Pause, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
