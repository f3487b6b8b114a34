using Iqm.Contracts.Docs;
using Iqm.Contracts.Docs.Drift;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Loading;
using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.Tests.Docs;

/// <summary>The committed locks hold what the contracts were read from.</summary>
public sealed class SpecsLockTests
{
    [Theory]
    [InlineData("iqm")]
    [InlineData("insightiq")]
    public void The_lock_has_the_pages_of_the_evidence_and_the_operations_of_the_contract(string vendor)
    {
        var folder = Path.Combine(RepositoryPaths.Root, "specs", vendor);
        var locked = DocsLock.Load(Path.Combine(folder, "docs.lock.json")).Lock!;
        var evidence = EvidenceLoader.Load(Path.Combine(folder, "evidence.yaml")).Evidence!;
        Assert.Equal(evidence.Pages.Select(page => (page.Id, page.Sha256)).Order(), locked.Pages.Select(page => (page.Id, page.Sha256)).Order());
        var operations = ContractOperations.Of(ContractLoader.Load(folder).Contract!);
        var documented = locked.Pages.SelectMany(page => page.Facts.Operations).Select(operation => operations.Find(operation.Method, operation.Path)?.Pointer).ToHashSet();
        Assert.DoesNotContain(null, documented);
        Assert.Equal(operations.All.Count(), documented.Count);
        Assert.Equal(File.ReadAllText(Path.Combine(folder, "docs.lock.json")).ReplaceLineEndings("\n"), locked.ToJson());
    }
}
