using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Evidence;
using Iqm.Contracts.Linting.Rules;
using Iqm.Contracts.Linting.Structure;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Linting;

/// <summary>Checks documents: valid OpenAPI 3.0, examples that fit their schemas, evidence that is whole.</summary>
public static class ContractLinter
{
    // The order decides nothing but which finding is made first; findings are sorted by position.
    private static readonly ImmutableArray<ILintRule> Rules =
    [
        new PathTemplateRule(), new PathParameterRule(), new OperationIdRule(), new ResponsesRule(), new ParameterRule(), new RequestBodyRule(), new MediaTypeRule(),
        new SecuritySchemeRule(), new SecurityRequirementRule(), new ComponentNameRule(), new ServerRule(), new TagRule(), new LinkRule(), new ExampleFormRule(),
        new SchemaTypeRule(), new SchemaLimitsRule(), new EnumRule(), new PatternRule(), new DiscriminatorRule(), new ExtensionRule(), new PaginationRule(), new ExampleRule(), new DefaultRule(),
        // Last: it only adds what no other rule has seen.
        new ReaderRule(),
    ];

    /// <summary>Loads a document and the <c>evidence.yaml</c> beside it, if there is one, and checks both.</summary>
    /// <param name="path">An OpenAPI document or a folder that holds one, as <see cref="ContractLoader.Load"/> takes it.</param>
    /// <param name="options">Limits; null for the defaults. Unresolved references are always allowed here, for there is more to say then.</param>
    public static LintResult LintFile(string path, ContractLoadOptions? options = null)
    {
        var load = ContractLoader.Load(path, Tolerant(options));
        if (load.Contract is not { } contract)
            return new LintResult(load.Findings.FirstOrDefault()?.Position?.File ?? path, null, null, load.Findings);
        var slash = contract.File.LastIndexOf('/');
        var evidencePath = contract.File[..(slash + 1)] + EvidenceLoader.FileName;
        var evidence = File.Exists(evidencePath) ? EvidenceLoader.Load(evidencePath, options) : null;
        var isComplete = load.Findings.IsEmpty;
        ImmutableArray<Finding> findings = [.. load.Findings, .. Lint(contract, isComplete, load.Findings), .. evidence?.Findings ?? [], .. evidence?.Evidence is { } document ? EvidenceChecker.Check(contract, document) : []];
        return new LintResult(contract.File, contract, evidence?.Evidence, Sorted(contract, findings));
    }

    /// <summary>Checks a contract that loaded without findings, and its evidence.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="evidence">Its evidence; null when there is none, and then nothing needs a source.</param>
    public static ImmutableArray<Finding> Lint(Contract contract, EvidenceDocument? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Sorted(contract, [.. Lint(contract, isComplete: true, []), .. evidence is null ? [] : EvidenceChecker.Check(contract, evidence)]);
    }

    internal static ImmutableArray<Finding> Lint(Contract contract, bool isComplete, ImmutableArray<Finding> known, IExampleValidator? examples = null)
    {
        var context = new LintContext(contract, isComplete ? examples ?? new SchemaExampleValidator(contract) : null) { Known = known };
        new StructureWalker(context).Walk();
        foreach (var rule in Rules)
            rule.Check(context);
        return [.. context.Findings.Select(found => found.Finding)];
    }

    private static ContractLoadOptions Tolerant(ContractLoadOptions? options) => new()
    {
        MaxBytes = (options ?? ContractLoadOptions.Default).MaxBytes,
        MaxDepth = (options ?? ContractLoadOptions.Default).MaxDepth,
        MaxAliasNodes = (options ?? ContractLoadOptions.Default).MaxAliasNodes,
        AllowUnresolvedReferences = true,
    };

    private static ImmutableArray<Finding> Sorted(Contract contract, ImmutableArray<Finding> findings) =>
        [.. findings.OrderBy(finding => finding.Position?.File != contract.File).ThenBy(finding => finding.Position?.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Position?.Line).ThenBy(finding => finding.Position?.Column).ThenBy(finding => finding.Code, StringComparer.Ordinal)];
}
