using System.Text;
using System.Text.Json;
using Iqm.Contracts.Schemas.Evaluation;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Tests.Schemas.Parts;

/// <summary>The memory that evaluations reuse keeps what it is given, however much that is, and forgets what it is told to.</summary>
public sealed class EvaluationMemoryTests
{
    [Fact]
    public void A_memo_of_branches_knows_what_a_dictionary_would()
    {
        var random = new Random(1);
        var memo = new BranchMemo();
        var expected = new Dictionary<(int State, int Offset), BranchMemo.Verdict>();
        for (var round = 0; round < 40; round++)
        {
            // Some rounds are small, some make it grow.
            var range = 1 << random.Next(2, 12);
            for (var i = 0; i < range * 4; i++)
            {
                var key = (State: random.Next(range), Offset: random.Next(range / 2 + 1));
                if (random.Next(3) > 0)
                {
                    var verdict = (BranchMemo.Verdict)random.Next(1, 5);
                    memo.Set(key.State, key.Offset, verdict);
                    expected[key] = verdict;
                }
                Assert.Equal(expected.GetValueOrDefault(key), memo.Get(key.State, key.Offset));
            }
            foreach (var (key, verdict) in expected)
                Assert.Equal(verdict, memo.Get(key.State, key.Offset));
            if (round % 4 == 3)
                memo.Reset();
            else
                memo.Clear();
            Assert.All(expected.Keys, key => Assert.Equal(BranchMemo.Verdict.None, memo.Get(key.State, key.Offset)));
            expected.Clear();
        }
    }

    [Fact]
    public void What_was_forgotten_costs_no_memory_again()
    {
        var memo = new BranchMemo();
        Fill();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            memo.Clear();
            Fill();
            memo.Reset();
            Fill();
        }
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Fill()
        {
            for (var i = 0; i < 20; i++)
                memo.Set(i, i, BranchMemo.Verdict.Conforms);
        }
    }

    [Fact]
    public void Values_that_were_seen_are_grouped_by_their_hashes_in_order_of_appearance()
    {
        var random = new Random(1);
        var seen = new SeenValues();
        for (var round = 0; round < 500; round++)
        {
            // Outer values stay as they are while inner ones are looked through.
            var outer = Enumerable.Range(0, random.Next(4)).Select(i => new SeenValues.Entry((ulong)random.Next(3), i, 1, i)).ToList();
            var inner = Enumerable.Range(0, random.Next(round % 50 == 0 ? 1000 : 14)).Select(i => new SeenValues.Entry((ulong)random.Next(1 + random.Next(40)), 100 + i, 1, i)).ToList();
            foreach (var entry in outer.Concat(inner))
                seen.Add(entry);
            Assert.Equal(outer.Count + inner.Count, seen.Count);

            var distinct = inner.DistinctBy(entry => entry.Hash).Count() == inner.Count;
            Assert.Equal(!distinct, seen.Group(outer.Count));
            if (!distinct)
            {
                Assert.Equal(inner.OrderBy(entry => entry.Hash).ThenBy(entry => entry.Start), Enumerable.Range(outer.Count, inner.Count).Select(i => seen[i]));
                var repeated = inner.Where(entry => inner.Any(other => other.Hash == entry.Hash && other.Start < entry.Start)).OrderBy(entry => entry.Start);
                Assert.Equal(repeated, seen.Repeated(outer.Count).Select(i => seen[i]));
            }
            Assert.Equal(outer, Enumerable.Range(0, outer.Count).Select(i => seen[i]));
            seen.Truncate(outer.Count);
            Assert.Equal(outer.Count, seen.Count);
            seen.Reset();
            Assert.Equal(0, seen.Count);
        }
    }

    [Fact]
    public void A_buffer_holds_a_string_of_any_length()
    {
        foreach (var length in (int[])[0, 1, 42, 43, 127, 128, 255, 256, 257, 1000, 40_000, 70_000])
        {
            var text = string.Concat(Enumerable.Repeat("aé\n", length))[..length];
            foreach (var fresh in (bool[])[true, false])
            {
                var buffer = new JsonBuffer();
                if (!fresh)
                    buffer.Unescape(new byte[300]);
                var raw = Encoding.UTF8.GetBytes(JsonSerializer.Serialize(text)[1..^1]);
                Assert.Equal(text, Encoding.UTF8.GetString(buffer.Unescape(raw)));
                Assert.Equal(text, new string(buffer.Transcode(Encoding.UTF8.GetBytes(text))));
                buffer.Trim();
                Assert.Equal(text, Encoding.UTF8.GetString(buffer.Unescape(raw)));
                Assert.Equal(text, new string(buffer.Transcode(Encoding.UTF8.GetBytes(text))));
            }
        }
    }

    [Fact]
    public void A_context_is_given_out_once_at_a_time_and_then_again()
    {
        var first = EvaluationContext.Rent(1);
        var second = EvaluationContext.Rent(1);
        Assert.NotSame(first, second);
        second.Return();
        Assert.Same(second, EvaluationContext.Rent(1));
        second.Return();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(1000)]
    public void A_context_has_room_for_every_level(int maxDepth) => OnThread(() =>
    {
        for (var i = 0; i < 2; i++)
        {
            var context = EvaluationContext.Rent(maxDepth);
            Assert.InRange(context.Path.Length, maxDepth + 1, 1001);
            context.Return();
        }
    });

    [Fact]
    public void Bits_of_nested_objects_keep_apart() => OnThread(() =>
    {
        foreach (var (at, words) in ((int, int)[])[(0, 1), (0, 16), (16, 1), (17, 16), (33, 40), (73, 400), (0, 500)])
        {
            var context = EvaluationContext.Rent(1);
            context.Bits(0, at).Fill(1);
            Assert.Equal(words, context.Bits(at, words).Length);
            context.Bits(at, words).Fill(2);
            Assert.All(context.Bits(0, at).ToArray(), word => Assert.Equal(1UL, word));
            Assert.All(context.Bits(at, words).ToArray(), word => Assert.Equal(2UL, word));
        }
    });

    // Contexts are kept by thread.
    private static void OnThread(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            try
            {
                action();
            }
            catch (Exception e) // Told below.
            {
                thrown = e;
            }
        });
        thread.Start();
        thread.Join();
        Assert.Null(thrown);
    }
}
