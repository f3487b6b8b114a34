namespace Iqm.Contracts.Samples;

/// <summary>Random numbers that depend on nothing but a seed, the same on every machine and version.</summary>
/// <remarks>Source: SplitMix64, Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.</remarks>
internal struct SampleRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The stream of one of many things that share a seed.</summary>
    /// <param name="seed">Of all of them.</param>
    /// <param name="index">Which one.</param>
    public static SampleRandom Of(long seed, long index)
    {
        var mix = new SampleRandom(unchecked((ulong)seed));
        return new SampleRandom(mix.Next() ^ unchecked((ulong)index * 0xD1342543DE82EF95));
    }

    public ulong Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>From 0 to <paramref name="count"/> - 1; <paramref name="count"/> is at least 1.</summary>
    public int Below(int count) => (int)(((Next() >> 32) * (ulong)count) >> 32);

    /// <summary>From <paramref name="minimum"/> to <paramref name="maximum"/>, both included.</summary>
    public int Between(int minimum, int maximum) => minimum + Below(maximum - minimum + 1);

    /// <summary>From <paramref name="minimum"/> to <paramref name="maximum"/>, both included; whole numbers.</summary>
    public decimal Between(decimal minimum, decimal maximum)
    {
        var count = maximum - minimum + 1;
        return count < 1 ? minimum : Math.Min(maximum, minimum + decimal.Floor(count / 4294967296m * (uint)(Next() >> 32)));
    }

    /// <summary>True in <paramref name="percent"/> of 100 cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>A UUID of version 4.</summary>
    /// <remarks>Source: RFC 9562 §5.4.</remarks>
    public Guid Uuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        BitConverter.TryWriteBytes(bytes, Next());
        BitConverter.TryWriteBytes(bytes[8..], Next());
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
