namespace Iqm.Contracts.Samples;

/// <summary>How much one sample may take. A schema of a few lines can demand a billion items, or double with each level.</summary>
internal sealed class SampleBudget
{
    /// <summary>The most values, items and members included, that are made for one sample.</summary>
    public const int MaxValues = 100_000;

    /// <summary>The most characters of strings.</summary>
    public const int MaxCharacters = 10_000_000;

    /// <summary>From here on only what is required is written.</summary>
    private const int Generous = 10_000;

    private int _values, _characters;

    /// <summary>Whether there is enough already.</summary>
    public bool IsLow => _values > Generous;

    /// <summary>Takes one value.</summary>
    /// <exception cref="SampleException">There were too many.</exception>
    public void Take()
    {
        if (++_values > MaxValues)
            throw new SampleException($"The smallest value has more than {MaxValues} values.");
    }

    /// <summary>Takes a text.</summary>
    /// <exception cref="SampleException">There were too many.</exception>
    public string Take(string text)
    {
        _characters += text.Length;
        return _characters <= MaxCharacters ? text : throw new SampleException($"The smallest value has more than {MaxCharacters} characters.");
    }
}
