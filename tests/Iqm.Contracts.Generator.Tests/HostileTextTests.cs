using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Generator.Tests.Corpus;
using Iqm.Contracts.Loading;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Iqm.Contracts.Generator.Tests;

/// <summary>Text of a contract stays text: whatever it holds, the generated code has the members of its harmless twin and no others.</summary>
public class HostileTextTests
{
    private const string Module = "[System.Runtime.CompilerServices.ModuleInitializer] internal static void Evil() { System.AppDomain.CurrentDomain.SetData(\"Evil\", \"ran\"); }";

    public static TheoryData<string> Payloads =>
    [
        "\"); } } class Evil { static Evil() { } } //",
        $"\"; }} class Evil {{ {Module} }} //",
        "\\\"); class Evil {} //",
        "*/ class Evil {} /*",
        "</summary> class Evil {}",
        $"x\n}} class Evil {{ {Module} }} //",
        $"x\r}} class Evil {{ {Module} }} //",
        $"x\u0085}} class Evil {{ {Module} }} //",
        $"x\u2028}} class Evil {{ {Module} }} //",
        $"x\u2029}} class Evil {{ {Module} }} //",
        "#line 1 \"x\"\n#error x",
        "{0}{1:x}{{}}",
        "\\u0022); class Evil {}",
        "\u202Egnirts\u2066",
        "a\u0000b\u0007\u001b[31m",
        "class",
        new string('x', 20_000),
        "<script>&amp;</script>",
        "$(Evil) %(Evil) @(Evil)",
    ];

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_in_every_text_changes_no_member(string payload)
    {
        var harmless = Skeleton(Document("harmless text"));
        Assert.Equal(harmless, Skeleton(Document(payload)));
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_in_any_one_text_changes_no_member(string payload)
    {
        const string Harmless = "harmless text";
        var document = Document(Harmless);
        var skeleton = Skeleton(document);
        JsonValue[] places = [.. Texts(document).Where(text => text.GetValue<string>() == Harmless)];
        Assert.True(places.Length > 15, "There are fewer places than the document has.");
        foreach (var place in places)
        {
            var at = place.GetPath();
            place.ReplaceWith(payload);
            Assert.True(skeleton == Skeleton(document), at);
            Texts(document).Single(text => text.GetPath() == at).ReplaceWith(Harmless);
        }
    }

    private static IEnumerable<JsonValue> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.ToArray().SelectMany(member => Texts(member.Value)),
        JsonArray items => items.ToArray().SelectMany(Texts),
        JsonValue value when value.GetValueKind() == System.Text.Json.JsonValueKind.String => [value],
        _ => [],
    };

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_payload_in_every_name_still_parses_into_our_types_only(string payload)
    {
        var result = Generate(Document("text", name: payload));
        Assert.True(result.Succeeded, string.Join('\n', result.Findings));
        foreach (var file in result.Files)
        {
            var tree = CSharpSyntaxTree.ParseText(file.Text);
            Assert.Empty(tree.GetDiagnostics());
            var types = tree.GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>().ToList();
            Assert.DoesNotContain(types, t => t.Identifier.ValueText == "Evil");
            Assert.DoesNotContain(tree.GetRoot().DescendantNodes().OfType<AttributeSyntax>(), a => a.Name.ToString().Contains("ModuleInitializer", StringComparison.Ordinal));
            Assert.DoesNotContain(file.Name, c => Path.GetInvalidFileNameChars().Contains(c) || c is '/' or '\\');
            Assert.True(file.Name.Length < 200);
        }
    }

    [Fact]
    public void Payloads_in_every_text_and_in_every_name_compile_and_nothing_of_them_runs_when_they_are_loaded()
    {
        // One compilation of them all, each a client of its own.
        var files = Payloads.SelectMany((payload, i) => new[] { Document(payload.Data), Document("text", name: payload.Data) }.SelectMany((document, j) =>
            Generate(document, $"Sample{i}Of{j}").Files.Select(file => file with { Name = $"Sample{i}Of{j}/{file.Name}" })));
        using var bytes = new MemoryStream();
        Assert.Empty(ClientCompiler.Compile(files, bytes).Take(5));
        bytes.Position = 0;
        var loading = new AssemblyLoadContext("hostile", isCollectible: true);
        try
        {
            var assembly = loading.LoadFromStream(bytes);
            foreach (var module in assembly.Modules)
                RuntimeHelpers.RunModuleConstructor(module.ModuleHandle);
            foreach (var type in assembly.GetTypes())
            {
                Assert.NotEqual("Evil", type.Name);
                Assert.DoesNotContain(type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic), method => method.IsDefined(typeof(ModuleInitializerAttribute)));
                if (!type.ContainsGenericParameters)
                    RuntimeHelpers.RunClassConstructor(type.TypeHandle);
            }
            Assert.Null(AppDomain.CurrentDomain.GetData("Evil"));
        }
        finally
        {
            loading.Unload();
        }
    }

    [Fact]
    public void The_payload_would_be_noticed_if_it_ran()
    {
        using var bytes = new MemoryStream();
        Assert.Empty(ClientCompiler.Compile([new GeneratedFile("Evil.cs", $"internal static class Holder {{ {Module.Replace("\"Evil\"", "\"Seen\"", StringComparison.Ordinal)} }}")], bytes));
        bytes.Position = 0;
        var loading = new AssemblyLoadContext("seen", isCollectible: true);
        RuntimeHelpers.RunModuleConstructor(loading.LoadFromStream(bytes).ManifestModule.ModuleHandle);
        Assert.Equal("ran", AppDomain.CurrentDomain.GetData("Seen"));
        loading.Unload();
    }

    private static GenerationResult Generate(JsonObject document, string name = "Sample")
    {
        var loaded = ContractLoader.Parse(document.ToJsonString(), "openapi.json");
        Assert.True(loaded.Contract is not null, string.Join('\n', loaded.Findings));
        return ClientGenerator.Generate(loaded.Contract!, new GeneratorOptions { Namespace = name, ClientName = name + "Client" });
    }

    /// <summary>Types and members with their kinds and names, file by file, without any text.</summary>
    private static string Skeleton(JsonObject document)
    {
        var skeleton = new StringBuilder();
        foreach (var file in Generate(document).Files)
        {
            var tree = CSharpSyntaxTree.ParseText(file.Text);
            Assert.Empty(tree.GetDiagnostics());
            skeleton.Append(file.Name).Append('\n');
            foreach (var member in tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
                skeleton.Append("  ").Append(member.Kind()).Append(' ').Append(NameOf(member)).Append(' ').Append(member.AttributeLists.Count).Append('\n');
        }
        return skeleton.ToString();
    }

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        FieldDeclarationSyntax field => string.Join(',', field.Declaration.Variables.Select(v => v.Identifier.ValueText)),
        _ => "",
    };

    /// <summary>A document with <paramref name="text"/> in every place that is only text, and <paramref name="name"/> in every place that names something.</summary>
    private static JsonObject Document(string text, string name = "name")
    {
        var schema = "Thing" + name;
        JsonObject Reference() => new() { ["$ref"] = "#/components/schemas/" + schema.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal) };
        JsonObject Body(JsonNode content) => new() { ["application/json"] = new JsonObject { ["schema"] = content } };
        return new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = text, ["description"] = text, ["version"] = text, ["termsOfService"] = text },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://example.com/" + Uri.EscapeDataString(text.Length > 200 ? text[..200] : text.Replace("\0", "", StringComparison.Ordinal)), ["description"] = text }),
            ["tags"] = new JsonArray(new JsonObject { ["name"] = "T" + name, ["description"] = text }),
            ["paths"] = new JsonObject
            {
                ["/a" + name.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal) + "/{id}"] = new JsonObject
                {
                    ["post"] = new JsonObject
                    {
                        ["operationId"] = "op" + name,
                        ["tags"] = new JsonArray("T" + name),
                        ["summary"] = text,
                        ["description"] = text,
                        ["security"] = new JsonArray(new JsonObject { ["s" + text] = new JsonArray() }),
                        ["parameters"] = new JsonArray(
                            new JsonObject { ["name"] = "id", ["in"] = "path", ["required"] = true, ["description"] = text, ["schema"] = new JsonObject { ["type"] = "string", ["pattern"] = text, ["example"] = text } },
                            new JsonObject { ["name"] = "q" + name, ["in"] = "query", ["description"] = text, ["schema"] = new JsonObject { ["type"] = "string", ["default"] = text } },
                            new JsonObject { ["name"] = "H" + name, ["in"] = "header", ["schema"] = new JsonObject { ["type"] = "string" } }),
                        ["requestBody"] = new JsonObject { ["description"] = text, ["content"] = Body(Reference()) },
                        ["responses"] = new JsonObject
                        {
                            ["200"] = new JsonObject { ["description"] = text, ["content"] = Body(Reference()) },
                            ["400"] = new JsonObject { ["description"] = text, ["content"] = Body(Reference()) },
                        },
                    },
                },
            },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject
                {
                    [schema] = new JsonObject
                    {
                        ["type"] = "object",
                        ["description"] = text,
                        ["title"] = text,
                        ["properties"] = new JsonObject
                        {
                            ["p" + name] = new JsonObject { ["type"] = "string", ["description"] = text, ["default"] = text, ["x-send"] = "always", ["pattern"] = text },
                            ["e"] = new JsonObject { ["type"] = "string", ["description"] = text, ["enum"] = new JsonArray("v" + name, "other"), ["format"] = text },
                            ["u"] = new JsonObject { ["description"] = text, ["oneOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, new JsonObject { ["type"] = "integer" }), ["discriminator"] = new JsonObject { ["propertyName"] = text } },
                        },
                    },
                },
                ["securitySchemes"] = new JsonObject { ["s" + text] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X" + text } },
            },
        };
    }
}
