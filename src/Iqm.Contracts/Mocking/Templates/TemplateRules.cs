using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Samples;
using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Mocking.Templates;

/// <summary>What in the answers of one operation is new each time.</summary>
/// <remarks>
/// A member of a success, in its outermost objects, that has the name of a request's member or parameter comes back as it was sent. What a POST creates has IDs, tokens
/// and moments of its own; a PUT or PATCH changes only moments of change. Everything else is as documented.
/// </remarks>
internal sealed class TemplateRules
{
    private const int MaxDepth = 8;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private readonly OperationEntry _entry;
    private readonly EnvelopeNames? _envelope;
    private readonly FrozenSet<string> _secrets;

    public TemplateRules(OperationEntry entry, SampleRandom seed)
    {
        (_entry, Seed) = (entry, seed);
        _envelope = entry.Context.Envelope;
        _secrets = entry.Context.SecretMembers;
        Inputs = new NameTable([.. RequestInputs.NamesOf(entry.Rules).Where(name => !_secrets.Contains(name))]);
    }

    public Contract Contract => _entry.Context.Contract;

    public string Operation => _entry.Name;

    /// <summary>What bodies that are generated once are made with.</summary>
    public SampleRandom Seed { get; }

    /// <summary>Names of what a request may say.</summary>
    public NameTable Inputs { get; }

    /// <summary>Makes a template of a body.</summary>
    /// <param name="body">The body.</param>
    /// <param name="isSuccess">Whether it is JSON and tells of a success; nothing is new in others.</param>
    public BodyTemplate Compile(byte[] body, bool isSuccess)
    {
        if (!isSuccess || JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { MaxDepth = 1000 }) is not JsonObject root)
            return new BodyTemplate(body, [], []);
        var buffer = new ArrayBufferWriter<byte>(body.Length);
        using var json = new Utf8JsonWriter(buffer, SampleJson.Options);
        var slots = new List<(byte[], TemplateSlot)>();
        var start = 0;
        Write(root, 0);
        json.Flush();
        return new BodyTemplate(body, [.. slots], buffer.WrittenSpan[start..].ToArray());

        void Write(JsonObject members, int depth)
        {
            json.WriteStartObject();
            foreach (var (name, value) in members)
            {
                json.WritePropertyName(name);
                if ((depth == 0 && IsOfEnvelope(name) ? null : Slot(name, value)) is { } slot)
                {
                    json.Flush();
                    slots.Add((buffer.WrittenSpan[start..].ToArray(), slot));
                    // One byte stands for the value, so that the writer sets the comma after it.
                    json.WriteRawValue("0");
                    json.Flush();
                    start = buffer.WrittenCount;
                }
                else if (value is JsonObject inner && depth < MaxDepth)
                    Write(inner, depth + 1);
                else if (value is null)
                    json.WriteNullValue();
                else
                    value.WriteTo(json);
            }
            json.WriteEndObject();
        }
    }

    private bool IsOfEnvelope(string name) => _envelope is not null && (name == _envelope.Success || name == _envelope.Data || name == _envelope.Errors);

    private TemplateSlot? Slot(string name, JsonNode? value)
    {
        if (value is null)
            return null;
        var fresh = value is JsonValue scalar ? Fresh(name, scalar) : null;
        var example = JsonSerializer.SerializeToUtf8Bytes(value, SampleJson.Relaxed);
        return Inputs.Find(Encoding.UTF8.GetBytes(name), 0) is >= 0 and var input && !_secrets.Contains(name)
            ? new ReflectedSlot(input, ReflectedSlot.KindOf(example[0]), fresh, example) : fresh;
    }

    private TemplateSlot? Fresh(string name, JsonValue value)
    {
        var creates = _entry.Method == "POST";
        if (value.TryGetValue(out string? text))
        {
            if (MomentForm.Of(text) is { } form)
                return creates || _entry.Method is "PUT" or "PATCH" && Has(name, "updat", "modif", "chang") ? new MomentSlot(form, Has(name, "expir", "valid") ? Lifetime : TimeSpan.Zero) : null;
            if (!creates)
                return null;
            var isToken = Has(name, "token") && !Has(name, "type") || _secrets.Contains(name);
            if (Guid.TryParseExact(text, "D", out _) && (isToken || IsId(name) || Has(name, "uuid", "guid")))
                return new UuidSlot();
            return isToken && text.Length >= 16 ? new TokenSlot(text) : null;
        }
        return creates && name == "id" && value.GetValueKind() == JsonValueKind.Number ? new NumberSlot() : null;
    }

    private static bool IsId(string name) => name.Equals("id", StringComparison.OrdinalIgnoreCase) || name.EndsWith("_id", StringComparison.Ordinal) || name.EndsWith("Id", StringComparison.Ordinal) || name.EndsWith("ID", StringComparison.Ordinal);

    private static bool Has(string name, params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
            if (name.Contains(part, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }
}
