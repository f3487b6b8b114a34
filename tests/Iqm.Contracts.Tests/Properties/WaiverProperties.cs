using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Waivers;

namespace Iqm.Contracts.Tests.Properties;

public class WaiverProperties
{
    private static readonly Gen<string> Wild = Gen.Elements("a", "b", "*", "/", "ab", ".").ArrayOf().Select(string.Concat);

    private static readonly Gen<string> Plain = Gen.Elements("a", "b", "/", "ab", ".").ArrayOf().Select(string.Concat);

    private static readonly Gen<string[]> Tokens = Gen.Elements("a", "b", "0", "*", "a/b", "~", "").ArrayOf();

    [Fact]
    public void A_star_in_a_request_stands_for_any_characters() => Property.Holds(Wild.SelectMany(pattern => Plain.Select(text => (pattern, text))), input =>
    {
        if (input.pattern == Waiver.Any)
            return;
        var expected = Regex.IsMatch(input.text, $"^{Regex.Escape(input.pattern).Replace("\\*", ".*", StringComparison.Ordinal)}\\z", RegexOptions.Singleline);
        Assert.Equal(expected, WaiverScope.Covers(Of(operation: input.pattern), Found(), null, input.text));
    }, times: 1000);

    [Fact]
    public void A_place_holds_what_is_at_or_below_it() => Property.Holds(Tokens.SelectMany(at => Tokens.Select(instance => (at, instance))), input =>
    {
        var (at, instance) = (Pointer(input.at), Pointer(input.instance));
        if (at.Length == 0 || at.EndsWith('/'))
            return;
        var expected = input.at.Length <= input.instance.Length && input.at.Zip(input.instance).All(pair => pair.First is "*" || pair.First == pair.Second);
        Assert.Equal(expected, WaiverScope.Covers(Of(at: at), Found(instance), "op", null));
        Assert.Equal(expected, WaiverScope.Covers(Of(at: "#" + at), Found("/z", "#" + instance), "op", null));
    }, times: 1000);

    [Fact]
    public void Every_finding_is_covered_by_what_names_it_and_by_nothing_of_another_code() => Property.Holds(Tokens.SelectMany(instance => Plain.Select(operation => (instance: Pointer(instance), operation))), input =>
    {
        var finding = Found(input.instance);
        Assert.True(WaiverScope.Covers(Of(operation: Waiver.Any), finding, input.operation, null));
        Assert.True(WaiverScope.Covers(Of(operation: input.operation), finding, input.operation, null));
        Assert.False(WaiverScope.Covers(Of(operation: input.operation + "x"), finding, input.operation, null));
        Assert.False(WaiverScope.Covers(Of(operation: Waiver.Any) with { Code = "IQMC3005" }, finding, input.operation, null));
    });

    private static Waiver Of(string operation = "op", string at = "") => new("IQMC3002", operation, at, "o", "r", new DateOnly(2030, 1, 1), new SourcePosition("w.yaml", 1, 1));

    private static Finding Found(string instance = "", string? schema = null) => Finding.Create(DiagnosticCatalog.WrongType, null, "x", "y", "z", "") with { Instance = instance, Schema = schema };

    private static string Pointer(string[] tokens) => tokens.Aggregate(JsonPointer.Root, (pointer, token) => pointer.Append(token)).ToString();
}
