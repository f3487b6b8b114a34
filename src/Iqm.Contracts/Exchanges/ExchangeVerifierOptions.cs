namespace Iqm.Contracts.Exchanges;

/// <summary>How exchanges are judged. Checked once, by <see cref="ExchangeVerifier.Create"/>.</summary>
public sealed record ExchangeVerifierOptions
{
    /// <summary>What is judged; default <see cref="ExchangeParts.Both"/>.</summary>
    public ExchangeParts Parts { get; init; } = ExchangeParts.Both;

    /// <summary>Whether a member of a body that no schema names is an error; default false.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether messages show values (up to 80 characters); default false. Secrets are never shown.</summary>
    public bool ShowValues { get; init; }

    /// <summary>How many findings one exchange has at most; default 100, at least 1.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>How deep objects and arrays may be nested in a body; default 128, 1 to 1,000.</summary>
    public int MaxDepth { get; init; } = 128;

    internal static readonly ExchangeVerifierOptions Default = new();

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxErrors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDepth, 1000);
        if ((Parts & ~ExchangeParts.Both) != 0)
            throw new ArgumentOutOfRangeException(nameof(Parts), Parts, "Parts is Request, Response or both.");
    }
}
