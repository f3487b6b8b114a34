using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Loading;

internal static class LoadingAssert
{
    public const string Header = "openapi: 3.0.4\ninfo: {title: T, version: '1'}\npaths: {}\n";

    /// <summary>The only finding has this code and stands at the first mark.</summary>
    public static Finding Finds(FindingDescriptor expected, string marked, string file = "api.yaml", ContractLoadOptions? options = null)
    {
        var text = MarkedText.From(marked);
        var result = ContractLoader.Parse(text.Text, file, options);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(expected.Code, finding.Code);
        if (text.Marks.Count > 0)
            Assert.Equal(new SourcePosition(file, text.Marks[0].Line, text.Marks[0].Column), finding.Position);
        return finding;
    }

    public static Contract Loads(string text, string file = "api.yaml", ContractLoadOptions? options = null)
    {
        var result = ContractLoader.Parse(text, file, options);
        Assert.Empty(result.Findings);
        return result.Contract!;
    }

    /// <summary>The value of the member <c>x-value</c> after the header, as JSON.</summary>
    public static string? Value(string yaml) => Loads(Header + "x-value: " + yaml).Root["x-value"]?.ToJsonString();

    public static void LocatesAtMarks(string marked, string file, params string[] pointers)
    {
        var text = MarkedText.From(marked);
        var contract = Loads(text.Text, file);
        Assert.Equal(text.Marks.Select(mark => new SourcePosition(file, mark.Line, mark.Column)), pointers.Select(pointer => contract.Locate(JsonPointer.Parse(pointer))));
    }

    public static JsonNode At(this Contract contract, string pointer) => contract.Find(JsonPointer.Parse(pointer))!;
}
