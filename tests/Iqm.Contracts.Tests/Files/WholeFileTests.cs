using Iqm.Contracts.Files;

namespace Iqm.Contracts.Tests.Files;

public sealed class WholeFileTests : IDisposable
{
    private static readonly CancellationToken Token = TestContext.Current.CancellationToken;

    private readonly string _folder = Directory.CreateTempSubdirectory("iqmc-files-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string name) => Path.Combine(_folder, name);

    private string[] Names => [.. Directory.GetFileSystemEntries(_folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    [Fact]
    public void Until_it_is_complete_the_old_file_is_seen()
    {
        WholeFile.WriteText(At("a/b.txt"), "old");
        WholeFile.Write(At("a/b.txt"), stream =>
        {
            stream.Write("half"u8);
            stream.Flush();
            Assert.Equal("old", File.ReadAllText(At("a/b.txt")));
            // A process that is killed here leaves this, which no reader takes for a result and the next run removes.
            Assert.Single(Directory.GetFiles(At("a"), ".b.txt.*.tmp"));
        });
        Assert.Equal("half", File.ReadAllText(At("a/b.txt")));
        Assert.Equal(["b.txt"], Directory.GetFiles(At("a")).Select(Path.GetFileName));
    }

    [Fact]
    public void What_fails_in_the_middle_changes_nothing_and_leaves_nothing()
    {
        WholeFile.WriteText(At("a.txt"), "old");
        Assert.Throws<InvalidOperationException>(() => WholeFile.Write(At("a.txt"), stream =>
        {
            stream.Write("half"u8);
            throw new InvalidOperationException();
        }));
        Assert.Equal("old", File.ReadAllText(At("a.txt")));
        Assert.Equal(["a.txt"], Names);
    }

    [Fact]
    public void What_a_killed_process_left_is_removed_and_what_another_writes_is_not()
    {
        WholeFile.Write(At("a.txt"), stream =>
        {
            stream.Write("first"u8);
            var inUse = Assert.Single(Names);
            // As processes that were killed leave them, and files of others that look alike.
            foreach (var name in (string[])[".a.txt.0123456789abcdef.tmp", ".b.txt.0123456789abcdef.tmp", ".a.txt.mine.tmp", "a.txt.0123456789abcdef.tmp"])
                File.WriteAllText(At(name), "half");
            WholeFile.WriteText(At("a.txt"), "second");
            Assert.Equal([inUse, ".a.txt.mine.tmp", ".b.txt.0123456789abcdef.tmp", "a.txt", "a.txt.0123456789abcdef.tmp"], Names);
        });
        Assert.Equal([".a.txt.mine.tmp", ".b.txt.0123456789abcdef.tmp", "a.txt", "a.txt.0123456789abcdef.tmp"], Names);
        Assert.Equal("first", File.ReadAllText(At("a.txt")));
    }

    [Fact]
    public void A_folder_of_that_name_is_not_replaced()
    {
        Directory.CreateDirectory(At("a"));
        Assert.Equal("It is a folder.", Assert.Throws<IOException>(() => WholeFile.WriteText(At("a"), "x")).Message);
        WholeFile.WriteText(At("file"), "x");
        Assert.Throws<IOException>(() => WholeFile.WriteText(At("file/below"), "x"));
        Assert.Equal(["a", "file"], Names);
    }

    [Fact]
    public void A_device_is_written_to_and_stays_one()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There are no such devices.");
        for (var i = 0; i < 2; i++)
        {
            WholeFile.WriteText("/dev/null", "x");
            Assert.Contains("No space", Assert.Throws<IOException>(() => WholeFile.WriteText("/dev/full", "x")).Message, StringComparison.Ordinal);
        }
        Assert.Empty(File.ReadAllText("/dev/null"));
    }

    [Fact]
    public async Task Of_many_writers_one_wins_whole()
    {
        var texts = Enumerable.Range(0, 20).Select(i => new string((char)('a' + i), 100_000)).ToArray();
        await Task.WhenAll(texts.Select(text => Task.Run(() => WholeFile.WriteText(At("a.txt"), text))));
        Assert.Contains(File.ReadAllText(At("a.txt")), texts);
        Assert.Equal(["a.txt"], Names);
    }

    [Fact]
    public async Task Who_has_the_lock_is_alone_until_it_is_given_back()
    {
        var count = 0;
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () =>
        {
            using (await FileLock.TakeAsync(At("a.txt"), TimeProvider.System, Token))
            {
                var before = count;
                await Task.Yield();
                count = before + 1;
            }
        })));
        Assert.Equal(20, count);
        using (await FileLock.TakeAsync(At("a.txt"), TimeProvider.System, Token))
        using (await FileLock.TakeAsync(At("b.txt"), TimeProvider.System, Token))
        using (var stop = new CancellationTokenSource())
        {
            var second = FileLock.TakeAsync(Path.Combine(_folder, ".", "a.txt"), TimeProvider.System, stop.Token);
            Assert.False(second.IsCompleted);
            await stop.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        }
    }
}
