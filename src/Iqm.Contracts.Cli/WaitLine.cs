using System.Globalization;

namespace Iqm.Contracts.Cli;

/// <summary>One line on a terminal that says what is being done, and for how long already. Shows nothing in the first second; removed when disposed.</summary>
internal sealed class WaitLine : IDisposable
{
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly TextWriter _writer;
    private readonly Func<string> _what;
    private readonly int _maxWidth;
    private readonly TimeProvider _clock;
    private readonly long _begin;
    private readonly ITimer _timer;
    private int _width;
    private bool _isOver;

    /// <param name="writer">The terminal.</param>
    /// <param name="what">What is being done; asked each second. Cut to <paramref name="maxWidth"/>, for a line that wraps cannot be removed.</param>
    /// <param name="maxWidth">Characters of a line of the terminal.</param>
    /// <param name="clock">Measures and wakes.</param>
    public WaitLine(TextWriter writer, Func<string> what, int maxWidth, TimeProvider clock)
    {
        const int SecondsWidth = 10;
        (_writer, _what, _maxWidth, _clock, _begin) = (writer, what, Math.Max(0, maxWidth - SecondsWidth), clock, clock.GetTimestamp());
        _timer = clock.CreateTimer(_ => Show(), null, Quiet, Quiet);
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isOver = true;
            _timer.Dispose();
            if (_width == 0)
                return;
            _writer.Write($"\r{new string(' ', _width)}\r");
            _writer.Flush();
        }
    }

    private void Show()
    {
        lock (_lock)
        {
            if (_isOver)
                return;
            var what = _what();
            if (what.Length > _maxWidth)
                what = what[.._maxWidth] + "…";
            var text = string.Create(CultureInfo.InvariantCulture, $"{what}, {(long)_clock.GetElapsedTime(_begin).TotalSeconds} s");
            _writer.Write($"\r{text.PadRight(_width)}");
            _writer.Flush();
            _width = text.Length;
        }
    }
}
