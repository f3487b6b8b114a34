using System.Text.Json.Nodes;
using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Loading;

/// <summary>Makes one document with local references of a root document and the files it refers to.</summary>
internal sealed class ContractBundler
{
    private readonly ContractFolder? _folder;
    private readonly SourceFileReader? _reader;
    private readonly List<Finding> _findings;
    private readonly Dictionary<string, BundledFile?> _files = new(StringComparer.Ordinal);
    private readonly List<BundledFile> _order = [];
    private readonly Queue<BundledFile> _toWalk = new();
    private readonly Dictionary<BundledFile, ReferenceWalker> _walkers = new(ReferenceEqualityComparer.Instance);
    private readonly List<Reference> _references = [];
    private readonly bool _allowUnresolved;

    /// <param name="folder">Where other files may be; null when there are none to be had.</param>
    /// <param name="reader">Reads one; null when there are none.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="allowUnresolved">Whether references that lead nowhere are put up with.</param>
    public ContractBundler(ContractFolder? folder, SourceFileReader? reader, List<Finding> findings, bool allowUnresolved) =>
        (_folder, _reader, _findings, _allowUnresolved) = (folder, reader, findings, allowUnresolved);

    /// <summary>Whether a reference leads nowhere or to itself.</summary>
    public bool HasUnresolved { get; private set; }

    public Bundle Run(BundledFile root)
    {
        Add(root);
        var followed = 0;
        do
        {
            while (_toWalk.TryDequeue(out var next))
                _walkers[next].Walk(next.Root);
            for (; followed < _references.Count; followed++)
                if (_references[followed] is var reference && reference.Pointer.Evaluate(reference.Target.Root) is { } target)
                    _walkers[reference.Target].WalkTarget(target);
        }
        while (_toWalk.Count > 0 || followed < _references.Count);
        Join((JsonObject)root.Root!);
        ReferenceChecks.Run(root.Root!, _references, _findings, _allowUnresolved, out var hasUnresolved);
        HasUnresolved |= hasUnresolved;
        return new Bundle(_order);
    }

    private void Add(BundledFile file)
    {
        _files[file.RealPath] = file;
        _order.Add(file);
        _walkers[file] = new ReferenceWalker((holder, name) => OnReference(file, holder, name));
        _toWalk.Enqueue(file);
    }

    private void OnReference(BundledFile from, JsonObject holder, string name)
    {
        if (holder[name] is not JsonValue value || !value.TryGetValue(out string? text))
        {
            Report(DiagnosticCatalog.InvalidReference, from, holder, name, "it is not a string", "");
            return;
        }
        var hash = text.IndexOf('#', StringComparison.Ordinal);
        var filePart = hash < 0 ? text : text[..hash];
        if (filePart.Length == 0 && hash < 0)
        {
            Report(DiagnosticCatalog.InvalidReference, from, holder, name, "it is empty", "");
            return;
        }
        if (!JsonPointer.TryParse(hash < 0 ? "" : text[hash..], out var pointer))
        {
            Report(DiagnosticCatalog.InvalidReference, from, holder, name, $"'{Display.Value(text)}' has no '/' after '#'", "");
            return;
        }
        var target = filePart.Length == 0 ? from : Open(Uri.UnescapeDataString(filePart), from, holder, name);
        if (target is not null)
            _references.Add(new Reference(holder, name, text, from, target, pointer));
    }

    private BundledFile? Open(string reference, BundledFile from, JsonObject holder, string name)
    {
        if (_folder is null || _reader is null)
        {
            Report(DiagnosticCatalog.ReferenceToFile, from, holder, name, Display.Value(reference));
            return null;
        }
        string path;
        try
        {
            if (_folder.Resolve(reference, from.RealPath, out path) is { } why)
            {
                Report(DiagnosticCatalog.ReferenceOutside, from, holder, name, Display.Value(reference), why);
                return null;
            }
            if (_files.TryGetValue(path, out var known))
                return known;
            if (!File.Exists(path))
            {
                _files[path] = null;
                Report(DiagnosticCatalog.ReferencedFileMissing, from, holder, name, Display.Value(reference), Hint(reference, from));
                return null;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Report(DiagnosticCatalog.FileUnreadable, from, holder, name, Display.Value(reference), Display.Text(e.Message));
            return null;
        }
        _files[path] = null;
        var document = _reader.Read(path, _folder.ShownOf(path), out var text);
        _findings.AddRange(document.Findings);
        HasUnresolved |= document.HasErrors;
        if (document.HasErrors || text is null)
            return null;
        var file = new BundledFile(path, _folder.RelativeOf(path), text, document.Root, document.Map);
        Add(file);
        return file;
    }

    // Swagger 1 referred to models by bare names.
    private static string Hint(string reference, BundledFile from) =>
        JsonPointer.Parse("/components/schemas").Evaluate(from.Root) is JsonObject schemas && schemas.ContainsKey(reference)
            ? $" For the schema of this document write '#/components/schemas/{Display.Value(reference)}'." : "";

    private void Join(JsonObject root)
    {
        foreach (var reference in _references)
            if (reference.Target.Relative is not null || reference.From != reference.Target)
                reference.Holder[reference.Name] = References.Fragment(reference.InBundle);
        if (_order.Count == 1)
            return;
        if (root.ContainsKey(Bundle.Member))
        {
            _findings.Add(Finding.Create(DiagnosticCatalog.ReservedMember, _order[0].Map.Locate(JsonPointer.Root.Append(Bundle.Member)), Bundle.Member));
            root.Remove(Bundle.Member);
        }
        var others = new JsonObject();
        foreach (var file in _order.Skip(1))
            others.Add(file.Relative!, file.Root);
        root.Add(Bundle.Member, others);
    }

    private void Report(FindingDescriptor descriptor, BundledFile from, JsonObject holder, string name, params ReadOnlySpan<object?> arguments)
    {
        HasUnresolved = true;
        if (_findings.Count > FindingLimit.Loading)
            return;
        var position = from.Map.Locate(holder.PointerOf(from.Root).Append(name));
        if (_findings.HasRoom(FindingLimit.Loading, position))
            _findings.Add(Finding.Create(descriptor, position, arguments));
    }
}
