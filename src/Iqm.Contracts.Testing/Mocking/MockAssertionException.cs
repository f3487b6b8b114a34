namespace Iqm.Contracts.Testing.Mocking;

/// <summary>What was asked of a mock is not what a test expects.</summary>
public sealed class MockAssertionException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public MockAssertionException() { }

    /// <summary>Makes one.</summary>
    /// <param name="message">What was expected, and what was there.</param>
    public MockAssertionException(string message) : base(message) { }

    /// <summary>Makes one with a cause.</summary>
    /// <param name="message">What was expected, and what was there.</param>
    /// <param name="innerException">The cause.</param>
    public MockAssertionException(string message, Exception innerException) : base(message, innerException) { }
}
