using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BenchmarkDotNet.Attributes;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;
using Iqm.Contracts.TestSupport;
using NJsonSchema;

namespace Iqm.Contracts.Benchmarks;

/// <summary>Judging documented responses, bytes to verdict: ours, the platform's reader alone, NJsonSchema.</summary>
[MemoryDiagnoser(displayGenColumns: false)]
public class SchemaValidation
{
    private byte[] _text = [];
    private string _string = "";
    private SchemaValidator _validator = null!;
    private SchemaValidator _strict = null!;
    private JsonSchema _peer = null!;

    /// <summary>All there are.</summary>
    public static IReadOnlyList<string> Responses { get; } = ["login 200", "applications 200", "user 201", "1,000 applications", "1,000 users"];

    /// <summary>Which response.</summary>
    [ParamsSource(nameof(Responses))]
    public string Response { get; set; } = "";

    internal byte[] Text => _text;

    internal JsonPointer Pointer { get; private set; } = JsonPointer.Root;

    internal JsonNode Schemas { get; private set; } = new JsonObject();

    /// <summary>Reads the contracts and takes the documented examples, or a list of a thousand of them.</summary>
    [GlobalSetup]
    public async Task SetUp()
    {
        var (spec, schema, example) = Response switch
        {
            "login 200" => ("iqm", "LoginResponse", "/paths/~1api~1v3~1ua~1login/post/responses/200"),
            "applications 200" or "1,000 applications" => ("iqm", "ListUserApplicationsResponse", "/paths/~1api~1v3~1ua~1user~1applications~1list/get/responses/200"),
            _ => ("insightiq", "User", "/paths/~1v1~1users/post/responses/201"),
        };
        var loaded = ContractLoader.Load(Path.Combine(RepositoryPaths.Root, "specs", spec));
        var contract = loaded.Contract ?? throw new InvalidOperationException(string.Join('\n', loaded.Findings));
        var value = ExampleOf(contract, JsonPointer.Parse(example));
        var pointer = JsonPointer.Parse("/components/schemas").Append(schema);
        if (Response == "1,000 applications")
            value["data"]!["data"] = new JsonArray([.. Enumerable.Range(0, 1000).Select(i => value["data"]!["data"]![i % 2]!.DeepClone())]);
        if (Response == "1,000 users")
        {
            value = new JsonArray([.. Enumerable.Range(0, 1000).Select(_ => value.DeepClone())]);
            contract.Root["components"]!["schemas"]!["Users"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["$ref"] = pointer.ToFragment() } };
            pointer = JsonPointer.Parse("/components/schemas/Users");
        }
        _string = value.ToJsonString(new JsonSerializerOptions { WriteIndented = !Response.StartsWith('1') });
        _text = Encoding.UTF8.GetBytes(_string);
        (Pointer, Schemas) = (pointer, contract.Root["components"]!["schemas"]!);
        _validator = SchemaValidator.Compile(contract, pointer);
        _strict = SchemaValidator.Compile(contract, pointer, new SchemaValidationOptions { ReportUndocumentedProperties = true });
        _peer = await PeerOf(contract, pointer).ConfigureAwait(false);
        if (!_validator.Validate(_text).IsValid || !_strict.Validate(_text).IsValid || _peer.Validate(_string, SchemaType.OpenApi3).Count > 0)
            throw new InvalidOperationException($"{Response} must conform.");
        Console.WriteLine($"// {Response}: {_text.Length} bytes");
    }

    /// <summary>The platform's reader, token by token, looking at nothing.</summary>
    [Benchmark(Baseline = true, Description = "Utf8JsonReader alone")]
    public int Reader()
    {
        var reader = new Utf8JsonReader(_text);
        var tokens = 0;
        while (reader.Read())
            tokens++;
        return tokens;
    }

    /// <summary>Ours.</summary>
    [Benchmark(Description = "SchemaValidator")]
    public bool Validate() => _validator.Validate(_text).IsValid;

    /// <summary>Ours, undocumented members looked for.</summary>
    [Benchmark(Description = "SchemaValidator, strict")]
    public bool ValidateStrictly() => _strict.Validate(_text).IsValid;

    /// <summary>NJsonSchema.</summary>
    [Benchmark(Description = "NJsonSchema")]
    public int Peer() => _peer.Validate(_string, SchemaType.OpenApi3).Count;

    private static JsonNode ExampleOf(Contract contract, JsonPointer response)
    {
        var media = (JsonObject)contract.Find(response.Append("content").Append("application/json"))!;
        return (media["example"] ?? ((JsonObject)media["examples"]!).First().Value!["value"])!.DeepClone();
    }

    private static Task<JsonSchema> PeerOf(Contract contract, JsonPointer pointer)
    {
        var document = new JsonObject
        {
            ["allOf"] = new JsonArray(new JsonObject { ["$ref"] = pointer.ToFragment() }),
            ["definitions"] = contract.Root["components"]!["schemas"]!.DeepClone(),
        };
        return JsonSchema.FromJsonAsync(document.ToJsonString().Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal));
    }
}
