namespace Iqm.Contracts.Schemas.Formats;

/// <summary>A <c>format</c> of strings.</summary>
internal interface IStringFormat
{
    /// <summary>What a conforming string is, to follow "must be": <c>a date such as 2024-02-29</c>.</summary>
    string Expectation { get; }

    /// <summary>Whether the unescaped UTF-8 text conforms. Never throws, never allocates.</summary>
    bool Matches(ReadOnlySpan<byte> text);
}
