using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Har;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Files;

namespace Iqm.Contracts.Cli.Live;

/// <summary>Keeps exchanges without their secrets, a HAR for each operation: <c>iqm-login.har</c>.</summary>
internal sealed class CassetteRecorder(string folder, TrafficRedaction redaction)
{
    private readonly SortedDictionary<string, HarWriter> _cassettes = new(StringComparer.Ordinal);

    public void Add(ExampleRequest request, LiveAnswer answer)
    {
        var name = $"{Safe(request.Contract)}-{Safe(request.Operation)}.har";
        if (!_cassettes.TryGetValue(name, out var cassette))
            _cassettes.Add(name, cassette = new HarWriter(redaction));
        cassette.Add(answer.Exchange, answer.Started, answer.Took);
    }

    /// <summary>Writes the cassettes, each whole or not at all.</summary>
    /// <returns>False, with a message, when one cannot be written.</returns>
    public bool TryWrite(IVerbOutput output)
    {
        var path = folder;
        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (name, cassette) in _cassettes)
            {
                path = Path.Combine(folder, name);
                WholeFile.Write(path, cassette.Write);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            output.Error.Write($"{Finding.Create(DiagnosticCatalog.OutputUnwritable, null, Display.Value(path), Display.Text(e.Message))}\n");
            return false;
        }
        output.Error.Write($"{_cassettes.Count} cassette{(_cassettes.Count == 1 ? "" : "s")} in '{Display.Value(folder)}'.\n");
        return true;
    }

    private static string Safe(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '_'));
}
