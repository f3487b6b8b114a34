using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Generator;

/// <summary>What a generation gave.</summary>
/// <param name="Files">The files, ordered by name; empty when a finding is an error.</param>
/// <param name="Findings">Errors and warnings in document order.</param>
public sealed record GenerationResult(ImmutableArray<GeneratedFile> Files, ImmutableArray<Finding> Findings)
{
    /// <summary>The names that callers of the client can use, such as <c>UsersClient.InviteAsync.body</c>; sorted by their characters.</summary>
    public ImmutableArray<string> PublicNames { get; init; } = [];

    /// <summary>Whether there are files to compile.</summary>
    public bool Succeeded => Findings.All(f => f.Severity != Severity.Error);
}

/// <summary>One generated file.</summary>
/// <param name="Name">The file's name without folder, such as <c>UsersClient.g.cs</c>; unique even where file systems ignore case.</param>
/// <param name="Text">The C# text, lines ended by a line feed.</param>
public sealed record GeneratedFile(string Name, string Text);
