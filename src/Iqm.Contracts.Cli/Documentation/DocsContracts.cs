using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Cli.Documentation;

/// <summary>What pages are compared with: each contract with the evidence and the lock beside it.</summary>
/// <param name="Baselines">One for each contract, in the order given; the last one has no contract where a lock was named, for pages that no contract knows.</param>
/// <param name="LockFiles">The lock file of each baseline.</param>
internal sealed record DocsContracts(ImmutableArray<DocsBaseline> Baselines, ImmutableArray<string> LockFiles)
{
    /// <summary>What a lock is called that stands beside a contract.</summary>
    public const string LockName = "docs.lock.json";

    /// <summary>Loads them; null when something is wrong.</summary>
    /// <param name="specs">As given for <c>--spec</c>.</param>
    /// <param name="isDefault">Whether <paramref name="specs"/> is what is taken when nothing is given: then it need not be there if a lock is named.</param>
    /// <param name="lockFile">As given for <c>--lock</c>; null for the one beside each contract.</param>
    /// <param name="output">Gets what is wrong.</param>
    /// <param name="exitCode">What to end with when something is wrong.</param>
    public static DocsContracts? Load(IReadOnlyList<string> specs, bool isDefault, string? lockFile, IVerbOutput output, out int exitCode)
    {
        ImmutableArray<string> files = [];
        if (!isDefault || lockFile is null || specs.Any(Directory.Exists))
        {
            files = SpecFiles.Find(specs, out var faults);
            if (!faults.IsEmpty)
            {
                exitCode = output.Refuse(faults, ExitCode.Usage);
                return null;
            }
        }
        exitCode = ExitCode.Findings;
        var contracts = SpecFiles.Load(files, out var broken);
        var locks = new Dictionary<string, DocsLock>(StringComparer.Ordinal);
        var problems = broken.ToList();
        var baselines = ImmutableArray.CreateBuilder<DocsBaseline>();
        var lockFiles = ImmutableArray.CreateBuilder<string>();
        foreach (var contract in contracts)
        {
            var folder = contract.File[..(contract.File.LastIndexOf('/') + 1)];
            Add(contract, EvidenceOf(folder + EvidenceLoader.FileName, problems), lockFile ?? folder + LockName);
        }
        if (lockFile is not null)
            Add(null, null, lockFile);
        if (problems.Count == 0)
            return new DocsContracts(baselines.ToImmutable(), lockFiles.ToImmutable());
        output.Print(problems);
        return null;

        void Add(Contract? contract, DecidedEvidence? evidence, string path)
        {
            if (!locks.TryGetValue(path, out var locked))
            {
                var load = DocsLock.Load(path);
                problems.AddRange(load.Findings);
                locks[path] = locked = load.Lock ?? DocsLock.Empty;
            }
            // An explicit lock comes after the contracts: it is taken alone for the pages that it knows and no contract does.
            baselines.Add(new DocsBaseline(locked.Pages.IsEmpty ? null : locked, contract, evidence));
            lockFiles.Add(path);
        }
    }

    // Evidence with a slip still says what is decided; lint tells the slip.
    private static DecidedEvidence? EvidenceOf(string path, List<Finding> problems)
    {
        if (!File.Exists(path))
            return null;
        var load = EvidenceLoader.Load(path);
        if (load.Evidence is null)
            problems.AddRange(load.Findings);
        return load.Evidence is null ? null : DecidedEvidence.Of(load.Evidence);
    }
}
