using Iqm.Contracts.Diagnostics;
using static Iqm.Contracts.Tests.Linting.LintAssert;

namespace Iqm.Contracts.Tests.Linting;

public class OperationRulesTests
{
    private const string Ok = "responses: {default: {description: d}}";
    private const string Id = "parameters: [{name: id, in: path, required: true, schema: {}}]";

    [Theory]
    [InlineData("[|users|]")]
    [InlineData("[|/a{|]")]
    [InlineData("[|/a}|]")]
    [InlineData("[|/a/{}|]")]
    [InlineData("[|/a?b=c|]")]
    [InlineData("[|/a#b|]")]
    [InlineData("[|/{a}/{a}|]")]
    public void A_malformed_path_template_is_an_error(string path) => Finds(DiagnosticCatalog.LintInvalidPath, Paths($"? {path}\n: {{}}"));

    [Fact]
    public void Paths_that_differ_in_names_of_parameters_only_are_duplicates()
    {
        var finding = Finds(DiagnosticCatalog.LintDuplicatePath, Paths("/a/{b}/c: {}\n[|/a/{d}/c|]: {}"));
        Assert.Contains("'/a/{b}/c' at line 4, column 3", finding.Message, StringComparison.Ordinal);
        IsFine(Paths("/a/{b}/c: {}\n/a/{d}: {}\n/a/d: {}"));
    }

    [Fact]
    public void A_path_parameter_must_be_declared()
    {
        var finding = Finds(DiagnosticCatalog.LintPathParameterUndeclared, Paths($"/a/{{id}}:\n  [|get|]: {{{Ok}}}"));
        Assert.Contains("'{id}' is in the path of GET /a/{id} but not declared. Add a parameter with 'in: path' and 'name: id' at #/paths/~1a~1{id}/parameters.", finding.Message, StringComparison.Ordinal);
        Finds(DiagnosticCatalog.LintPathParameterUndeclared, Paths($"/a/{{id}}:\n  {Id}\n  get: {{{Ok}}}\n/b/{{id}}:\n  [|get|]: {{{Ok}}}"));
    }

    [Fact]
    public void A_path_parameter_may_be_declared_at_the_path_or_by_reference()
    {
        IsFine(Paths($"/a/{{id}}:\n  {Id}\n  get: {{{Ok}}}\n  put: {{{Ok}}}"));
        IsFine(Paths($"/a/{{id}}:\n  get: {{parameters: [{{$ref: '#/components/parameters/Id'}}], {Ok}}}") + "components: {parameters: {Id: {name: id, in: path, required: true, schema: {}}}}\n");
    }

    [Fact]
    public void A_declared_path_parameter_must_be_in_the_path()
    {
        Finds(DiagnosticCatalog.LintPathParameterUnused, Paths($"/a:\n  get:\n    parameters: [[|{{|]name: id, in: path, required: true, schema: {{}}}}]\n    {Ok}"));
        Assert.Equal(["IQMC8106", "IQMC8107"], Lint(Paths($"/a/{{Id}}:\n  get: {{{Id}, {Ok}}}")).Select(finding => finding.Code));
    }

    [Fact]
    public void An_operationId_is_used_once() =>
        Finds(DiagnosticCatalog.LintDuplicateOperationId, Paths($"/a:\n  get: {{operationId: a, {Ok}}}\n  put: {{[|operationId|]: a, {Ok}}}\n  post: {{operationId: A, {Ok}}}"));

    [Theory]
    [InlineData("ok")]
    [InlineData("600")]
    [InlineData("20")]
    [InlineData("2xx")]
    [InlineData("Default")]
    public void A_response_is_under_a_status(string status) => Finds(DiagnosticCatalog.LintInvalidStatus, Paths($"/a:\n  get: {{responses: {{default: {{description: d}}, [|{status}|]: {{description: d}}}}}}"));

    [Fact]
    public void Statuses_ranges_and_default_are_fine() => IsFine(Paths("/a:\n  get: {responses: {200: {description: d}, '404': {description: d}, 5XX: {description: d}, default: {description: d}}}"));

    [Fact]
    public void An_operation_has_a_response() => Finds(DiagnosticCatalog.LintMissingField, Paths("/a:\n  get: {[|responses|]: {}}"));

    [Theory]
    [InlineData("{[|by|]: pages, parameter: page, items: names}", "'by' must be 'page', 'offset', 'cursor', 'link'.")]
    [InlineData("{by: page, [|parameter|]: pageNo, items: names}", "the operation has no query, header or cookie parameter 'pageNo'. Nearest: 'page'.")]
    [InlineData("{by: page, [|parameter|]: id, items: names}", "the operation has no query, header or cookie parameter 'id'.")]
    [InlineData("{by: page, parameter: page, [|items|]: users}", "the result has no member 'users'.")]
    [InlineData("{by: page, parameter: page, items: /data/names, [|total|]: /data/all}", "the result has no member '/data/all'.")]
    [InlineData("{by: page, parameter: page, items: names, [|size|]: 10}", "it has no member 'size'; there are 'by', 'parameter', 'items', 'next', 'last', 'total', 'start'.")]
    public void Pages_lead_somewhere(string pagination, string reason) =>
        Assert.EndsWith("'x-pagination' does not fit the operation: " + reason, Finds(DiagnosticCatalog.LintPagination, Paged(pagination)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("{by: page, parameter: page, items: names, total: count, start: 0}")]
    [InlineData("{by: offset, parameter: page, items: /data/names}")]
    [InlineData("{by: cursor, parameter: page, items: names, next: count}")]
    [InlineData("{by: link, items: names, next: count}")]
    public void Pages_that_lead_somewhere_are_fine(string pagination) => IsFine(Paged(pagination));

    private static string Paged(string pagination) => Paths(
        "/a/{id}:\n  get:\n    x-pagination: " + pagination + "\n    parameters: [{name: page, in: query, schema: {type: integer}}, {name: id, in: path, required: true, schema: {type: integer}}]\n" +
        "    responses: {'200': {description: d, content: {application/json: {schema: {type: object, properties: {names: {type: array, items: {}}, count: {type: integer}, data: {type: object, properties: {names: {type: array, items: {}}}}}}}}}}");

    [Fact]
    public void A_parameter_is_declared_once_in_a_list()
    {
        Finds(DiagnosticCatalog.LintDuplicateParameter, Operation("parameters: [{name: a, in: query, schema: {}}, [|{|]name: a, in: query, schema: {}}]"));
        Finds(DiagnosticCatalog.LintDuplicateParameter, Operation("parameters: [{name: X-A, in: header, schema: {}}, [|{|]name: x-a, in: header, schema: {}}]"));
        IsFine(Operation("parameters: [{name: a, in: query, schema: {}}, {name: A, in: query, schema: {}}, {name: a, in: cookie, schema: {}}]"));
    }

    [Theory]
    [InlineData("[|{|]name: a, in: query}")]
    [InlineData("{name: a, in: query, schema: {}, [|content|]: {text/plain: {}}}")]
    [InlineData("{name: a, in: query, [|content|]: {text/plain: {}, text/html: {}}}")]
    [InlineData("{name: a, in: query, [|content|]: {}}")]
    [InlineData("{name: a, in: query, schema: {}, [|style|]: simple}")]
    [InlineData("{name: a, in: header, schema: {}, [|style|]: form}")]
    [InlineData("{[|name|]: '', in: query, schema: {}}")]
    public void A_parameter_must_be_complete_and_not_ambiguous(string parameter) => Finds(DiagnosticCatalog.LintParameterForm, Operation($"parameters: [{parameter}]"));

    [Theory]
    [InlineData("[|{|]name: id, in: path, schema: {}}")]
    [InlineData("{name: id, in: path, [|required|]: false, schema: {}}")]
    public void A_path_parameter_is_required(string parameter) => Finds(DiagnosticCatalog.LintParameterForm, Paths($"/a/{{id}}:\n  get: {{parameters: [{parameter}], {Ok}}}"));

    [Fact]
    public void Headers_that_are_declared_elsewhere_are_a_warning()
    {
        var finding = Finds(DiagnosticCatalog.LintIgnoredHeader, Operation("parameters: [{[|name|]: authorization, in: header, schema: {}}]"));
        Assert.Equal(Severity.Warning, finding.Severity);
        Finds(DiagnosticCatalog.LintIgnoredHeader, Response("{description: d, headers: {[|content-type|]: {schema: {}}}}"));
    }

    [Fact]
    public void Fields_of_query_parameters_have_no_effect_elsewhere() =>
        Finds(DiagnosticCatalog.LintWithoutEffect, Operation("parameters: [{name: a, in: header, [|allowReserved|]: true, schema: {}}]"));

    [Fact]
    public void A_body_of_a_GET_is_a_warning() => Finds(DiagnosticCatalog.LintBodyWithoutMeaning, Operation("[|requestBody|]: {content: {text/plain: {}}}"));

    [Theory]
    [InlineData("[|json|]")]
    [InlineData("[|application|]")]
    [InlineData("[|application / json|]")]
    [InlineData("[|application/json; charset|]")]
    public void A_media_type_is_written_as_such(string mediaType) => Finds(DiagnosticCatalog.LintInvalidMediaType, Response($"{{description: d, content: {{{mediaType}: {{}}}}}}"));

    [Theory]
    [InlineData("application/problem+json")]
    [InlineData("'*/*'")]
    [InlineData("'text/*'")]
    [InlineData("'text/plain; charset=utf-8'")]
    [InlineData("'multipart/form-data; boundary=\"a b\"'")]
    public void Media_types_ranges_and_parameters_are_fine(string mediaType) => IsFine(Response($"{{description: d, content: {{{mediaType}: {{}}}}}}"));

    [Fact]
    public void An_encoding_belongs_to_a_property()
    {
        const string Body = "/a:\n  post: {requestBody: {content: {MEDIA: {schema: {allOf: [{properties: {file: {}}}]}, ENCODING}}}, responses: {default: {description: d}}}";
        Finds(DiagnosticCatalog.LintEncodingWithoutProperty, Paths(Body.Replace("MEDIA", "multipart/form-data", StringComparison.Ordinal).Replace("ENCODING", "encoding: {[|fiel|]: {}}", StringComparison.Ordinal)));
        Finds(DiagnosticCatalog.LintWithoutEffect, Paths(Body.Replace("MEDIA", "application/json", StringComparison.Ordinal).Replace("ENCODING", "[|encoding|]: {file: {}}", StringComparison.Ordinal)));
        IsFine(Paths(Body.Replace("MEDIA", "multipart/form-data", StringComparison.Ordinal).Replace("ENCODING", "encoding: {file: {contentType: image/png}}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Two_forms_of_example_exclude_each_other()
    {
        Finds(DiagnosticCatalog.LintExampleForm, Response("{description: d, content: {text/plain: {example: a, [|examples|]: {b: {value: c}}}}}"));
        Finds(DiagnosticCatalog.LintExampleForm, Components("examples: {a: {value: 1, [|externalValue|]: b}}"));
    }

    [Fact]
    public void A_link_leads_to_one_operation_that_exists()
    {
        Assert.Contains("Nearest: 'getA'", Finds(DiagnosticCatalog.LintLink, Paths($"/a:\n  get: {{operationId: getA, responses: {{default: {{description: d, links: {{l: {{[|operationId|]: gteA}}}}}}}}}}")).Message, StringComparison.Ordinal);
        Finds(DiagnosticCatalog.LintLink, Response("{description: d, links: {[|l|]: {}}}"));
    }
}
