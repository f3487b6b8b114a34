using System.Net;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using BenchmarkDotNet.Attributes;
using Iqm.Contracts.TestSupport;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;
using NSwag.CodeGeneration.OperationNameGenerators;

namespace Iqm.Contracts.Benchmarks;

/// <summary>One call, a user of 218 bytes, through a handler that answers at once: generated, written by hand, and NSwag's own.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class ClientCall
{
    private const string ExternalId = "user-4711-of-the-application";

    private static readonly byte[] s_user = """{"id":"fb5b6fd6-c5a8-4a8d-b1d4-5d8a4c0a9d7e","name":"A User","external_id":"user-4711-of-the-application","created_at":"2024-05-31T12:34:56.789012","updated_at":"2024-06-30T01:02:03.456789","status":"ACTIVE","more":1}"""u8.ToArray();

    private static readonly HttpClient s_http = new(new Answer()) { BaseAddress = new Uri("https://api.example.com") };
    private readonly HttpClient _http = s_http;
    private InsightIq.UsersClient _generated = null!;
    private Func<string, CancellationToken, Task> _nswag = null!;

    /// <summary>Makes the clients; NSwag's is generated and compiled here.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        _generated = new InsightIq.InsightIqClient(s_http).Users;
        _nswag = await PeerAsync().ConfigureAwait(false);
        Console.WriteLine($"// {s_user.Length} bytes");
        if ((await Generated().ConfigureAwait(false)).Name != (await ByHand().ConfigureAwait(false)).Name)
            throw new InvalidOperationException("Both must read the same.");
        await _nswag(ExternalId, CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>What a careful person writes: headers first, source-generated metadata, settable members, failures noticed.</summary>
    [Benchmark(Baseline = true, Description = "by hand")]
    public async Task<HandUser> ByHand()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("https://api.example.com/v1/users/external_id/" + Uri.EscapeDataString(ExternalId)));
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        response.EnsureSuccessStatusCode();
        var stream = await response.Content.ReadAsStreamAsync().ConfigureAwait(false);
        return await JsonSerializer.DeserializeAsync(stream, HandContext.Default.HandUser).ConfigureAwait(false) ?? throw new JsonException();
    }

    /// <summary>Ours.</summary>
    [Benchmark(Description = "generated")]
    public Task<InsightIq.User> Generated() => _generated.GetByExternalIdAsync(ExternalId);

    /// <summary>What NSwag's own templates give for the same contract, with System.Text.Json.</summary>
    [Benchmark(Description = "NSwag")]
    public Task NSwag() => _nswag(ExternalId, CancellationToken.None);

    private static async Task<Func<string, CancellationToken, Task>> PeerAsync()
    {
        var contract = Loading.ContractLoader.Load(RepositoryPaths.In("specs", "insightiq")).Contract!;
        var document = await OpenApiDocument.FromJsonAsync(contract.Root.ToJsonString()).ConfigureAwait(false);
        var settings = new CSharpClientGeneratorSettings { ClassName = "PeerClient", OperationNameGenerator = new SingleClientFromOperationIdOperationNameGenerator(), InjectHttpClient = true, UseBaseUrl = false };
        settings.CSharpGeneratorSettings.Namespace = "Peer";
        settings.CSharpGeneratorSettings.JsonLibrary = CSharpJsonLibrary.SystemTextJson;
        var tree = CSharpSyntaxTree.ParseText(new CSharpClientGenerator(document, settings).GenerateFile());
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path));
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create("Peer", [tree], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release)).Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)));
        var type = Assembly.Load(image.ToArray()).GetType("Peer.PeerClient")!;
        var method = type.GetMethods().First(m => m.Name == "GetUserByExternalIdAsync" && m.GetParameters() is [{ ParameterType: var id }, { ParameterType: var token }] && id == typeof(string) && token == typeof(CancellationToken));
        return method.CreateDelegate<Func<string, CancellationToken, Task>>(Activator.CreateInstance(type, s_http));
    }

    private sealed class Answer : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var content = new ByteArrayContent(s_user);
            content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = content });
        }
    }
}

/// <summary>The user as a person writes it down.</summary>
public sealed record HandUser
{
    /// <summary>The id.</summary>
    [JsonPropertyName("id"), JsonRequired]
    public Guid Id { get; set; }

    /// <summary>The name.</summary>
    [JsonPropertyName("name"), JsonRequired]
    public string Name { get; set; } = "";

    /// <summary>The caller's id.</summary>
    [JsonPropertyName("external_id")]
    public string? ExternalId { get; set; }

    /// <summary>When it was made.</summary>
    [JsonPropertyName("created_at")]
    public DateTime CreatedAt { get; set; }

    /// <summary>When it was changed.</summary>
    [JsonPropertyName("updated_at")]
    public DateTime UpdatedAt { get; set; }

    /// <summary>Its state.</summary>
    [JsonPropertyName("status")]
    public string? Status { get; set; }

    /// <summary>What else came.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? More { get; set; }
}

/// <summary>Metadata of the above.</summary>
[JsonSerializable(typeof(HandUser))]
public sealed partial class HandContext : JsonSerializerContext;
