using System.Security.Cryptography;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Docs.Blocks;
using Iqm.Contracts.Docs.Interpretation;
using Iqm.Contracts.Docs.Pages;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs;

/// <summary>Reads vendors' pages, as people have them, into facts.</summary>
public static class DocsReader
{
    /// <summary>Reads a file: Markdown, MDX, saved HTML, or text copied from a browser.</summary>
    /// <param name="path">Where the file is; its name without extension becomes the page's id.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <returns>Facts, or findings that say why there are none; never an exception for what the file holds.</returns>
    public static PageFacts Read(string path, DocsReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            using var file = File.OpenRead(path);
            return Read(file, path, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(path, Finding.Create(DiagnosticCatalog.PageUnreadable, At(path), Display.Value(path), Display.Text(e.Message)));
        }
    }

    /// <summary>Reads what a stream holds, to its end.</summary>
    /// <param name="stream">The bytes of one page; left open.</param>
    /// <param name="file">How findings name the page; its extension is a hint at its form.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static PageFacts Read(Stream stream, string file, DocsReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= new DocsReadOptions();
        if (stream.CanSeek && stream.Length > options.MaxBytes)
            return Failed(file, Finding.Create(DiagnosticCatalog.PageTooLarge, At(file), options.MaxBytes));
        using var buffer = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var block = new byte[81920];
        for (int read; (read = stream.Read(block)) > 0;)
        {
            if (buffer.Length + read > options.MaxBytes)
                return Failed(file, Finding.Create(DiagnosticCatalog.PageTooLarge, At(file), options.MaxBytes));
            buffer.Write(block, 0, read);
        }
        return Parse(buffer.GetBuffer().AsMemory(0, (int)buffer.Length), file, options);
    }

    /// <summary>Reads pages, several at once, and gives their facts in the order of the paths; only as many are held as are being read.</summary>
    /// <param name="paths">Where the files are.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    /// <param name="cancellationToken">Stops between pages.</param>
    public static IEnumerable<PageFacts> ReadAll(IEnumerable<string> paths, DocsReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var reading = new Queue<Task<PageFacts>>();
        var most = Math.Clamp(Environment.ProcessorCount, 1, 4);
        foreach (var path in paths)
        {
            if (reading.Count == most)
                yield return Next();
            reading.Enqueue(Task.Run(() => Read(path, options), cancellationToken));
        }
        while (reading.Count > 0)
            yield return Next();

        PageFacts Next()
        {
            var next = reading.Dequeue();
            next.Wait(cancellationToken);
            return next.Result;
        }
    }

    /// <summary>Reads the bytes of one page.</summary>
    /// <param name="bytes">UTF-8, or UTF-16 and UTF-32 with a byte order mark.</param>
    /// <param name="file">How findings name the page; its extension is a hint at its form.</param>
    /// <param name="options">Limits; null for the defaults.</param>
    public static PageFacts Parse(ReadOnlyMemory<byte> bytes, string file, DocsReadOptions? options = null)
    {
        if (bytes.Length > (options ?? new DocsReadOptions()).MaxBytes)
            return Failed(file, Finding.Create(DiagnosticCatalog.PageTooLarge, At(file), (options ?? new DocsReadOptions()).MaxBytes));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
        var text = PageText.Decode(bytes, Shown(file), out var problem);
        return (text is null ? Failed(file, problem!) : Facts(text, file)) with { Sha256 = hash };
    }

    /// <summary>Reads the text of one page.</summary>
    public static PageFacts Parse(string text, string file) => Parse(System.Text.Encoding.UTF8.GetBytes(text), file);

    private static PageFacts Facts(string text, string file)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Failed(file, Finding.Create(DiagnosticCatalog.PageEmpty, At(file)));
        var format = PageFormats.Detect(text, file);
        var document = format == PageFormat.Html && !PageFormats.IsTooDeep(text) ? HtmlBlockReader.Parse(text) : null;
        var blocks = document is not null ? HtmlBlockReader.Read(document) : format is PageFormat.Markdown or PageFormat.Html ? MarkdownBlockReader.Read(text) : TextBlockReader.Read(text);
        var page = PageInterpreter.Read(blocks, isText: format == PageFormat.Text);
        if (page.Operations.IsEmpty && PageProblems.Find(text, document, blocks, page.Title) is { } problem)
            return Failed(file, Finding.Create(problem, At(file)), format);
        if (page.Overfull is { } overfull)
            return Failed(file, Finding.Create(DiagnosticCatalog.PageOverfull, At(file), Display.Value(overfull), PageInterpreter.MaxFields), format);
        return new PageFacts
        {
            Id = IdOf(file),
            File = Shown(file),
            Title = page.Title,
            Format = format,
            Headers = page.Headers,
            Operations = page.Operations,
            Unplaced = page.Unplaced,
            Findings = page.Operations.IsEmpty && page.Headers.IsEmpty ? [Finding.Create(DiagnosticCatalog.PageWithoutOperations, At(file))] : [],
        };
    }

    private static PageFacts Failed(string file, Finding finding, PageFormat format = PageFormat.Text) => new() { Id = IdOf(file), File = Shown(file), Format = format, Findings = [finding] };

    private static string IdOf(string file) => Path.GetFileNameWithoutExtension(file);

    private static string Shown(string file) => file.Replace('\\', '/');

    private static SourcePosition At(string file) => new(Shown(file), 0, 0);
}
