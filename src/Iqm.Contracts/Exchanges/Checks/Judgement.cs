using System.Globalization;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>One exchange on its way through the checks, and what was found so far.</summary>
internal sealed class Judgement(Exchange exchange, OperationEntry operation)
{
    private List<Finding>? _findings;

    public Exchange Exchange => exchange;

    public OperationEntry Operation => operation;

    public OperationRules Rules => operation.Rules;

    public ExchangeVerifierOptions Options => operation.Context.Options;

    /// <summary>How many findings there are.</summary>
    public int Count => _findings?.Count ?? 0;

    /// <summary>Whether no more findings are kept.</summary>
    public bool IsFull => Count >= Options.MaxErrors;

    /// <summary>Adds a finding about a place in the contract.</summary>
    /// <param name="descriptor">The catalogue entry.</param>
    /// <param name="part">Which part of the exchange.</param>
    /// <param name="instance">A name, or a JSON Pointer into the body.</param>
    /// <param name="at">Where the contract says otherwise.</param>
    /// <param name="arguments">For the message; text from outside already made fit to show.</param>
    public void Report(FindingDescriptor descriptor, string part, string? instance, JsonPointer at, params ReadOnlySpan<object?> arguments) =>
        Add(Finding.Create(descriptor, operation.Context.Contract.Locate(at), arguments) with { Part = part, Instance = instance, Schema = at.ToFragment() });

    public void Add(Finding finding)
    {
        if (!IsFull)
            (_findings ??= []).Add(finding with { Operation = operation.Name });
    }

    /// <summary>Whether there is a finding at this place.</summary>
    public bool Has(string part, string instance) => _findings?.Exists(finding => finding.Part == part && finding.Instance == instance) == true;

    /// <summary>Takes away what the schema says of a missing outermost member, because another finding is about to say it better.</summary>
    public void DropMissing(string member)
    {
        // The schema's finding is at the object; only its message says which member is meant.
        var message = string.Format(CultureInfo.InvariantCulture, DiagnosticCatalog.MemberMissing.MessageFormat, Display.Text(member), "");
        _findings?.RemoveAll(finding => finding.Descriptor == DiagnosticCatalog.MemberMissing && finding is { Part: ExchangePart.ResponseBody, Instance: "" } && finding.Message.StartsWith(message, StringComparison.Ordinal));
    }

    /// <summary>Makes the errors found so far warnings, and says why.</summary>
    public void Excuse(string why)
    {
        for (var i = 0; i < Count; i++)
            if (_findings![i] is { Severity: Severity.Error } finding)
                _findings[i] = finding with { Severity = Severity.Warning, Message = finding.Message + why };
    }

    /// <summary>The findings, if there are any, in <paramref name="conforming"/>.</summary>
    public ExchangeVerificationResult Result(ExchangeVerificationResult conforming) =>
        Count == 0 ? conforming : conforming with { Findings = [.. _findings!], IsTruncated = IsFull };
}
