using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Tests.Exchanges.Traffic;

public class TrafficRedactionTests
{
    private static readonly TrafficRedaction Redaction = TrafficRedaction.For([ContractLoader.Parse("""
        openapi: 3.0.4
        info: {title: T, version: '1'}
        paths:
          /a:
            get:
              parameters:
                - {name: who, in: query, x-secret: true, schema: {type: string}}
                - {name: how, in: query, schema: {type: string, format: password}}
                - {name: plain, in: query, schema: {type: string}}
              responses: {'200': {description: d}}
        components:
          securitySchemes: {k: {type: apiKey, in: query, name: account}}
        """, "t.yaml").Contract!]);

    [Theory]
    [InlineData("https://a.example/x?plain=1&b=2", "https://a.example/x?plain=1&b=2")]
    [InlineData("https://user:pw@a.example/x", "https://***@a.example/x")]
    [InlineData("https://u%40v@a@a.example", "https://***@a.example")]
    [InlineData("https://a.example/@me?x=a@b", "https://a.example/@me?x=a@b")]
    [InlineData("/x?access_token=abc&Api-Key=1&client%5Fsecret=2&X-Amz-Signature=3&code=4&page=5", "/x?access_token=***&Api-Key=***&client%5Fsecret=***&X-Amz-Signature=***&code=***&page=5")]
    [InlineData("/x?who=1&WHO=2&how=3&account=4", "/x?who=***&WHO=***&how=***&account=***")]
    [InlineData("/x#access_token=abc", "/x")]
    [InlineData("/x?token", "/x?token")]
    [InlineData("/v/eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln/y?q=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln", "/v/***/y?q=***")]
    [InlineData("", "")]
    [InlineData("//@", "//***@")]
    public void An_address_is_shown_without_secrets(string url, string expected) => Assert.Equal(expected, Redaction.Url(url));
}
