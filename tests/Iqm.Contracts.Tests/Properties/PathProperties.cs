using FsCheck;
using FsCheck.Fluent;

using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Properties;

public class PathProperties
{
    // '{x}' is a parameter; 'a-{x}' has one after a literal.
    private static readonly Gen<string> Segment = Gen.Frequency((4, Gen.Elements("a", "b", "ab", "a-b")), (3, Gen.Constant("{x}")), (1, Gen.Constant("a-{x}")));

    private static readonly Gen<string[]> Template = Gen.Choose(1, 3).SelectMany(count => Segment.ArrayOf(count));

    private static readonly Gen<string[]> Path = Gen.Choose(1, 4).SelectMany(count => Gen.Elements("a", "b", "ab", "a-b", "c", "a-", "%61", "a%2Fb", "A").ArrayOf(count));

    [Fact]
    public void The_operation_is_that_of_the_template_that_is_most_literal_from_the_left() => Property.Holds(
        Template.ListOf(5).SelectMany(templates => Path.Select(path => (templates: templates.Select(template => "/" + string.Join('/', template)).DistinctBy(Shape).ToArray(), path: "/" + string.Join('/', path)))), input =>
        {
            var result = ExchangeVerifier.Create([Contract(input.templates)]).Verify(new Exchange { Method = "GET", Url = "https://api.example" + input.path });
            var expected = input.templates.Where(template => Fits(template, input.path)).OrderBy(Literalness, StringComparer.Ordinal).FirstOrDefault();
            Assert.Equal(expected is null ? null : "GET " + expected, result.Operation);
        }, times: 400);

    [Fact]
    public void The_order_of_templates_and_a_query_change_nothing() => Property.Holds(Template.ListOf(4).SelectMany(templates => Path.Select(path => (templates, path))), input =>
    {
        var templates = input.templates.Select(template => "/" + string.Join('/', template)).DistinctBy(Shape).ToArray();
        var path = "/" + string.Join('/', input.path);
        var first = ExchangeVerifier.Create([Contract(templates)]);
        var second = ExchangeVerifier.Create([Contract([.. templates.Reverse()])]);
        var operation = first.Verify(new Exchange { Method = "GET", Url = path }).Operation;
        Assert.Equal(operation, second.Verify(new Exchange { Method = "GET", Url = path }).Operation);
        Assert.Equal(operation, first.Verify(new Exchange { Method = "GET", Url = path + "?a=/b/a#/c" }).Operation);
        Assert.Equal(operation, first.Verify(new Exchange { Method = "GET", Url = "http://127.0.0.1:4010" + path }).Operation);
    }, times: 150);

    private static Contract Contract(string[] templates)
    {
        var paths = templates.Select(template => $"  {template}: {{get: {{responses: {{'200': {{description: d}}}}}}}}");
        var loaded = ContractLoader.Parse($"openapi: 3.0.4\ninfo: {{title: T, version: '1'}}\nservers: [{{url: 'https://api.example'}}]\npaths:\n{string.Join('\n', paths)}\n", "api.yaml");
        Assert.Empty(loaded.Findings);
        return loaded.Contract!;
    }

    /// <summary>Templates that differ in names of parameters only are one.</summary>
    private static string Shape(string template) => template.Replace("{x}", "{}", StringComparison.Ordinal);

    private static bool Fits(string template, string path)
    {
        var (wanted, given) = (template.Split('/'), path.Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First.IndexOf("{x}", StringComparison.Ordinal) is >= 0 and var at
            ? Uri.UnescapeDataString(pair.Second) is var text && text.StartsWith(pair.First[..at], StringComparison.Ordinal) && text.Length > at
            : Uri.UnescapeDataString(pair.Second) == pair.First);
    }

    // Literal before mixed before parameter, segment by segment.
    private static string Literalness(string template) => string.Concat(template.Split('/').Select(segment => !segment.Contains('{', StringComparison.Ordinal) ? '0' : segment == "{x}" ? '2' : '1'));
}
