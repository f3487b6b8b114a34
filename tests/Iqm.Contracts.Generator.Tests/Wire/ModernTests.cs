using System.Net;
using Iqm.Contracts.Generator.Tests.Wire.Modern;
using Iqm.Contracts.Runtime;

namespace Iqm.Contracts.Generator.Tests.Wire;

/// <summary>A client of an OpenAPI 3.1 document.</summary>
public sealed class ModernTests
{
    [Fact]
    public async Task What_3_1_says_in_other_words_is_understood()
    {
        var sent = new Recorder(HttpStatusCode.OK, """{"name":null,"id":7,"kind":"photo","bytes":"AQI=","age":1,"other":null,"tuple":["a",1],"any":{"b":2}}""");
        using var http = new HttpClient(sent);

        var answer = await new ModernClient(http).Modern.SendAsync(new SendRequest { File = FileContent.FromBytes([1], "f"), Kind = SendRequestKind.Photo }, TestContext.Current.CancellationToken);

        Assert.Null(answer.Name);
        Assert.Equal(7, answer.Id.AsInteger);
        Assert.Equal(SendResponseKind.Photo, answer.Kind);
        Assert.Equal([1, 2], answer.Bytes);
        Assert.Equal(2, answer.Tuple!.Count);
        Assert.Contains("filename=\"f\"", sent.Body, StringComparison.Ordinal);
    }
}
