using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using static Iqm.Contracts.Tests.Loading.LoadingAssert;

namespace Iqm.Contracts.Tests.Loading;

public class ReferenceTests
{
    private static string Schemas(string schemas) => Header + "components:\n  schemas:\n    " + schemas.Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";

    [Fact]
    public void A_reference_that_does_not_resolve_is_an_error_that_lists_near_names()
    {
        var finding = Finds(DiagnosticCatalog.UnresolvedReference, Schemas("User: {}\nUsers: {}\nOther: {[|$ref|]: '#/components/schemas/Usr'}"));
        Assert.Equal("'$ref' '#/components/schemas/Usr' does not resolve: '#/components/schemas' has no 'Usr'. Nearest: 'User', 'Users'.", finding.Message);
    }

    [Fact]
    public void Without_permission_there_is_no_contract_then()
    {
        var text = Schemas("A: {$ref: '#/none'}");
        Assert.Null(ContractLoader.Parse(text, "a.yaml").Contract);
        var result = ContractLoader.Parse(text, "a.yaml", new ContractLoadOptions { AllowUnresolvedReferences = true });
        Assert.NotNull(result.Contract);
        Assert.Single(result.Findings);
    }

    [Theory]
    [InlineData("#/components/schemas/A/properties/x~1y")]
    [InlineData("#/components/schemas/A/properties/x%7E1y")]
    [InlineData("#/components/schemas/A/oneOf/1")]
    [InlineData("#/paths/~1a~1%7Bb%7D/get/responses/200/content/application~1json/schema")]
    [InlineData("#/x-more/Thing")]
    [InlineData("#/components/schemas/nothing")]
    public void Any_local_pointer_is_accepted(string reference) => Loads($$$"""
        openapi: 3.0.4
        paths:
          /a/{b}:
            get: {responses: {200: {content: {application/json: {schema: {type: string}  } } } } }
        x-more: {Thing: {$ref: '#/components/schemas/A'}}
        components:
          schemas:
            nothing: null
            A: {properties: {x/y: {type: string}}, oneOf: [{}, {}]}
            B: {$ref: '{{{reference}}}', description: a sibling}
        """);

    [Theory]
    [InlineData("#/components/schemas/A/oneOf/2")]
    [InlineData("#/components/schemas/A/oneOf/01")]
    [InlineData("#/components/schemas/A/oneOf/-1")]
    [InlineData("#/")]
    [InlineData("#/openapi/x")]
    public void A_pointer_past_the_end_does_not_resolve(string reference) =>
        Finds(DiagnosticCatalog.UnresolvedReference, Schemas($"A: {{oneOf: [{{}}, {{}}]}}\nB: {{[|$ref|]: '{reference}'}}"));

    [Theory]
    [InlineData("'#foo'")]
    [InlineData("''")]
    [InlineData("5")]
    [InlineData("[a]")]
    [InlineData("null")]
    public void What_is_no_pointer_is_an_error(string reference) => Finds(DiagnosticCatalog.InvalidReference, Schemas($"A: {{[|$ref|]: {reference}}}"));

    [Fact]
    public void References_in_data_are_data() => Loads("""
        openapi: 3.0.4
        paths:
          /a:
            get:
              parameters:
                - {name: p, in: query, example: {$ref: 'file:///etc/passwd'}, examples: {one: {value: {$ref: '#/none'}}}}
              responses:
                default:
                  content: {application/json: {example: {$ref: '../../secret'}}}
                  links: {l: {parameters: {a: {$ref: x}}, requestBody: {$ref: y}}}
              x-data: {$ref: '#/none'}
        components:
          examples: {e: {value: {$ref: '#/none'}}}
          schemas:
            A: {default: {$ref: '#/none'}, enum: [{$ref: '#/none'}], example: {a: [{$ref: '#/none'}]}}
            B: {properties: {$ref: {type: string}, example: {type: string}}}
        """);

    [Fact]
    public void Members_named_like_data_keywords_are_not_data()
    {
        Finds(DiagnosticCatalog.UnresolvedReference, Schemas("A: {properties: {example: {[|$ref|]: '#/none'}}}"));
        Finds(DiagnosticCatalog.UnresolvedReference, Schemas("default: {properties: {x-y: {[|$ref|]: '#/none'}}}"));
    }

    [Fact]
    public void What_a_reference_leads_to_is_not_data() =>
        Finds(DiagnosticCatalog.UnresolvedReference, Schemas("A: {$ref: '#/x-more/Thing'}") + "x-more: {Thing: {items: {[|$ref|]: '#/none'}}, Unused: {$ref: '#/none'}}\n");

    [Fact]
    public void A_discriminator_mapping_holds_references_and_names()
    {
        Loads(Schemas("A: {discriminator: {propertyName: t, mapping: {a: A, b: '#/components/schemas/A'}}}"));
        Finds(DiagnosticCatalog.UnresolvedReference, Schemas("A: {discriminator: {propertyName: t, mapping: {[|a|]: '#/components/schemas/B'}}}"));
    }

    [Fact]
    public void References_in_a_circle_without_content_are_an_error()
    {
        var findings = ContractLoader.Parse(Schemas("A: {$ref: '#/components/schemas/B'}\nB: {$ref: '#/components/schemas/A'}\nC: {$ref: '#/components/schemas/C'}"), "a.yaml").Findings;
        Assert.Equal(["IQMC1023", "IQMC1023", "IQMC1023"], findings.Select(finding => finding.Code));
    }

    [Fact]
    public void A_recursive_schema_is_fine() => Loads(Schemas("A: {properties: {next: {$ref: '#/components/schemas/A'}}}"));

    [Fact]
    public void A_reference_through_a_reference_is_made_direct()
    {
        var contract = Loads(Schemas("A: {properties: {x: {type: string}}}\nB: {$ref: '#/components/schemas/A'}\nC: {$ref: '#/components/schemas/B/properties/x'}"));
        Assert.Equal("#/components/schemas/A/properties/x", contract.At("/components/schemas/C/$ref").GetValue<string>());
    }

    [Fact]
    public void Resolve_follows_references_to_the_first_node_that_is_none()
    {
        var contract = Loads(Schemas("A: {type: string}\nB: {$ref: '#/components/schemas/A'}\nC: {$ref: '#/components/schemas/B'}"));
        Assert.Equal("/components/schemas/A", contract.Resolve(JsonPointer.Parse("/components/schemas/C")).ToString());
        Assert.Equal("/components/schemas/A", contract.Resolve(JsonPointer.Parse("/components/schemas/A")).ToString());
    }

    [Fact]
    public void Resolve_ends_in_a_circle()
    {
        var contract = ContractLoader.Parse(Schemas("A: {$ref: '#/components/schemas/A'}"), "a.yaml", new ContractLoadOptions { AllowUnresolvedReferences = true }).Contract!;
        Assert.Equal("/components/schemas/A", contract.Resolve(JsonPointer.Parse("/components/schemas/A")).ToString());
    }

    [Fact]
    public void A_bare_name_is_taken_for_a_file() =>
        Finds(DiagnosticCatalog.ReferenceToFile, Schemas("A: {}\nB: {[|$ref|]: A}"));
}
