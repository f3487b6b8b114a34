using static Iqm.Contracts.Diagnostics.Severity;

namespace Iqm.Contracts.Diagnostics;

/// <content>4xxx: envelopes.</content>
public static partial class DiagnosticCatalog
{
    /// <summary>IQMC4001.</summary>
    public static readonly FindingDescriptor SuccessWithFailureStatus = new("IQMC4001", "Success with the status of a failure",
        "'{0}' is true in a response with status {1}. One of the two is wrong; if the vendor documents it so, put x-envelope: none at this response.", Error);

    /// <summary>IQMC4002.</summary>
    public static readonly FindingDescriptor FailureWithSuccessStatus = new("IQMC4002", "Failure with the status of a success",
        "'{0}' is false in a response with status {1}. A client that looks at the status takes this failure for a success; answer with a 4xx or 5xx, or put x-envelope: none at this response.", Error);

    /// <summary>IQMC4003.</summary>
    public static readonly FindingDescriptor FailureWithoutErrors = new("IQMC4003", "Failure without errors",
        "'{0}' is false and '{1}' {2}: nobody learns what went wrong. A failure lists at least one error.", Error);

    /// <summary>IQMC4004.</summary>
    public static readonly FindingDescriptor DataWithErrors = new("IQMC4004", "Data and errors together",
        "'{0}' and '{1}' are both there, and this response does not document both. Document both members if that is meant.", Error);

    /// <summary>IQMC4005.</summary>
    public static readonly FindingDescriptor EnvelopeMemberMissing = new("IQMC4005", "Envelope lacks its success member",
        "The body lacks the envelope's member '{0}'.{1} If this response has no envelope, put x-envelope: none at it.", Error);

    /// <summary>IQMC4006.</summary>
    public static readonly FindingDescriptor EnvelopeMemberNotBoolean = new("IQMC4006", "Success member is no boolean",
        "The envelope's member '{0}' must be true or false, but is {1}.", Error);

    /// <summary>IQMC4007.</summary>
    public static readonly FindingDescriptor SuccessWithErrors = new("IQMC4007", "Success with errors",
        "'{0}' is true and '{1}' lists errors, which this response does not document together. If part of the request may fail, document both members.", Error);
}
