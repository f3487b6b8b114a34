namespace Iqm.Contracts.Runtime;

/// <summary>Logs in when it must, keeps the token until shortly before it expires, and hands it out. Safe for concurrent use.</summary>
/// <remarks>
/// Concurrent callers share one log-in. A caller that is cancelled stops waiting; the log-in goes on for the others. A failed log-in fails everyone
/// who waited for it, and the next call tries again.
/// </remarks>
public sealed class Session
{
    /// <summary>How long before its end a token is renewed, unless told otherwise.</summary>
    public static TimeSpan DefaultRenewBefore { get; } = TimeSpan.FromMinutes(1);

    /// <summary>A token of a short life is renewed when this part of it is left, or every call would log in.</summary>
    private const int ShortLifeDivisor = 5;

    private readonly Func<CancellationToken, Task<SessionToken>> _logIn;
    private readonly TimeProvider _timeProvider;
    private readonly TimeSpan _renewBefore;
    private readonly object _lock = new();

    private SessionToken? _token;
    private DateTimeOffset _renewAt;
    private Task<SessionToken>? _pending;

    /// <summary>Makes a session that is not logged in yet.</summary>
    /// <param name="logIn">Logs in. Its own requests must not ask for this session.</param>
    /// <param name="timeProvider">The clock; null for the system's.</param>
    /// <param name="renewBefore">How long before its end a token is renewed, 0 to 1 hour; null for a minute. A fifth of the token's life if that is less.</param>
    public Session(Func<CancellationToken, Task<SessionToken>> logIn, TimeProvider? timeProvider = null, TimeSpan? renewBefore = null)
    {
        ArgumentNullException.ThrowIfNull(logIn);
        _renewBefore = renewBefore ?? DefaultRenewBefore;
        ArgumentOutOfRangeException.ThrowIfLessThan(_renewBefore, TimeSpan.Zero, nameof(renewBefore));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_renewBefore, TimeSpan.FromHours(1), nameof(renewBefore));
        _logIn = logIn;
        _timeProvider = timeProvider ?? TimeProvider.System;
    }

    /// <summary>The token, after a log-in if there is none or it is about to expire.</summary>
    /// <param name="cancellationToken">Stops waiting; a log-in that has begun goes on.</param>
    public ValueTask<SessionToken> GetAsync(CancellationToken cancellationToken = default)
    {
        Task<SessionToken> pending;
        lock (_lock)
        {
            if (_token is not null && _timeProvider.GetUtcNow() < _renewAt)
                return new(_token);
            _token = null;
            cancellationToken.ThrowIfCancellationRequested();
            // On the pool: the delegate is foreign code and must not run under the lock, nor on a caller's synchronization context.
            pending = _pending ??= StartLogIn();
        }
        return new(pending.WaitAsync(cancellationToken));
    }

    /// <summary>Forgets the token, so that the next call logs in. A log-in that is under way serves those who wait for it, and no one else.</summary>
    public void Invalidate()
    {
        lock (_lock)
        {
            _token = null;
            _pending = null;
        }
    }

    /// <summary>Forgets a token that a server refused, unless it has been replaced since.</summary>
    internal void Invalidate(SessionToken refused)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_token, refused))
                _token = null;
        }
    }

    private Task<SessionToken> StartLogIn()
    {
        var completion = new TaskCompletionSource<SessionToken>(TaskCreationOptions.RunContinuationsAsynchronously);
        _ = Task.Run(() => LogInAsync(completion));
        return completion.Task;
    }

    private async Task LogInAsync(TaskCompletionSource<SessionToken> completion)
    {
        try
        {
            var asked = _timeProvider.GetUtcNow();
            var token = await _logIn(CancellationToken.None).ConfigureAwait(false) ?? throw new InvalidOperationException("The log-in gave no token.");
            Finish(completion, token, RenewAt(asked, token.ExpiresIn));
            completion.SetResult(token);
        }
        catch (OperationCanceledException e)
        {
            Finish(completion, null, default);
            // Not the waiters' own cancellation, so it must not look like it.
            completion.SetException(new HttpRequestException("The log-in was cancelled.", e));
        }
#pragma warning disable CA1031 // Do not catch general exception types: whatever it is, the waiters get it
        catch (Exception e)
#pragma warning restore CA1031
        {
            Finish(completion, null, default);
            completion.SetException(e);
        }
        _ = completion.Task.Exception; // seen, even if every waiter has gone
    }

    private void Finish(TaskCompletionSource<SessionToken> completion, SessionToken? token, DateTimeOffset renewAt)
    {
        lock (_lock)
        {
            if (_pending != completion.Task)
                return; // invalidated while it was under way
            _pending = null;
            _token = token;
            _renewAt = renewAt;
        }
    }

    private DateTimeOffset RenewAt(DateTimeOffset asked, TimeSpan? expiresIn)
    {
        if (expiresIn is not { } life || life > DateTimeOffset.MaxValue - asked)
            return DateTimeOffset.MaxValue;
        var margin = life / ShortLifeDivisor;
        return asked + life - (margin < _renewBefore ? margin : _renewBefore);
    }
}
