using System.Text.Json.Nodes;
using Iqm.Contracts.Docs.Interpretation;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Docs.Drafting;

/// <summary>The document around the operations: paths, servers, tags, security, envelope.</summary>
internal sealed class DraftDocument(DraftBook book, Contract? contract)
{
    private const string Envelope = "x-envelope";
    private readonly JsonObject _paths = [];
    private readonly SortedDictionary<string, string> _servers = new(StringComparer.Ordinal);
    private readonly List<string> _tags = [];
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _templates = new(StringComparer.Ordinal);
    private bool _hasCredential;
    private bool _hasEnvelope;

    /// <summary>Ids of the pages that gave an operation.</summary>
    public HashSet<string> Pages { get; } = new(StringComparer.Ordinal);

    /// <summary>The notes of each operation, by its pointer.</summary>
    public Dictionary<JsonPointer, DraftNotes> Notes { get; } = [];

    /// <summary>Adds one operation, as one or more pages document it.</summary>
    public void Add(IReadOnlyList<(PageFacts Page, OperationFacts Operation)> documented)
    {
        var (page, first) = documented[0];
        var path = Template(first);
        if (!IsTemplate(path))
        {
            book.Ask(page.File, first.Line, $"'{first}' has a path that is no template; it is left out.");
            return;
        }
        Pages.UnionWith(documented.Select(each => each.Page.Id));
        var id = DraftNames.OperationId(first.Headings.LastOrDefault(), first.Method, path, name => !_ids.Contains(name));
        _ids.Add(id);
        var item = _paths[path] as JsonObject;
        if (item is null)
            _paths[path] = item = [];
        var pointer = JsonPointer.Root.Append("paths").Append(path).Append(first.Method.ToLowerInvariant());
        string[] sources = [.. documented.Select(each => SourceOf(each.Page, each.Operation)).Distinct(StringComparer.Ordinal)];
        var notes = new DraftNotes(book, id, pointer, sources, page.File, first.Line, "");
        Notes[pointer] = notes;
        Spellings(item, path, documented.Select(each => each.Operation), notes);
        foreach (var server in documented.Select(each => each.Operation.Server).OfType<string>())
            _servers.TryAdd(server, page.File);
        var tag = DraftNames.Tag(page.Title);
        if (!_tags.Contains(tag))
            _tags.Add(tag);
        var draft = new DraftOperation(documented, path, notes);
        _hasCredential |= draft.HasCredential;
        _hasEnvelope |= draft.HasEnvelope;
        var operation = draft.Build(id, tag);
        item[first.Method.ToLowerInvariant()] = operation;
    }

    /// <summary>The whole document.</summary>
    public JsonObject Build(IReadOnlyList<PageFacts> pages)
    {
        var root = new JsonObject
        {
            ["openapi"] = "3.0.3",
            ["info"] = new JsonObject { ["title"] = string.Join(", ", pages.Select(page => page.Title ?? page.Id)) is { Length: > 0 } title ? title : "Draft", ["version"] = "0.0.0-draft" },
        };
        if (_servers.Count > 0)
            root["servers"] = new JsonArray([.. _servers.Keys.Select(server => new JsonObject { ["url"] = server })]);
        else if (contract?.Root["servers"] is JsonArray servers)
            root["servers"] = servers.DeepClone();
        if (_servers.Count > 1)
            book.Ask(pages[0].File, 0, $"Several hosts are shown: {string.Join(", ", _servers.Keys)}. Which one is the server?");
        else if (_paths.Count > 0 && root["servers"] is null)
            book.Ask(pages[0].File, 0, "No page shows the host.");
        if (contract?.Root[Envelope] is { } known)
            root[Envelope] = known.DeepClone();
        else if (_hasEnvelope)
            root[Envelope] = new JsonObject { ["success"] = "success", ["data"] = "data", ["errors"] = "errorObjects" };
        if (_tags.Count > 0)
            root["tags"] = new JsonArray([.. _tags.Select(tag => new JsonObject { ["name"] = tag })]);
        Security(root, pages);
        root["paths"] = _paths;
        return root;
    }

    private void Security(JsonObject root, IReadOnlyList<PageFacts> pages)
    {
        if (contract?.Find(JsonPointer.Parse("/components/securitySchemes")) is JsonObject { Count: > 0 } schemes)
        {
            if (contract.Root["security"] is { } security)
                root["security"] = security.DeepClone();
            root["components"] = new JsonObject { ["securitySchemes"] = schemes.DeepClone() };
            if (_paths.Count > 0)
                book.Ask(pages[0].File, 0, $"Which of the contract's security schemes do these operations take: {string.Join(", ", schemes.Select(scheme => scheme.Key))}?");
        }
        else if (_hasCredential)
        {
            root["security"] = new JsonArray(new JsonObject { ["bearerAuth"] = new JsonArray() });
            root["components"] = new JsonObject { ["securitySchemes"] = new JsonObject { ["bearerAuth"] = new JsonObject { ["type"] = "http", ["scheme"] = "bearer", ["x-secret"] = true } } };
            book.Ask(pages[0].File, 0, "The header with the credential is drafted as a bearer token. Is it, for every operation?");
        }
        else if (_paths.Count > 0)
        {
            book.Ask(pages[0].File, 0, "No header for a credential is documented. How does a request authenticate?");
        }
    }

    // One template for all methods: what another page calls its variables makes no other path.
    private string Template(OperationFacts operation)
    {
        var key = OperationText.Normalize(operation.Path);
        if (!_templates.TryGetValue(key, out var path))
            _templates[key] = path = string.Concat(operation.Path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(segment => "/" + segment)) is { Length: > 0 } tidy ? tidy : "/";
        return path;
    }

    private static bool IsTemplate(string path) =>
        path.Count(c => c == '{') == OperationText.VariablesOf(path).Count() && path.Count(c => c == '}') == path.Count(c => c == '{')
        && OperationText.VariablesOf(path).Distinct().Count() == path.Count(c => c == '{') && !path.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '?' or '#');

    private static void Spellings(JsonObject item, string path, IEnumerable<OperationFacts> documented, DraftNotes notes)
    {
        var others = documented.SelectMany(each => each.SecondOpinions.Where(opinion => opinion.Subject == "path").Select(opinion => opinion.Shown).Append(each.Path)).OfType<string>()
            .Where(other => other != path).Distinct(StringComparer.Ordinal).ToList();
        var different = others.FindAll(other => OperationText.Normalize(other) != OperationText.Normalize(path) || other.Contains("//", StringComparison.Ordinal));
        if (different.Count == 0)
            return;
        var aliases = item["x-aliases"] as JsonArray ?? [];
        foreach (var other in different.Where(other => !aliases.Any(alias => alias?.ToString() == other)))
            aliases.Add(other);
        item["x-aliases"] = aliases;
        notes.Contradiction("path", $"The path is also shown as {string.Join(", ", different)}.", $"{path} is the path; the other spellings are recognised.");
    }

    private static string SourceOf(PageFacts page, OperationFacts operation) =>
        $"{page.Id}#{(DraftNames.Slug(operation.Headings.LastOrDefault() ?? "") is { Length: > 0 } slug ? slug : DraftNames.Slug(operation.ToString()))}";
}
