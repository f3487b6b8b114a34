using System.Text;
using Iqm.Contracts.Loading;
using static Iqm.Contracts.Tests.Loading.LoadingAssert;

namespace Iqm.Contracts.Tests.Loading;

public sealed class EncodingTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Encodings => ["utf-8", "utf-16", "utf-16BE", "utf-32"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void A_byte_order_mark_decides_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        _folder.Write("a.yaml", [.. encoding.GetPreamble(), .. encoding.GetBytes(Header + "x-a: é😀\n")]);
        _folder.Write("a.json", [.. encoding.GetPreamble(), .. encoding.GetBytes("""{"openapi":"3.0.4","x-a":"é😀"}""")]);
        Assert.Equal("é😀", ContractLoader.Load(_folder["a.yaml"]).Contract!.Root["x-a"]!.GetValue<string>());
        Assert.Equal("é😀", ContractLoader.Load(_folder["a.json"]).Contract!.Root["x-a"]!.GetValue<string>());
    }

    [Fact]
    public void Invalid_UTF8_is_an_error_at_the_first_bad_byte()
    {
        _folder.Write("a.yaml", [.. Encoding.UTF8.GetBytes(Header + "x-é: "), 0xE9, (byte)'\n']);
        var finding = Assert.Single(ContractLoader.Load(_folder["a.yaml"]).Findings);
        Assert.Equal(("IQMC1005", 4, 6), (finding.Code, finding.Position!.Value.Line, finding.Position.Value.Column));
    }

    [Fact]
    public void Half_a_UTF16_character_is_an_error()
    {
        _folder.Write("a.yaml", [0xFF, 0xFE, (byte)'a', 0, 0x3D, 0xD8]);
        Assert.Equal("IQMC1005", Assert.Single(ContractLoader.Load(_folder["a.yaml"]).Findings).Code);
    }

    [Fact]
    public void An_empty_file_is_an_error()
    {
        _folder.Write("a.json", "").Write("a.yaml", "\uFEFF");
        Assert.Equal("IQMC1006", Assert.Single(ContractLoader.Load(_folder["a.json"]).Findings).Code);
        Assert.Equal("IQMC1006", Assert.Single(ContractLoader.Load(_folder["a.yaml"]).Findings).Code);
    }

    [Fact]
    public void The_hash_is_the_same_for_both_line_ends_and_with_byte_order_mark()
    {
        _folder.Write("lf.yaml", Header).Write("crlf.yaml", "\uFEFF" + Header.Replace("\n", "\r\n", StringComparison.Ordinal));
        var hash = ContractLoader.Load(_folder["lf.yaml"]).Contract!.Hash;
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(Header))), hash);
        Assert.Equal(hash, ContractLoader.Load(_folder["crlf.yaml"]).Contract!.Hash);
    }
}
