using Iqm.Contracts.TestSupport;

namespace Iqm.Contracts.BuildTests.Bridge;

/// <summary>One run on an empty folder and an empty cache, from the registry and the npm of the machine; shared, because it fetches.</summary>
public sealed class ColdFill : IAsyncLifetime
{
    private const string Program = """
        using System.Runtime.InteropServices;
        using NSwag;
        using NSwag.CodeGeneration.CSharp;

        var document = await OpenApiDocument.FromJsonAsync(
            "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"Pets\",\"version\":\"1\"},\"paths\":{\"/pets/{id}\":{\"get\":{\"operationId\":\"getPet\"," +
            "\"parameters\":[{\"name\":\"id\",\"in\":\"path\",\"required\":true,\"schema\":{\"type\":\"integer\"}}]," +
            "\"responses\":{\"200\":{\"description\":\"ok\",\"content\":{\"application/json\":{\"schema\":{\"$ref\":\"#/components/schemas/Pet\"}}}}}}}}," +
            "\"components\":{\"schemas\":{\"Pet\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}}}}}");
        Console.WriteLine(new CSharpClientGenerator(document, new CSharpClientGeneratorSettings()).GenerateFile());
        Console.WriteLine(typeof(NJsonSchema.JsonSchema).Assembly.GetName().Version);
        Console.WriteLine("pact " + Marshal.PtrToStringUTF8(Pact.pactffi_version()));

        static partial class Pact
        {
            [LibraryImport("pact_ffi")]
            internal static partial nint pactffi_version();
        }
        """;

    internal BridgeRepository Repository { get; } = new();

    internal CommandResult Run { get; private set; } = null!;

    internal bool IsBridged(string package) => Repository.Packages.Contains(package, StringComparer.OrdinalIgnoreCase);

    public async ValueTask InitializeAsync()
    {
        Repository.AddProject("App", $"""
            {BridgeRepository.Generating}
            <PackageReference Include="NJsonSchema" />
            <PackageReference Include="PactFfi.Native.$(NETCoreSdkPortableRuntimeIdentifier)" />
            """, Program);
        Run = (await Repository.RunAsync("run", "--project", "App")).EnsureSuccess();
    }

    public ValueTask DisposeAsync()
    {
        Repository.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>The test classes that share a <see cref="ColdFill"/>.</summary>
[CollectionDefinition(Name)]
public sealed class BridgeCollection : ICollectionFixture<ColdFill>
{
    public const string Name = "Package bridge";
}
