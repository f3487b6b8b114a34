using Iqm.Contracts.TestSupport;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Iqm.Contracts.Generator.Tasks.Tests;

/// <summary>A folder with contracts, in which the tasks run.</summary>
internal sealed class TaskRun : IDisposable
{
    public const string Contract = """
        openapi: 3.0.3
        info: {title: Pets, version: '1'}
        servers: [{url: 'https://pets.example'}]
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              tags: [Pets]
              parameters: [{name: id, in: path, required: true, schema: {type: integer}}]
              responses:
                '200': {description: The pet, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
        components:
          schemas:
            Pet: {type: object, properties: {name: {type: string}}}

        """;

    private readonly TemporaryDirectory _directory = new();

    public TaskRun() => _directory.Write("openapi.yaml", Contract);

    /// <summary>What the last task has logged.</summary>
    public List<string> Log { get; private set; } = [];

    /// <summary>Generated files, relative to the output folder, sorted.</summary>
    public string[] Files => Directory.Exists(In("out"))
        ? [.. Directory.GetFiles(In("out"), "*.cs", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(In("out"), f).Replace('\\', '/')).Order(StringComparer.Ordinal)]
        : [];

    public string In(string path) => _directory.In(path);

    public string Write(string path, string text) => _directory.Write(path, text);

    /// <summary>A ContractReference.</summary>
    public ITaskItem Item(string path, params ReadOnlySpan<(string Name, string Value)> metadata)
    {
        var item = new TaskItem(In(path));
        foreach (var (name, value) in metadata)
            item.SetMetadata(name, value);
        return item;
    }

    public bool Generate(params ITaskItem[] contracts) => Run(engine => Task(engine, contracts).Execute());

    public bool Replay() => Run(engine => new ReplayContractWarnings { BuildEngine = engine, Warnings = In("out/warnings.txt") }.Execute());

    public GenerateContractClients Task(IBuildEngine engine, params ITaskItem[] contracts) => new()
    {
        BuildEngine = engine,
        Contracts = contracts,
        RootNamespace = "Acme",
        Project = In("App.csproj"),
        ShippedContracts = In("shipped"),
        OutputFolder = In("out"),
        Manifest = In("out/manifest.txt"),
        Dependencies = In("out/dependencies.txt"),
        Warnings = In("out/warnings.txt"),
    };

    public bool Run(Func<RecordingEngine, bool> task)
    {
        var engine = new RecordingEngine(_directory.FullPath);
        var succeeded = task(engine);
        Log = engine.Log;
        return succeeded;
    }

    public void Dispose() => _directory.Dispose();
}
