namespace Iqm.Contracts.Runtime.Tests;

public class SessionTests
{
    private readonly ManualTime _time = new();
    private int _logIns;

    private Session Session(TimeSpan? expiresIn, TimeSpan? renewBefore = null) =>
        new(_ => Task.FromResult(new SessionToken($"token-{Interlocked.Increment(ref _logIns)}", expiresIn)), _time, renewBefore);

    private static async Task<string> TokenAsync(Session session) => (await session.GetAsync()).AccessToken;

    [Fact]
    public async Task A_token_is_kept_until_shortly_before_it_expires()
    {
        var session = Session(TimeSpan.FromHours(1));
        Assert.Equal("token-1", await TokenAsync(session));
        _time.Advance(TimeSpan.FromMinutes(58.9));
        Assert.Equal("token-1", await TokenAsync(session));
        _time.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal("token-2", await TokenAsync(session));
    }

    [Fact]
    public async Task A_token_of_a_short_life_is_used_for_most_of_it()
    {
        var session = Session(TimeSpan.FromSeconds(10));
        Assert.Equal("token-1", await TokenAsync(session));
        _time.Advance(TimeSpan.FromSeconds(7.9));
        Assert.Equal("token-1", await TokenAsync(session));
        _time.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal("token-2", await TokenAsync(session));
    }

    public static TheoryData<TimeSpan?> UnknownLives => new((TimeSpan?)null, TimeSpan.Zero, TimeSpan.FromSeconds(-5), TimeSpan.MaxValue);

    [Theory]
    [MemberData(nameof(UnknownLives))]
    public async Task A_token_of_unknown_life_is_kept(TimeSpan? expiresIn)
    {
        var session = Session(expiresIn);
        await TokenAsync(session);
        _time.Advance(TimeSpan.FromDays(365));
        Assert.Equal("token-1", await TokenAsync(session));
    }

    [Fact]
    public async Task A_hundred_concurrent_calls_make_one_log_in()
    {
        var gate = new TaskCompletionSource<SessionToken>();
        var session = new Session(_ =>
        {
            Interlocked.Increment(ref _logIns);
            return gate.Task;
        });
        var calls = Enumerable.Range(0, 100).Select(_ => Task.Run(() => TokenAsync(session))).ToArray();
        Assert.All(calls, c => Assert.False(c.IsCompleted));
        gate.SetResult(new SessionToken("token"));
        Assert.All(await Task.WhenAll(calls), t => Assert.Equal("token", t));
        Assert.Equal(1, _logIns);
    }

    [Fact]
    public async Task A_failed_log_in_fails_all_who_waited_and_the_next_call_tries_again()
    {
        var gate = new TaskCompletionSource();
        var session = new Session(async _ =>
        {
            if (Interlocked.Increment(ref _logIns) > 1)
                return new SessionToken("token");
            await gate.Task;
            throw new InvalidDataException("wrong password");
        });
        var calls = Enumerable.Range(0, 10).Select(_ => session.GetAsync().AsTask()).ToArray();
        gate.SetResult();
        foreach (var call in calls)
            await Assert.ThrowsAsync<InvalidDataException>(() => call);
        Assert.Equal(1, _logIns);
        Assert.Equal("token", await TokenAsync(session));
        Assert.Equal(2, _logIns);
    }

    [Fact]
    public async Task A_cancelled_waiter_leaves_the_log_in_to_the_others()
    {
        var gate = new TaskCompletionSource<SessionToken>();
        var cancelled = false;
        var session = new Session(token =>
        {
            token.Register(() => cancelled = true);
            return gate.Task;
        });
        using var cancellation = new CancellationTokenSource();
        var impatient = session.GetAsync(cancellation.Token).AsTask();
        var patient = session.GetAsync().AsTask();
        await cancellation.CancelAsync();
        Assert.Equal(cancellation.Token, (await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient)).CancellationToken);
        gate.SetResult(new SessionToken("token"));
        Assert.Equal("token", (await patient).AccessToken);
        Assert.False(cancelled);
    }

    [Fact]
    public async Task A_log_in_that_is_cancelled_does_not_look_like_the_callers_cancellation()
    {
        var session = new Session(_ => Task.FromCanceled<SessionToken>(new CancellationToken(true)));
        await Assert.ThrowsAsync<HttpRequestException>(() => TokenAsync(session));
    }

    [Fact]
    public async Task Invalidate_makes_the_next_call_log_in()
    {
        var session = Session(null);
        await TokenAsync(session);
        session.Invalidate();
        Assert.Equal("token-2", await TokenAsync(session));
    }

    [Fact]
    public async Task A_token_that_was_asked_for_before_Invalidate_is_not_kept()
    {
        var gates = new[] { new TaskCompletionSource<SessionToken>(), new TaskCompletionSource<SessionToken>() };
        var session = new Session(_ => gates[Interlocked.Increment(ref _logIns) - 1].Task);
        var early = session.GetAsync().AsTask();
        SpinWait.SpinUntil(() => _logIns == 1);
        session.Invalidate();
        var late = session.GetAsync().AsTask();
        SpinWait.SpinUntil(() => _logIns == 2);
        gates[1].SetResult(new SessionToken("new"));
        Assert.Equal("new", (await late).AccessToken);
        gates[0].SetResult(new SessionToken("old"));
        Assert.Equal("old", (await early).AccessToken);
        Assert.Equal("new", await TokenAsync(session));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a\r\nX-Evil: 1")]
    [InlineData("tökén")]
    public void A_token_that_a_header_cannot_carry_is_refused_without_repeating_it(string token)
    {
        var e = Assert.ThrowsAny<ArgumentException>(() => new SessionToken(token));
        if (token.Length > 0)
            Assert.DoesNotContain(token, e.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new SessionToken("t", null, new KeyValuePair<string, string>("X-A", "a\nb")));
    }

    [Fact]
    public void A_token_prints_nothing_secret() => Assert.Equal("Bearer *** (valid for 01:00:00)", new SessionToken("secret", TimeSpan.FromHours(1)).ToString());

    [Fact]
    public void A_strange_margin_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Session(null, TimeSpan.FromSeconds(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Session(null, TimeSpan.FromHours(2)));
    }
}
