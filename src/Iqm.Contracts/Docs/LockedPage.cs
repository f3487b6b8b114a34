using System.Collections.Immutable;
using System.Text;
using Iqm.Contracts.Docs.Drift;

namespace Iqm.Contracts.Docs;

/// <summary>The accepted facts of one page.</summary>
/// <remarks>Held as the text they have in the lock, a fifth of what they take as objects: a lock of thousands of operations is there as a whole, and few of its pages are needed at a time.</remarks>
public sealed class LockedPage
{
    private readonly ReadOnlyMemory<byte> _json;

    internal LockedPage(PageFacts facts, ImmutableArray<string>? accepted, ReadOnlyMemory<byte> json)
    {
        (Id, Title, Sha256, Accepted, _json) = (facts.Id, facts.Title, facts.Sha256, accepted, json);
        Operations = [.. facts.Operations.Select(operation => operation.ToString())];
    }

    /// <summary>What evidence and lock call the page.</summary>
    public string Id { get; }

    /// <summary>The page's title; null when it has none.</summary>
    public string? Title { get; }

    /// <summary>Lower-case hexadecimal SHA-256 of the file's bytes.</summary>
    public string Sha256 { get; }

    /// <summary>Method and path of its operations, in the page's order: <c>POST /v1/users</c>.</summary>
    public ImmutableArray<string> Operations { get; }

    /// <summary>Disagreements with the contract that were accepted, sorted; null when no contract was there to compare with.</summary>
    public ImmutableArray<string>? Accepted { get; }

    /// <summary>The facts, read anew each time: without lines, headings and the values of samples.</summary>
    public PageFacts Facts => DocsLockReader.ReadPage(_json);

    internal static LockedPage Of(PageFacts facts, ImmutableArray<string>? accepted) => new(facts, accepted, Encoding.UTF8.GetBytes(DocsLockWriter.Page(facts, accepted)));
}
