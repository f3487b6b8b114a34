using System.Globalization;

namespace Iqm.Contracts.Cli.Traffic;

/// <summary>One line on a terminal that says how far the reading of exchanges is, how fast it goes and how long it will still take. Shows nothing in the first second.</summary>
/// <param name="writer">The terminal; null to show nothing.</param>
/// <param name="total">Bytes of all recordings; null when not known.</param>
/// <param name="clock">Measures.</param>
internal sealed class ProgressLine(TextWriter? writer, long? total, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly long _begin = clock.GetTimestamp();
    private TimeSpan _shown;
    private int _width;

    /// <summary>Says how far the work is.</summary>
    /// <param name="done">Bytes so far.</param>
    /// <param name="count">Exchanges so far.</param>
    public void Report(long done, long count)
    {
        if (writer is null)
            return;
        var elapsed = clock.GetElapsedTime(_begin);
        if (elapsed < Quiet || elapsed - _shown < Pause && _width > 0)
            return;
        _shown = elapsed;
        var rate = done / elapsed.TotalSeconds;
        var text = string.Create(CultureInfo.InvariantCulture, $"{count:N0} exchanges, {done / 1e6:N0} MB, {rate / 1e6:N0} MB/s");
        if (total is { } all && all > 0 && rate > 0)
        {
            var left = TimeSpan.FromSeconds(Math.Max(0, all - done) / rate);
            text = string.Create(CultureInfo.InvariantCulture, $"{Math.Min(100, 100 * done / all)}%, {text}, {(int)left.TotalMinutes}:{left.Seconds:00} left");
        }
        writer.Write($"\r{text.PadRight(_width)}");
        _width = text.Length;
        writer.Flush();
    }

    /// <summary>Removes the line.</summary>
    public void Dispose()
    {
        if (_width == 0)
            return;
        writer!.Write($"\r{new string(' ', _width)}\r");
        writer.Flush();
        _width = 0;
    }
}
