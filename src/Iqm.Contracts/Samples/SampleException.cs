namespace Iqm.Contracts.Samples;

/// <summary>A schema allows no value, or none that can be found: it contains itself without end, or contradicts itself.</summary>
internal sealed class SampleException : Exception
{
    public SampleException() : base("The schema allows no value that can be made.") { }

    public SampleException(string message) : base(message) { }

    public SampleException(string message, Exception inner) : base(message, inner) { }
}
