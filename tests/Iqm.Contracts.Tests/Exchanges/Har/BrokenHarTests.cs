using System.Text;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Tests.Exchanges.Traffic;

namespace Iqm.Contracts.Tests.Exchanges.Har;

[Collection(AloneCollection.Name)]
public class BrokenHarTests
{
    private const string Good = """{"startedDateTime":"2026-01-01","request":{"method":"GET","url":"/good"},"response":{"status":204,"content":{"size":0}}}""";
    private const string GoodRead = " GET /good\n  < 204\n";

    private static void Reads(string expected, string har) => Assert.Equal(expected.ReplaceLineEndings("\n"), Recording.Read(har));

    [Theory]
    [InlineData("null", "? ?", "'entry' must be an object, but is null")]
    [InlineData("\"x\"", "? ?", "'entry' must be an object, but is a text")]
    [InlineData("5", "? ?", "'entry' must be an object, but is a number")]
    [InlineData("[{}]", "? ?", "'entry' must be an object, but is a list")]
    [InlineData("{}", "? ?", "it has no 'request'")]
    [InlineData("{\"request\":[]}", "? ?", "'request' must be an object, but is a list")]
    [InlineData("{\"request\":{\"url\":\"/x\"}}", "? /x", "its request has no 'method'")]
    [InlineData("{\"request\":{\"method\":\"GET\"}}", "GET ?", "its request has no 'url'")]
    [InlineData("{\"request\":{\"method\":5}}", "? ?", "'request.method' must be a text, but is a number")]
    [InlineData("{\"request\":{\"method\":\"GET\",\"url\":\"/x\",\"headers\":{\"a\":{}}}}", "GET /x", "'request.headers' must be names and values that are text, but is an object")]
    [InlineData("{\"request\":{\"method\":\"GET\",\"url\":\"/x\",\"headers\":[{\"value\":\"1\"}]}}", "GET /x", "an item of 'request.headers' has no name")]
    [InlineData("{\"request\":{\"method\":\"GET\",\"url\":\"/x\",\"postData\":{\"text\":{}}}}", "GET /x", "'request.postData.text' must be a text, but is an object")]
    [InlineData("{\"request\":{\"method\":\"GET\",\"url\":\"/x\"},\"response\":{\"status\":\"200\"}}", "GET /x", "'response.status' must be a number, but is a text")]
    [InlineData("{\"request\":{\"method\":\"GET\",\"url\":\"/x\"},\"response\":{\"status\":20}}", "GET /x", "'response.status' is no status: it must have three digits, or be 0 for no response")]
    [InlineData("{\"request\":{\"method\":\"GET\",\"url\":\"\\ud800\"}}", "GET ?", "'request.url' is no Unicode text")]
    public void An_entry_that_is_none_is_a_finding_and_the_rest_is_read(string entry, string known, string reason) =>
        Reads($"0{GoodRead}1 {known}\n  ! a.har(1,{Recording.Har(Good).Length - 1}): error IQMC3207: The entry cannot be used: {reason}.\n2{GoodRead}", Recording.Har(Good, entry, Good));

    [Theory]
    [InlineData("""{"request":{"method":"GET","url":"/x",}}""")]
    [InlineData("""{"request":{"method":"GET" "url":"/x"}}""")]
    [InlineData("""{"request":{"method":"GET","url":/x}}""")]
    [InlineData("""{"request":{"method":"GET","url":"/x"}, // comment""" + "\n}")]
    [InlineData("""{"request":{"method":"GET","url":"\q"}}""")]
    [InlineData("""{"request":{"method":"GET","url":"/x"}""")]
    [InlineData("""{"request":{"method":"GET","url":"/x"]}""")]
    [InlineData("""{"request":{"method":"GET","url":"/x}}""")]
    [InlineData("""{"request":{"method":"GET",url":"/x"}}""")]
    [InlineData("""}""")]
    [InlineData("")]
    [InlineData("trulely")]
    public void An_entry_that_is_not_JSON_is_one_too(string entry)
    {
        var text = Recording.Read(Recording.Har(Good, entry, Good, Good));
        Assert.StartsWith("0" + GoodRead + "1 ", text, StringComparison.Ordinal);
        Assert.Contains("error IQMC3207: The entry cannot be used: it", text, StringComparison.Ordinal);
        Assert.EndsWith($"2{GoodRead}3{GoodRead}", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_the_JSON_breaks_is_told_by_line_and_column() => Reads($$"""
        0{{GoodRead}}1 GÉT ?
          ! a.har(4,34): error IQMC3207: The entry cannot be used: it is not JSON: 'x' is an invalid start of a value.

        """, "{\"log\":{\"entries\":[\n" + Good + ",\n{\n \"request\":{\"method\":\"GÉT\",\"url\":x}}]}}");

    [Fact]
    public void A_superfluous_bracket_between_entries_loses_none() => Reads($$"""
        0{{GoodRead}}1{{GoodRead}}file: a.har(1,{{Recording.Har(Good).Length - 2}}): error IQMC3204: The HAR is not JSON here: a ',' or the end of the list is missing between entries. Entries before this place were judged, and those after it as far as they could be recognized.

        """, Recording.Har(Good + "}", Good));

    [Fact]
    public void A_missing_comma_loses_none()
    {
        var text = Recording.Read(Recording.Har(Good + Good));
        Assert.StartsWith($"0{GoodRead}1{GoodRead}file: a.har(1,", text, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_file_that_is_cut_off_the_entries_before_are_read()
    {
        var har = Recording.Har(Good, Good);
        for (var length = har.Length - 1; length > 0; length--)
        {
            var text = Recording.Read(har[..length]);
            var whole = (text.Length - text.Replace(GoodRead, "", StringComparison.Ordinal).Length) / GoodRead.Length;
            Assert.Equal(length >= har.Length - 3 ? 2 : length >= har.Length - Good.Length - 4 ? 1 : 0, whole);
            Assert.Matches($"^(\\d{GoodRead})*file: a\\.har\\(\\d+,\\d+\\): error IQMC(3205: The recording ends in the middle\\. Entries judged before this place: {whole}|3203).*\n\\z", text);
        }
    }

    [Theory]
    [InlineData("", "(1,1): error IQMC3201: The recording is empty.")]
    [InlineData(" \n\t ", "(2,3): error IQMC3201")]
    [InlineData("\uFEFF", "(1,1): error IQMC3201")]
    [InlineData("[]", "(1,1): error IQMC3202: This is no recording that can be read: it begins with a list.")]
    [InlineData("<html>", "(1,1): error IQMC3202: This is no recording that can be read: it does not begin with '{'.")]
    [InlineData("{}", "(1,3): error IQMC3203: This is JSON, but no HAR: there is no 'log'.")]
    [InlineData("{\"entries\":[]}", "(1,15): error IQMC3203: This is JSON, but no HAR: there is no 'log'.")]
    [InlineData("{\"log\":[]}", "(1,8): error IQMC3203: This is JSON, but no HAR: 'log' is no object.")]
    [InlineData("{\"log\":{}}", "(1,10): error IQMC3203: This is JSON, but no HAR: 'log' has no 'entries'.")]
    [InlineData("{\"log\":{\"entries\":{}}}", "(1,19): error IQMC3203: This is JSON, but no HAR: 'log.entries' is no list.")]
    [InlineData("{\"log\":{\"entries\":[]}}", "(1,23): warning IQMC3206: The recording holds no exchange, so nothing was judged.")]
    [InlineData("{\"log\":{\"entries\":[]}} x", "(1,24): error IQMC3204")]
    [InlineData("{log:{}}", "(1,2): error IQMC3204")]
    [InlineData("{\"a\":[}]", "(1,7): error IQMC3204: The HAR is not JSON here: the brackets in the value of 'a' do not match.")]
    [InlineData("{\"a\"", "(1,5): error IQMC3205")]
    [InlineData("{\"a\":\"x", "(1,8): error IQMC3205: The recording ends in the middle. Entries judged before this place: 0")]
    public void A_file_that_is_no_HAR_is_told_so_once(string text, string expected)
    {
        var told = Recording.Read(text);
        Assert.StartsWith("file: a.har" + expected, told, StringComparison.Ordinal);
        Assert.Equal(told.Length - 1, told.IndexOf('\n', StringComparison.Ordinal));
    }

    [Fact]
    public void Other_encodings_and_packed_files_are_recognized()
    {
        Assert.Contains("it is UTF-16; save it as UTF-8", Recording.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Recording.Har(Good))]), StringComparison.Ordinal);
        Assert.Contains("it is compressed with gzip; unpack it", Recording.Read([0x1F, 0x8B, 8, 0, 0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_a_finding_of_their_entry()
    {
        var har = Encoding.Latin1.GetBytes(Recording.Har(Good, Good.Replace("/good", "/b\u00E4d", StringComparison.Ordinal), Good));
        var text = Recording.Read(har);
        Assert.StartsWith($"0{GoodRead}1 GET ", text, StringComparison.Ordinal);
        Assert.Contains("error IQMC3207", text, StringComparison.Ordinal);
        Assert.EndsWith("2" + GoodRead, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(int.MaxValue)]
    [InlineData(1000)]
    public void An_entry_beyond_the_limit_is_skipped_and_the_rest_is_read(int chunk)
    {
        var large = """{"request":{"method":"PUT","url":"/large","postData":{"text":"}]""" + new string('\\', 2_000_000) + "\"}}}";
        var text = Recording.Read(Recording.Har(Good, large, Good), options: new TrafficReadOptions { MaxEntryBytes = 1_000_000 }, chunk: chunk);
        Assert.StartsWith($"0{GoodRead}1 PUT /large\n  ! a.har(1,", text, StringComparison.Ordinal);
        Assert.EndsWith("error IQMC3208: The entry has more than 1,000,000 bytes and was skipped. Raise --max-entry-size (TrafficReadOptions.MaxEntryBytes) if that is intended; that much memory is then needed.\n2" + GoodRead, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    [InlineData('"')]
    [InlineData('\\')]
    public void A_million_of_one_character_does_no_harm(char c)
    {
        var text = Recording.Read($"{{\"log\":{{\"entries\":[{Good},{new string(c, 1_000_000)}");
        Assert.StartsWith("0" + GoodRead, text, StringComparison.Ordinal);
        Assert.Contains("error IQMC320", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Memory_stays_flat_however_long_the_recording_is()
    {
        using var stream = new EndlessHar(Good, 400_000);
        var reader = new TrafficReader(stream, "a.har");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var count = 0;
        while (reader.Read() is not null)
            count++;
        Assert.Equal(400_000, count);
        Assert.True(stream.Given > 40_000_000);
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }

    [Theory]
    [InlineData("a.har", "{\"log\":{\"entries\":[ENTRY,{\"request\":{\"method\":\"PUT\",\"url\":\"/large\",\"postData\":{\"text\":\"", "\"}}},ENTRY]}}")]
    [InlineData("a.har", "{\"log\":{\"entries\":[ENTRY,{\"request\":{\"method\":\"PUT\",\"url\":\"/large?", "\"}},ENTRY]}}")]
    [InlineData("a.har", "{\"log\":{\"comment\":\"", "\",\"entries\":[ENTRY,{\"request\":{\"method\":\"PUT\",\"url\":\"/x\"}},ENTRY]}}")]
    [InlineData("a.jsonl", "{\"method\":\"GET\",\"url\":\"/good\",\"status\":204}\n{\"method\":\"PUT\",\"url\":\"/large\",\"requestBody\":\"", "\"}\n{\"method\":\"GET\",\"url\":\"/good\",\"status\":204}\n")]
    public void A_text_of_a_gigabyte_takes_no_more_memory_than_the_limit_and_what_is_around_it_is_read(string name, string before, string after)
    {
        using var stream = new LongText(before.Replace("ENTRY", Good, StringComparison.Ordinal), 1L << 30, after.Replace("ENTRY", Good, StringComparison.Ordinal));
        var reader = new TrafficReader(stream, name, new TrafficReadOptions { MaxEntryBytes = 4_000_000 });
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var entries = new List<TrafficEntry>();
        while (reader.Read() is { } entry)
            entries.Add(entry);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, 50_000_000);
        Assert.Equal(["/good", "/good"], new[] { entries[0], entries[^1] }.Select(entry => entry.Url));
        Assert.Equal(3, entries.Count);
        // What is no part of an entry is no matter.
        Assert.Equal(before.Contains("comment", StringComparison.Ordinal) ? [] : ["IQMC3208"], entries.SelectMany(entry => entry.Findings).Concat(reader.Findings).Select(finding => finding.Code));
    }

    /// <summary>A text with very many characters in its middle, made while it is read.</summary>
    private sealed class LongText(string before, long count, string after) : MemoryStream
    {
        private readonly byte[] _before = Encoding.UTF8.GetBytes(before);
        private readonly byte[] _after = Encoding.UTF8.GetBytes(after);
        private long _at;

        public override int Read(byte[] buffer, int offset, int length)
        {
            var (middle, end) = (_before.Length + count, _before.Length + count + _after.Length);
            var given = (int)Math.Min(length, (_at < _before.Length ? _before.Length : _at < middle ? middle : end) - _at);
            var target = buffer.AsSpan(offset, given);
            if (_at < _before.Length)
                _before.AsSpan((int)_at, given).CopyTo(target);
            else if (_at < middle)
                target.Fill((byte)'x');
            else
                _after.AsSpan((int)(_at - middle), given).CopyTo(target);
            _at += given;
            return given;
        }
    }

    /// <summary>A HAR that is made while it is read.</summary>
    private sealed class EndlessHar(string entry, int count) : MemoryStream
    {
        private byte[] _next = "{\"log\":{\"entries\":["u8.ToArray();
        private int _at;
        private int _written;

        public long Given { get; private set; }

        public override int Read(byte[] buffer, int offset, int length)
        {
            if (_at == _next.Length)
            {
                if (_written > count)
                    return 0;
                _next = Encoding.UTF8.GetBytes(_written == count ? "]}}" : (_written > 0 ? "," : "") + entry);
                (_at, _written) = (0, _written + 1);
            }
            var given = Math.Min(length, _next.Length - _at);
            _next.AsSpan(_at, given).CopyTo(buffer.AsSpan(offset));
            _at += given;
            Given += given;
            return given;
        }
    }
}
