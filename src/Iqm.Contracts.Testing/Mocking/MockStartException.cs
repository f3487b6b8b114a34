using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>A mock cannot listen where it is told to.</summary>
public sealed class MockStartException : Exception
{
    /// <summary>Makes one without a message.</summary>
    public MockStartException() { }

    /// <summary>Makes one.</summary>
    /// <param name="message">Why.</param>
    public MockStartException(string message) : base(message) { }

    /// <summary>Makes one with a cause.</summary>
    /// <param name="message">Why.</param>
    /// <param name="innerException">The cause.</param>
    public MockStartException(string message, Exception innerException) : base(message, innerException) { }

    internal MockStartException(Finding finding, Exception innerException) : base(finding.ToString(), innerException) => Finding = finding;

    /// <summary>The same as a finding; null when there is none.</summary>
    public Finding? Finding { get; }
}
