using System.Collections.Immutable;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Microsoft.Build.Framework;
using Task = Microsoft.Build.Utilities.Task;

namespace Iqm.Contracts.Generator.Tasks;

/// <summary>Generates the clients of a project's contracts into its intermediate folder.</summary>
public sealed class GenerateContractClients : Task, ICancelableTask
{
    private volatile bool _cancelled;

    /// <summary>The contracts. Metadata: Namespace, ClientName, Access (public, internal), UnwrapEnvelopes (true, false), IncludeOperations, ExcludeOperations, IncludeTags, ExcludeTags (separated by semicolons).</summary>
    [Required]
    public required ITaskItem[] Contracts { get; set; }

    /// <summary>The namespace of contracts that name none.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>The folder for generated files; each contract gets a folder below it.</summary>
    [Required]
    public required string OutputFolder { get; set; }

    /// <summary>The file that lists what was generated, one absolute path a line.</summary>
    [Required]
    public required string Manifest { get; set; }

    /// <summary>The file that lists what was read besides the contracts, one absolute path a line.</summary>
    [Required]
    public required string Dependencies { get; set; }

    /// <inheritdoc />
    public void Cancel() => _cancelled = true;

    /// <inheritdoc />
    public override bool Execute()
    {
        try
        {
            return Generate();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(Finding.Create(DiagnosticCatalog.GenerationOutputFailed, new SourcePosition(OutputFolder, 0, 0), e.Message));
            return false;
        }
    }

    private bool Generate()
    {
        var output = new OutputFolder(OutputFolder);
        var dependencies = new SortedSet<string>(StringComparer.Ordinal);
        var folders = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var item in Contracts)
        {
            if (_cancelled)
                return false;
            Log.LogMessage(MessageImportance.Low, "Generating from {0}", item.ItemSpec);
            if (Load(item, dependencies) is not { } contract || Options(item, contract) is not { } options)
                continue;
            var evidence = EvidenceIds.Of(contract, dependencies);
            var result = ClientGenerator.Generate(contract, options, evidence);
            foreach (var finding in result.Findings)
                Report(finding);
            if (!folders.Add(options.ClientName))
                Report(Finding.Create(DiagnosticCatalog.DuplicateClient, contract.Locate(JsonPointer.Root), options.ClientName));
            foreach (var file in result.Files)
                output.Add(Path.Combine(options.ClientName, file.Name), file.Text);
        }
        // Nothing is touched unless everything went well: an editor keeps what the last good contract gave.
        if (Log.HasLoggedErrors)
            return false;
        output.Write();
        TextFiles.WriteIfDifferent(Manifest, string.Concat(output.Paths.Select(p => p + "\n")));
        TextFiles.WriteIfDifferent(Dependencies, string.Concat(dependencies.Select(p => p + "\n")));
        return true;
    }

    private Contract? Load(ITaskItem item, SortedSet<string> dependencies)
    {
        // The full path, as compilers print it: an editor opens it wherever the build was started.
        var loaded = ContractLoader.Load(item.GetMetadata("FullPath"));
        foreach (var finding in loaded.Findings)
            Report(finding);
        if (loaded.Contract is { } contract)
            dependencies.UnionWith(contract.Files);
        return loaded.Contract;
    }

    private GeneratorOptions? Options(ITaskItem item, Contract contract)
    {
        var access = item.GetMetadata("Access");
        var unwrap = item.GetMetadata("UnwrapEnvelopes");
        if (access is not ("" or "public" or "internal"))
            return Refuse(contract, "Access", access, "public, internal");
        if (unwrap is not ("" or "true" or "false"))
            return Refuse(contract, "UnwrapEnvelopes", unwrap, "true, false");
        return new GeneratorOptions
        {
            Namespace = First(item.GetMetadata("Namespace"), RootNamespace, "Contracts"),
            ClientName = First(item.GetMetadata("ClientName"), ClientGenerator.DefaultClientName(contract)),
            Public = access != "internal",
            UnwrapEnvelopes = unwrap != "false",
            IncludeOperations = List(item, "IncludeOperations"),
            ExcludeOperations = List(item, "ExcludeOperations"),
            IncludeTags = List(item, "IncludeTags"),
            ExcludeTags = List(item, "ExcludeTags"),
        };
    }

    private GeneratorOptions? Refuse(Contract contract, string metadata, string value, string allowed)
    {
        Report(Finding.Create(DiagnosticCatalog.InvalidContractMetadata, new SourcePosition(contract.File, 0, 0), metadata, value, allowed));
        return null;
    }

    private static string First(params ReadOnlySpan<string> values)
    {
        foreach (var value in values)
        {
            if (!string.IsNullOrWhiteSpace(value))
                return value;
        }
        return "";
    }

    private static ImmutableArray<string> List(ITaskItem item, string metadata) => [.. item.GetMetadata(metadata).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private void Report(Finding finding)
    {
        var at = finding.Position ?? new SourcePosition("", 0, 0);
        switch (finding.Severity)
        {
            case Severity.Error: Log.LogError(null, finding.Code, null, finding.Descriptor.HelpLink, at.File, at.Line, at.Column, 0, 0, "{0}", finding.Message); break;
            case Severity.Warning: Log.LogWarning(null, finding.Code, null, finding.Descriptor.HelpLink, at.File, at.Line, at.Column, 0, 0, "{0}", finding.Message); break;
            default: Log.LogMessage(MessageImportance.Low, "{0}", finding.ToString()); break;
        }
    }
}
