using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Envelopes;
using Iqm.Contracts.Samples;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Mocking.Failures;

/// <summary>Makes the body of a failure by the schema that a contract has for it: what is known is said, what is required besides is made up.</summary>
internal sealed class FailureWriter(EnvelopeNames? envelope, IReadOnlyList<FailureReason> reasons, int status, SampleRandom random)
{
    private const int MaxDepth = 6;

    private SampleRandom _random = random;

    /// <summary>The body; null when the schema is of no object.</summary>
    /// <exception cref="SampleException">What is required cannot be made.</exception>
    public JsonNode? Write(SampleShape shape) => Concrete(shape) is { } root && (root.Types & InstanceTypes.Object) != 0 ? Object(root, reasons[0], 0) : null;

    private JsonObject Object(SampleShape shape, FailureReason reason, int depth)
    {
        var members = new JsonObject();
        foreach (var member in shape.Members)
            if (Member(shape, member, reason, depth) is { } value)
                members[member.Name] = value;
            else if (member.IsRequired)
                members[member.Name] = Made(member);
        return members;
    }

    private JsonNode? Member(SampleShape owner, SampleMember member, FailureReason reason, int depth)
    {
        if (member.Fixed is { } only)
            return JsonNode.Parse(only);
        if (depth == 0 && member.Name == envelope?.Success)
            return false;
        if (FailureMembers.Value(owner, member, reason, status) is { } known)
            return known;
        var isErrors = depth == 0 && (envelope is null ? member.Name.Contains("error", StringComparison.OrdinalIgnoreCase) || member.Name.Equals("details", StringComparison.OrdinalIgnoreCase) : member.Name == envelope.Errors);
        if (depth > MaxDepth || !isErrors && !member.IsRequired || depth == 0 && member.Name == envelope?.Data || Concrete(member.Shape.Value) is not { } shape)
            return null;
        if ((shape.Types & InstanceTypes.Array) != 0 && Concrete(shape.Items!.Value) is { } items)
            return isErrors ? List(shape, items, depth) : null;
        return (shape.Types & InstanceTypes.Object) != 0 && shape.Members.Length > 0 ? Object(shape, reason, depth + 1) : null;
    }

    private JsonArray? List(SampleShape list, SampleShape items, int depth)
    {
        var said = reasons.Take(list.MaxItems);
        if ((items.Types & InstanceTypes.Object) != 0)
            return [.. said.Select(reason => (JsonNode)Object(items, reason, depth + 1))];
        return (items.Types & InstanceTypes.String) != 0 && items.Enum is null ? [.. said.Select(reason => (JsonNode)reason.Message)] : null;
    }

    private JsonNode? Made(SampleMember member)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, SampleJson.Options))
            new SchemaSampler(json, new SampleRandom(_random.Next())) { IsSparse = true }.Write(member.Shape.Value);
        return JsonNode.Parse(buffer.WrittenSpan);
    }

    /// <summary>The first of alternatives that can be made.</summary>
    private static SampleShape? Concrete(SampleShape shape)
    {
        for (var depth = 0; shape.Choices.Length > 0; depth++)
        {
            if (depth > MaxDepth || shape.Choices.Select(choice => choice.Value).FirstOrDefault(choice => choice.Height != SampleShape.Impossible) is not { } next)
                return null;
            shape = next;
        }
        return shape;
    }
}
