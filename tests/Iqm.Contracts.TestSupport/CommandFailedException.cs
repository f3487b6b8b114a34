namespace Iqm.Contracts.TestSupport;

/// <summary>A command did not end as the test expected.</summary>
/// <param name="message">Holds the whole output.</param>
/// <param name="result">What the command did; null when it did not end.</param>
public sealed class CommandFailedException(string message, CommandResult? result = null) : Exception(message)
{
    /// <summary>What the command did; null when it did not end.</summary>
    public CommandResult? Result { get; } = result;
}
