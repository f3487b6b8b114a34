namespace Iqm.Contracts.Exchanges.Http;

/// <summary>A copy of a body that is made while the body passes, up to a limit. The body may pass on one thread and be asked for on another.</summary>
/// <param name="limit">Bytes that are kept; a body that has more is not kept at all.</param>
internal sealed class BodyCapture(int limit)
{
    private readonly Lock _lock = new();
    private byte[] _bytes = [];
    private int _length;
    private bool _isWhole;
    private bool _isSpoilt;

    /// <summary>How long the body will be; null when that is not known.</summary>
    public long? Expected { get; init; }

    /// <summary>Whether the body had more bytes than are kept.</summary>
    public bool IsTooLarge { get; private set; }

    /// <summary>Begins again: the body is about to pass from its start.</summary>
    public void Restart()
    {
        lock (_lock)
            (_bytes, _length, _isWhole, _isSpoilt, IsTooLarge) = ([], 0, Expected == 0, false, false);
    }

    /// <summary>Keeps what passes.</summary>
    /// <returns>Whether the body is whole now, because it is as long as it was said to be.</returns>
    public bool Append(ReadOnlySpan<byte> bytes)
    {
        lock (_lock)
        {
            if (_isSpoilt || IsTooLarge || _isWhole)
                return _isWhole;
            if (bytes.Length > limit - _length)
            {
                (IsTooLarge, _bytes) = (true, []);
                return false;
            }
            if (_bytes.Length - _length < bytes.Length)
                Array.Resize(ref _bytes, (int)Math.Min(limit, Math.Max(_length + bytes.Length, Math.Max(4096, Math.Max(_bytes.Length * 2L, Expected ?? 0)))));
            bytes.CopyTo(_bytes.AsSpan(_length));
            _length += bytes.Length;
            return _isWhole = _length == Expected;
        }
    }

    /// <summary>The body has passed to its end.</summary>
    public void Complete()
    {
        lock (_lock)
            _isWhole = true;
    }

    /// <summary>The body did not pass in order.</summary>
    public void Spoil()
    {
        lock (_lock)
            _isSpoilt = !_isWhole;
    }

    /// <summary>The body.</summary>
    /// <returns>False when it did not pass to its end, or not in order, or is too large.</returns>
    public bool TryGet(out ReadOnlyMemory<byte> body)
    {
        lock (_lock)
        {
            var isThere = _isWhole && !_isSpoilt && !IsTooLarge;
            // Nothing is written into what is given out: a whole body takes nothing more, and a restart has memory of its own.
            body = isThere ? _bytes.AsMemory(0, _length) : default;
            return isThere;
        }
    }
}
