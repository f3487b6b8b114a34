using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Traffic;

namespace Iqm.Contracts.Tests.Exchanges.Har;

/// <summary>Entries are read at once where they show their own end, and looked at more closely where not. Both ways say the same.</summary>
public sealed class HarPathsTests
{
    private static readonly byte[] Recording = Make();

    [Fact]
    public void A_recording_is_read_alike_whole_and_in_pieces()
    {
        var whole = Read(Recording, int.MaxValue);
        Assert.Equal(81, whole.Count);
        Assert.Equal(whole, Read(Recording, 700));
    }

    [Fact]
    public void A_damaged_recording_is_read_alike_whole_and_in_pieces()
    {
        var random = new Random(7);
        for (var i = 0; i < 120; i++)
        {
            var damaged = (byte[])Recording.Clone();
            var at = random.Next(damaged.Length);
            damaged[at] = "\"{}[]\\,:x\n"u8[random.Next(10)];
            if (i % 5 == 0)
                damaged = damaged[..at];
            Assert.Equal(Read(damaged, 700), Read(damaged, int.MaxValue));
        }
    }

    private static byte[] Make()
    {
        var entries = Enumerable.Range(0, 80).Select(i => new JsonObject
        {
            ["startedDateTime"] = "2026-01-01",
            ["request"] = new JsonObject
            {
                ["method"] = "POST",
                ["url"] = $"https://a.example/things/{i}?q=é",
                ["headers"] = new JsonArray(new JsonObject { ["name"] = "X-A", ["value"] = $"{i % 7}" }, new JsonObject { ["name"] = "X-É", ["value"] = "ü\"\\" }),
                ["postData"] = new JsonObject { ["mimeType"] = "application/json", ["text"] = $"{{\"a\":\"{new string('x', i * 20)}\"}}" },
            },
            ["response"] = new JsonObject { ["status"] = 200, ["headers"] = new JsonArray(), ["content"] = new JsonObject { ["size"] = 9, ["mimeType"] = "application/json", ["text"] = "[{\"b\":[]}]" } },
        }.ToJsonString());
        return Encoding.UTF8.GetBytes($"{{\"log\":{{\"version\":\"1.2\",\"entries\":[{string.Join(",\n", entries)}]}}}}");
    }

    private static List<string> Read(byte[] recording, int piece)
    {
        using var stream = new Pieces(recording, piece);
        var reader = new TrafficReader(stream, "t.har");
        var read = new List<string>();
        while (reader.Read() is { } entry)
            read.Add($"{entry.Index} {entry.Position} {entry.Method} {entry.Url} {Text(entry.Exchange)} {string.Join(' ', entry.Findings)}");
        read.Add(string.Join(' ', reader.Findings));
        return read;
    }

    private static string Text(Exchange? exchange) => exchange is null ? ""
        : $"{string.Join(' ', exchange.RequestHeaders)} {Text(exchange.RequestBody)} {exchange.Status} {Text(exchange.ResponseBody)}";

    private static string Text(ReadOnlyMemory<byte>? body) => Encoding.UTF8.GetString((body ?? default).Span);

    /// <summary>A stream that gives so many bytes at once at most.</summary>
    private sealed class Pieces(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, size));

        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, size)]);
    }
}
