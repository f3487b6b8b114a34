using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Generator.Resolve;
using Iqm.Contracts.Generator.Shape;
using Iqm.Contracts.Generator.Write;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator;

/// <summary>Turns a contract into the C# files of a typed client. Pure: the same contract and options give the same bytes.</summary>
public static class ClientGenerator
{
    /// <summary>Generates a client.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="options">Namespace, names, what to leave out.</param>
    /// <param name="evidence">Ids of evidence entries by the place they are about, for documentation; null when there is none.</param>
    /// <returns>The files, or the findings that prevent them.</returns>
    public static GenerationResult Generate(Contract contract, GeneratorOptions options, IReadOnlyDictionary<JsonPointer, IReadOnlyList<string>>? evidence = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        ArgumentNullException.ThrowIfNull(options);
        var findings = new List<Finding>();
        if (CheckOptions(contract, options) is { } wrong)
            return new GenerationResult([], [wrong]);
        var shape = new ContractShaper(contract, options, evidence ?? ImmutableDictionary<JsonPointer, IReadOnlyList<string>>.Empty, findings).Shape();
        if (findings.Exists(f => f.Severity == Severity.Error))
            return new GenerationResult([], [.. findings]);
        var document = ResolvedDocument.From(shape);
        var templates = new ClientTemplates(shape, document);
        ClientResolver.Resolve(document, templates);
        var files = templates.Files
            .Concat(new FacadeWriter(shape, templates.Context, templates.Types).Write())
            .ToList();
        files.Add(new GeneratedFile(shape.ContextName + ".g.cs", templates.Context.Write()));
        return new GenerationResult([.. files.OrderBy(f => f.Name, StringComparer.Ordinal)], [.. findings]) { PublicNames = [.. Shape.PublicNames.Of(shape)] };
    }

    /// <summary>The facade's name when nobody gives one: the contract's name and <c>Client</c>.</summary>
    public static string DefaultClientName(Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Naming.Pascal(contract.Name, "Api") + "Client";
    }

    private static Finding? CheckOptions(Contract contract, GeneratorOptions options)
    {
        if (!options.Namespace.Split('.').All(Code.IsIdentifier))
            return Finding.Create(DiagnosticCatalog.InvalidNamespace, contract.Locate(JsonPointer.Root), Display.Value(options.Namespace));
        return Code.IsIdentifier(options.ClientName) ? null : Finding.Create(DiagnosticCatalog.InvalidClientName, contract.Locate(JsonPointer.Root), Display.Value(options.ClientName));
    }
}
