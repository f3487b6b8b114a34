using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Pacts;

/// <summary>A pact could not be written, served or verified. The message is the finding's, with its code.</summary>
public sealed class PactException : Exception
{
    /// <summary>Made of a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="inner">What happened because of it; null for nothing.</param>
    public PactException(Finding finding, Exception? inner = null) : base(finding?.ToString(), inner) => Finding = finding ?? throw new ArgumentNullException(nameof(finding));

    /// <summary>What is wrong.</summary>
    public Finding Finding { get; }

    internal static PactException Of(FindingDescriptor descriptor, params ReadOnlySpan<object?> arguments) => new(Finding.Create(descriptor, null, arguments));
}
