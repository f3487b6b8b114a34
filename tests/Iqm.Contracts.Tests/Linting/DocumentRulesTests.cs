using Iqm.Contracts.Diagnostics;
using static Iqm.Contracts.Tests.Linting.LintAssert;

namespace Iqm.Contracts.Tests.Linting;

public class DocumentRulesTests
{
    [Theory]
    [InlineData("{[|basci|]: []}")]
    [InlineData("{basic: [], [|other|]: []}")]
    public void A_security_requirement_names_a_declared_scheme(string requirement) =>
        Finds(DiagnosticCatalog.LintUnknownSecurityScheme, Root($"security: [{requirement}]\ncomponents: {{securitySchemes: {{basic: {{type: http, scheme: basic}}}}}}"));

    [Fact]
    public void No_security_is_a_requirement_too() => IsFine(Root("security: [{}]"));

    [Theory]
    [InlineData("{type: http}")]
    [InlineData("{type: apiKey, name: a}")]
    [InlineData("{type: apiKey, in: header}")]
    [InlineData("{type: oauth2}")]
    [InlineData("{type: openIdConnect}")]
    public void A_security_scheme_has_what_its_type_needs(string scheme) => Finds(DiagnosticCatalog.LintSecurityScheme, Components($"securitySchemes: {{[|s|]: {scheme}}}"));

    [Fact]
    public void An_OAuth_flow_has_its_URLs()
    {
        Finds(DiagnosticCatalog.LintSecurityScheme, Components("securitySchemes: {s: {type: oauth2, flows: {[|password|]: {scopes: {}}}}}"));
        Finds(DiagnosticCatalog.LintSecurityScheme, Components("securitySchemes: {s: {type: oauth2, [|flows|]: {}}}"));
        Finds(DiagnosticCatalog.LintMissingField, Components("securitySchemes: {s: {type: oauth2, flows: {[|password|]: {tokenUrl: 'https://a.example'}}}}"));
    }

    [Fact]
    public void Scopes_are_those_of_the_flows()
    {
        const string Schemes = "components: {securitySchemes: {b: {type: http, scheme: basic}, o: {type: oauth2, flows: {password: {tokenUrl: 'https://a.example', scopes: {read: r}}}}}}";
        Finds(DiagnosticCatalog.LintSecurityScheme, Root("security: [{[|b|]: [read]}]\n" + Schemes));
        Finds(DiagnosticCatalog.LintSecurityScheme, Root("security: [{o: [read, [|wirte|]]}]\n" + Schemes));
        IsFine(Root("security: [{o: [read], b: []}]\n" + Schemes));
    }

    [Fact]
    public void A_component_has_a_plain_name()
    {
        Finds(DiagnosticCatalog.LintComponentName, Components("schemas: {[|'a b'|]: {}}"));
        Finds(DiagnosticCatalog.LintComponentName, Components("parameters: {[|é|]: {name: a, in: query, schema: {}}}"));
        IsFine(Components("schemas: {A-b.c_1: {}}"));
    }

    [Fact]
    public void A_variable_in_a_servers_URL_is_declared()
    {
        Finds(DiagnosticCatalog.LintServer, Root("servers: [{[|url|]: 'https://{host}', variables: {hots: {default: a}}}]"));
        Finds(DiagnosticCatalog.LintServer, Root("servers: [{url: 'https://{host}', variables: {host: {[|default|]: a, enum: [b]}}}]"));
    }

    [Fact]
    public void A_tag_is_declared_once() => Finds(DiagnosticCatalog.LintDuplicateTag, Root("tags: [{name: a}, {[|name|]: a}]"));

    [Theory]
    [InlineData("[|x-envelope|]: 'yes'")]
    [InlineData("[|x-envelope|]: {success: s, data: d}")]
    [InlineData("x-envelope: {success: s, data: d, errors: e, [|more|]: m}")]
    [InlineData("x-envelope: {success: s, data: d, [|errors|]: 5}")]
    [InlineData("x-envelope: {[|success|]: '', data: d, errors: e}")]
    [InlineData("x-envelope: {success: s, [|data|]: null, errors: e}")]
    [InlineData("components: {responses: {A: {description: d, [|x-envelope|]: off}}}")]
    [InlineData("components: {schemas: {A: {[|x-secret|]: 'yes'}}}")]
    [InlineData("components: {parameters: {A: {name: a, in: query, schema: {}, [|x-ambient|]: 1}}}")]
    public void An_extension_of_ours_has_its_form(string members) => Finds(DiagnosticCatalog.LintExtension, Root(members));

    [Fact]
    public void Extensions_of_ours_in_their_form_are_fine() => IsFine(Root(
        "x-envelope: {success: s, data: d, errors: e}\ncomponents: {responses: {A: {description: d, x-envelope: none}}, schemas: {A: {x-secret: true}}}"));

    [Fact]
    public void What_only_the_reader_finds_is_reported_where_it_is() =>
        Finds(DiagnosticCatalog.LintReader, Root("[|externalDocs|]: {url: 'http://['}").Replace("[|externalDocs|]", "externalDocs", StringComparison.Ordinal).Replace("openapi: 3.0.4", "[|openapi|]: 3.0.4", StringComparison.Ordinal));

    [Fact]
    public void A_document_of_many_faults_is_told_all_of_them_in_order() => Assert.Equal("""
        a.yaml(1,1): error IQMC8102: The OpenAPI Object of OpenAPI 3.0 has no field 'foo'; names of extensions start with 'x-'.
        a.yaml(3,9): error IQMC8105: 'a' is no path template: it does not begin with '/'. Write '/a'.
        a.yaml(4,1): error IQMC8104: The Info Object has no 'version'. OpenAPI 3.0 requires it.
        """.ReplaceLineEndings("\n"), string.Join<Finding>('\n', Lint("foo: 1\nopenapi: 3.0.4\npaths: {a: {}}\ninfo: {title: T}\n")));
}
