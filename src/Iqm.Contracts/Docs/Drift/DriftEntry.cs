using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs;

/// <summary>One difference between a page and what was accepted, or between a page and the contract.</summary>
public sealed record DriftEntry
{
    /// <summary>What kind of difference.</summary>
    public required DriftKind Kind { get; init; }

    /// <summary><c>IQMC</c> and four digits.</summary>
    public string Code => Kind.Descriptor().Code;

    /// <summary>How serious; <see cref="Severity.Info"/> also where the contract already agrees with the page.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Upper-case method; null when it is about the page as a whole.</summary>
    public string? Method { get; init; }

    /// <summary>Path template as the page prints it now, or printed it for what is gone; null when it is about the page as a whole.</summary>
    public string? Path { get; init; }

    /// <summary>What it is about: a field's path, a parameter's name, a status, a server, a sample (<c>response 200</c>), or the operation.</summary>
    public required string Subject { get; init; }

    /// <summary>Where the subject belongs; null for operations, servers, statuses and media types.</summary>
    public FactPart? Part { get; init; }

    /// <summary>The status of the response that the subject belongs to; null when there is none.</summary>
    public string? Status { get; init; }

    /// <summary>What the lock or the contract has; null when it has nothing.</summary>
    public string? Before { get; init; }

    /// <summary>What the page has now; null when it has nothing.</summary>
    public string? After { get; init; }

    /// <summary>The page's file, as the user gave it.</summary>
    public required string Page { get; init; }

    /// <summary>One-based line in the page; of the operation for what is gone, 0 when that is gone too.</summary>
    public int Line { get; init; }

    /// <summary>Where the contract speaks of it, or would; null without a contract.</summary>
    public JsonPointer? Pointer { get; init; }

    /// <summary>The position of <see cref="Pointer"/>; null without a contract.</summary>
    public SourcePosition? ContractPosition { get; init; }

    /// <summary>Whether the contract, not the lock, is what the page differs from.</summary>
    public bool FromContract { get; init; }

    /// <summary>Whether the contract already says what the page says now: only the lock is behind.</summary>
    public bool ContractAgrees { get; init; }

    /// <summary>One sentence: what changed, and what to do about it.</summary>
    public string Message
    {
        get
        {
            var descriptor = Kind.Descriptor();
            var message = Finding.Create(descriptor, null, Operation, Display.Value(Subject), Display.Value(Before ?? (FromContract ? "the contract" : "the lock")), Display.Value(After ?? "nothing")).Message;
            // The last sentence says how to mend the contract, which here needs no mending.
            var remedy = descriptor.MessageFormat.Length - (descriptor.MessageFormat.LastIndexOf(". ", StringComparison.Ordinal) + 1);
            return ContractAgrees ? $"{message[..^remedy]} The contract says so already: 'docs lock' accepts it." : message;
        }
    }

    /// <summary>The entry as a finding of the page, whose message ends with the place in the contract.</summary>
    public Finding ToFinding() => new()
    {
        Descriptor = Kind.Descriptor(),
        Severity = Severity,
        Message = Message + (ContractPosition is { } at ? $" Contract: {at}." : ""),
        Position = new SourcePosition(Page, Line, 0),
        Schema = Pointer?.ToFragment(),
    };

    private string Operation => Method is null ? "all requests" : Display.Value($"{Method} {Path}");

    /// <summary>Identifies the difference whatever the line: what a lock accepts.</summary>
    internal string Key => string.Join(' ', new[] { Kind.Name(), Method, Path is null ? null : Interpretation.OperationText.Normalize(Path), Part?.ToString().ToLowerInvariant(), Status, Subject, After }.Where(each => each is not null));
}
