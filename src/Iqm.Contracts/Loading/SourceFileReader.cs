using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>Reads the files of one contract, all together within one limit of bytes.</summary>
internal sealed class SourceFileReader(ContractLoadOptions options)
{
    private long _left = options.MaxBytes;

    /// <param name="path">Where the file is.</param>
    /// <param name="shown">How findings name it.</param>
    /// <param name="text">What was read; null when nothing could be.</param>
    public SourceDocument Read(string path, string shown, out SourceText? text)
    {
        text = null;
        try
        {
            text = SourceText.From(shown, ReadBytes(path, shown));
            return SourceDocument.Read(text, options);
        }
        catch (LoadException e)
        {
            return Failed(e.Finding);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(Finding.Create(DiagnosticCatalog.FileUnreadable, new SourcePosition(shown, 0, 0), Display.Value(shown), Display.Text(e.Message)));
        }

        SourceDocument Failed(Finding finding) => new(null, new SourceMap(shown, new PositionIndex()), [finding]);
    }

    private byte[] ReadBytes(string path, string shown)
    {
        using var file = File.OpenRead(path);
        using var buffer = new MemoryStream(file.CanSeek ? (int)Math.Min(file.Length, _left) : 0);
        var block = new byte[81920];
        for (int read; (read = file.Read(block)) > 0;)
        {
            _left -= read;
            if (_left < 0)
                throw new LoadException(Finding.Create(DiagnosticCatalog.TooLarge, new SourcePosition(shown, 0, 0), options.MaxBytes));
            buffer.Write(block, 0, read);
        }
        return buffer.ToArray();
    }
}
