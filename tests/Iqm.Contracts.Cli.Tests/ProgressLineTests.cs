using Iqm.Contracts.Cli.Traffic;

namespace Iqm.Contracts.Cli.Tests;

public sealed class ProgressLineTests : IDisposable
{
    private readonly StringWriter _writer = new();
    private readonly ManualClock _clock = new();

    public void Dispose() => _writer.Dispose();

    [Fact]
    public void The_first_second_is_quiet()
    {
        var line = new ProgressLine(_writer, 1000, _clock);
        _clock.Seconds = 0.9;
        line.Report(500, 5);
        line.Dispose();
        Assert.Equal("", _writer.ToString());
    }

    [Fact]
    public void Rate_and_remaining_time_follow_from_what_is_done()
    {
        var line = new ProgressLine(_writer, 800_000_000, _clock);
        _clock.Seconds = 2;
        line.Report(200_000_000, 5000);
        Assert.Equal("\r25%, 5,000 exchanges, 200 MB, 100 MB/s, 0:06 left", _writer.ToString());
        line.Report(200_000_001, 5001);
        line.Dispose();
        Assert.Equal("\r25%, 5,000 exchanges, 200 MB, 100 MB/s, 0:06 left\r" + new string(' ', 49) + "\r", _writer.ToString());
    }

    [Fact]
    public void Without_a_total_there_is_no_remaining_time()
    {
        var line = new ProgressLine(_writer, null, _clock);
        _clock.Seconds = 2;
        line.Report(4_000_000, 7);
        Assert.Equal("\r7 exchanges, 4 MB, 2 MB/s", _writer.ToString());
    }

    private sealed class ManualClock : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => (long)(Seconds * 1000);
    }
}
