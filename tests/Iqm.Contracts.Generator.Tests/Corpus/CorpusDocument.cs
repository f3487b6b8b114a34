using System.Security.Cryptography;
using System.Text;

namespace Iqm.Contracts.Generator.Tests.Corpus;

/// <summary>A document of the corpus.</summary>
/// <param name="Package">The package's name and version.</param>
/// <param name="Path">The path inside the package.</param>
/// <param name="File">The file that it was unpacked to.</param>
internal sealed record CorpusDocument(string Package, string Path, string File)
{
    /// <summary>Larger documents take minutes each; they run when their path is asked for.</summary>
    public const int LargeBytes = 5_000_000;

    public long Size { get; } = new FileInfo(File).Length;

    /// <summary>Whose document it is: a directory has a folder or a file for each vendor.</summary>
    private string Vendor => Package + "/" + string.Join('/', Path.Split('/').Skip(2).Take(1));

    /// <summary>
    /// All documents, mixed: one of each vendor, then a second of each, and so on, in an order that has nothing to do with names. The first N are a sample, and
    /// are the same N every time.
    /// </summary>
    /// <exception cref="CorpusUnavailableException">The packages cannot be fetched.</exception>
    public static IEnumerable<CorpusDocument> Mixed() =>
        from vendor in CorpusPackage.All.SelectMany(p => p.Documents()).OrderBy(Hash, StringComparer.Ordinal).GroupBy(d => d.Vendor, StringComparer.Ordinal)
        from ranked in vendor.Select((document, rank) => (document, rank))
        orderby ranked.rank, Hash(ranked.document)
        select ranked.document;

    private static string Hash(CorpusDocument document) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(document.Package + "/" + document.Path)));
}
