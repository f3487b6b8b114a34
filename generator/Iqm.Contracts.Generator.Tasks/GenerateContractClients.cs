using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Task = Microsoft.Build.Utilities.Task;

namespace Iqm.Contracts.Generator.Tasks;

/// <summary>Generates the clients of a project's contracts into its intermediate folder.</summary>
public sealed class GenerateContractClients : Task, ICancelableTask
{
    private readonly List<Finding> _warnings = [];
    private volatile bool _cancelled;

    /// <summary>The contracts. Metadata: Namespace, ClientName, Access (public, internal), UnwrapEnvelopes (true, false), DateTypes (typed, text), IncludeOperations, ExcludeOperations, IncludeTags, ExcludeTags, Overlays (separated by semicolons), PublicNames (a file).</summary>
    [Required]
    public required ITaskItem[] Contracts { get; set; }

    /// <summary>The namespace of contracts that name none.</summary>
    public string RootNamespace { get; set; } = "";

    /// <summary>The project file, which messages about its items name.</summary>
    public string Project { get; set; } = "";

    /// <summary>Whether the lists of public names are written instead of compared.</summary>
    public bool AcceptPublicNames { get; set; }

    /// <summary>The folder with the contracts that may be named instead of giving a file; one folder each. Empty when there is none.</summary>
    public string ShippedContracts { get; set; } = "";

    /// <summary>The folder for generated files; each contract gets a folder below it.</summary>
    [Required]
    public required string OutputFolder { get; set; }

    /// <summary>The file that lists what was generated, one absolute path a line.</summary>
    [Required]
    public required string Manifest { get; set; }

    /// <summary>The file that lists what was read, one absolute path a line.</summary>
    [Required]
    public required string Dependencies { get; set; }

    /// <summary>The file that keeps the warnings for <see cref="ReplayContractWarnings"/>.</summary>
    [Required]
    public required string Warnings { get; set; }

    /// <summary>Every file that was read, by absolute path, sorted; empty unless everything was generated.</summary>
    [Output]
    public ITaskItem[] FilesRead { get; private set; } = [];

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
        var files = new List<GeneratedFile>();
        var read = new SortedSet<string>(StringComparer.Ordinal);
        var clients = new ClientSet();
        foreach (var item in Contracts)
        {
            if (_cancelled)
                return false;
            Log.LogMessage(MessageImportance.Low, "Generating from {0}", item.ItemSpec);
            if (Load(item, read) is not { } contract || Options(item, contract) is not { } options)
                continue;
            var result = ClientGenerator.Generate(contract, options, EvidenceIds.Of(contract, read));
            foreach (var finding in result.Findings)
                Report(finding);
            if (result.Succeeded)
                CheckNames(item, result, read);
            if (clients.Add(contract, options, result) is { } clash)
                Report(clash);
            files.AddRange(result.Files.Select(file => file with { Name = Path.Combine(options.ClientName, file.Name) }));
        }
        // Nothing is touched unless everything went well: an editor keeps what the last good contract gave.
        if (Log.HasLoggedErrors || _cancelled)
            return false;
        var written = GeneratedFolder.Write(OutputFolder, files);
        GeneratedFolder.WriteIfDifferent(Manifest, string.Concat(written.Select(p => p + "\n")));
        GeneratedFolder.WriteIfDifferent(Dependencies, string.Concat(read.Select(p => p + "\n")));
        GeneratedFolder.WriteIfDifferent(Warnings, WarningFile.Format(_warnings));
        // The constructor of an item takes '%' and two digits for one character.
        FilesRead = [.. read.Select(p => new TaskItem(p.Replace("%", "%25", StringComparison.Ordinal)))];
        return true;
    }

    private Contract? Load(ITaskItem item, SortedSet<string> read)
    {
        var path = item.GetMetadata("FullPath");
        if (!Path.Exists(path))
        {
            var names = ShippedNames();
            Report(Finding.Create(DiagnosticCatalog.ContractNotFound, new SourcePosition(Project, 0, 0), Display.Value(item.ItemSpec), Display.Value(path),
                names.Count == 0 ? "" : $" The contracts with a name of their own are '{string.Join("', '", names)}'.{NearNames.Sentence(item.ItemSpec, names)}"));
            return null;
        }
        if (ItemOptions.PathFault(item, Project) is { } wrong)
        {
            Report(wrong);
            return null;
        }
        // The full path, as compilers print it: an editor opens it wherever the build was started.
        var loaded = ClientContractLoader.Load(path, ItemOptions.Paths(item, "Overlays", Project));
        foreach (var finding in loaded.Findings)
            Report(finding);
        if (loaded.Contract is { } contract)
            read.UnionWith(contract.Files);
        return loaded.Contract;
    }

    private void CheckNames(ITaskItem item, GenerationResult result, SortedSet<string> read)
    {
        foreach (var path in ItemOptions.Paths(item, "PublicNames", Project))
        {
            foreach (var finding in PublicNameLock.Check(path, result.PublicNames, AcceptPublicNames))
                Report(finding);
            read.Add(path);
        }
    }

    private List<string> ShippedNames() => Directory.Exists(ShippedContracts)
        ? [.. Directory.EnumerateFiles(ShippedContracts, "openapi.yaml", SearchOption.AllDirectories).Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order(StringComparer.Ordinal)]
        : [];

    private GeneratorOptions? Options(ITaskItem item, Contract contract)
    {
        var (options, wrong) = ItemOptions.Read(item, contract, RootNamespace, Project);
        if (wrong is not null)
            Report(wrong);
        return options;
    }

    private void Report(Finding finding)
    {
        if (finding.Severity == Severity.Warning)
            _warnings.Add(finding);
        FindingLog.Report(Log, finding);
    }
}
