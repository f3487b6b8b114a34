using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading.Overlays;

namespace Iqm.Contracts.Loading;

/// <summary>Reads contracts: YAML or JSON, one file or several in one folder. Never uses the network.</summary>
public static class ContractLoader
{
    private static readonly string[] FileNames = ["openapi.yaml", "openapi.yml", "openapi.json"];

    /// <summary>Loads a document and, from its folder and below, the files it refers to.</summary>
    /// <param name="path">An OpenAPI document, or a folder that holds <c>openapi.yaml</c>, <c>openapi.yml</c> or <c>openapi.json</c>. Relative to the current directory.</param>
    /// <param name="options">Limits and permissions; null for <see cref="ContractLoadOptions.Default"/>.</param>
    /// <returns>A missing or broken file is a finding, not an exception.</returns>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty.</exception>
    public static ContractLoadResult Load(string path, ContractLoadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= ContractLoadOptions.Default;
        options.Check();
        var shown = OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
        try
        {
            if (Directory.Exists(path) && !TryFindInFolder(ref shown, out var finding))
                return new ContractLoadResult(null, [finding!]);
            if (!File.Exists(shown))
                return Failed(Finding.Create(DiagnosticCatalog.FileNotFound, new SourcePosition(shown, 0, 0), Display.Value(shown)));
            var real = ContractFolder.RealPath(shown);
            var reader = new SourceFileReader(options);
            var document = reader.Read(real, shown, out var text);
            if (!options.Overlays.IsEmpty && !document.HasErrors)
                return Overlaid(document, text, shown, real, reader, options);
            return Build(document, text, Path.GetFullPath(shown), real, new ContractFolder(real, shown), reader, options);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(Finding.Create(DiagnosticCatalog.FileUnreadable, new SourcePosition(shown, 0, 0), Display.Value(shown), Display.Text(e.Message)));
        }
    }

    /// <summary>Reads one document from text; there are no other files.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="file">How findings name it, with <c>/</c> separators; also decides the contract's name, and <c>.json</c> the format.</param>
    /// <param name="options">Limits and permissions; null for <see cref="ContractLoadOptions.Default"/>.</param>
    public static ContractLoadResult Parse(string text, string file, ContractLoadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        options ??= ContractLoadOptions.Default;
        options.Check();
        if (Encoding.UTF8.GetByteCount(text) > options.MaxBytes)
            return Failed(Finding.Create(DiagnosticCatalog.TooLarge, new SourcePosition(file, 0, 0), options.MaxBytes));
        var source = SourceText.From(file, text);
        return Build(SourceDocument.Read(source, options), source, file, file, null, null, options);
    }

    private static ContractLoadResult Overlaid(SourceDocument document, SourceText? text, string shown, string real, SourceFileReader reader, ContractLoadOptions options)
    {
        var places = new OverlayPlaces(document.Map);
        var findings = new List<Finding>(document.Findings);
        var overlays = new List<BundledFile>();
        foreach (var path in options.Overlays)
        {
            if (!File.Exists(path))
            {
                findings.Add(Finding.Create(DiagnosticCatalog.FileNotFound, new SourcePosition(path, 0, 0), Display.Value(path)));
                continue;
            }
            var overlay = reader.Read(path, path, out var overlayText);
            findings.AddRange(overlay.Findings);
            if (overlay.HasErrors || overlayText is null || document.Root is null)
                continue;
            overlays.Add(new BundledFile(Path.GetFullPath(path), null, overlayText, null, overlay.Map));
            new OverlayApplication(overlay, document.Root, places, findings).Run();
        }
        var overlaid = new SourceDocument(document.Root, new SourceMap(document.Map, places), [.. findings]);
        return Build(overlaid, text, Path.GetFullPath(shown), real, new ContractFolder(real, shown), reader, options, overlays);
    }

    private static ContractLoadResult Build(SourceDocument document, SourceText? text, string fullPath, string realPath, ContractFolder? folder, SourceFileReader? reader, ContractLoadOptions options, IReadOnlyList<BundledFile>? overlays = null)
    {
        var findings = new List<Finding>(document.Findings);
        if (document.HasErrors || text is null)
            return new ContractLoadResult(null, [.. findings]);
        if (OpenApiVersionCheck.Run(document.Root, document.Map, options.AllowOtherVersions) is { } finding)
            return new ContractLoadResult(null, [finding]);
        var bundler = new ContractBundler(folder, reader, findings, options.AllowUnresolvedReferences);
        var bundle = bundler.Run(new BundledFile(realPath, null, text, document.Root, document.Map));
        var isUsable = !bundler.HasUnresolved || options.AllowUnresolvedReferences;
        var ordered = Ordered(findings, bundle);
        return new ContractLoadResult(isUsable ? new Contract((JsonObject)document.Root!, bundle, overlays ?? [], fullPath, hasFiles: folder is not null) : null, ordered);
    }

    private static ImmutableArray<Finding> Ordered(List<Finding> findings, Bundle bundle)
    {
        if (findings.Count < 2)
            return [.. findings];
        var files = bundle.Files.Select((file, index) => (file.Text.File, index)).DistinctBy(file => file.File).ToDictionary(file => file.File, file => file.index);
        return [.. findings.OrderBy(finding => files.GetValueOrDefault(finding.Position?.File ?? "", int.MaxValue))
            .ThenBy(finding => finding.Position?.Line).ThenBy(finding => finding.Position?.Column)];
    }

    private static bool TryFindInFolder(ref string shown, out Finding? finding)
    {
        var folder = shown.TrimEnd('/');
        var prefix = folder is "" ? "/" : folder + "/";
        var found = FileNames.Where(name => File.Exists(prefix + name)).ToArray();
        finding = found.Length switch
        {
            0 => Finding.Create(DiagnosticCatalog.NoContractInFolder, new SourcePosition(shown, 0, 0), Display.Value(shown)),
            1 => null,
            _ => Finding.Create(DiagnosticCatalog.SeveralContractsInFolder, new SourcePosition(shown, 0, 0), Display.Value(shown), string.Join("' and '", found)),
        };
        if (finding is null)
            shown = prefix + found[0];
        return finding is null;
    }

    private static ContractLoadResult Failed(Finding finding) => new(null, [finding]);
}
