using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Samples;

/// <summary>Writes one JSON value that a shape allows. What it writes is judged afterwards by whoever needs certainty: <c>not</c> and the like are not looked at.</summary>
/// <param name="json">Where to.</param>
/// <param name="random">Decides; the same seed gives the same value.</param>
internal sealed class SchemaSampler(Utf8JsonWriter json, SampleRandom random)
{
    /// <summary>Below this depth only what is required is written.</summary>
    private const int Generous = 6;
    private const int MaxDepth = 100;
    private const int MaxItems = 3;

    private static readonly Dictionary<string, MemberDemand> NoDemands = [];
    private SampleRandom _random = random;
    private SampleBudget _budget = new();

    /// <summary>Whether only what is required is written.</summary>
    public bool IsSparse { get; init; }

    /// <summary>Says of members of the outermost object what they have to be; null for as the shape says.</summary>
    public IReadOnlyDictionary<string, MemberDemand>? Outermost { get; init; }

    /// <exception cref="SampleException">There is no such value.</exception>
    public void Write(SampleShape shape) => Write(shape, "", 0);

    private void Write(SampleShape shape, string name, int depth)
    {
        if (depth > MaxDepth || shape.Height == SampleShape.Impossible)
            throw new SampleException();
        _budget.Take();
        var isSparse = IsSparse || depth > Generous || _budget.IsLow;
        while (shape.Choices.Length > 0)
            shape = Choose(shape.Choices, isSparse);
        if (shape.Enum is { } values)
        {
            json.WriteRawValue(values[_random.Below(values.Length)]);
            return;
        }
        if (shape.Example is JsonValue example && shape.Format is not ("uuid" or "date-time") && _random.Chance(40))
        {
            example.WriteTo(json);
            return;
        }
        switch (TypeOf(shape, isSparse))
        {
            case InstanceTypes.Null:
                json.WriteNullValue();
                break;
            case InstanceTypes.Boolean:
                json.WriteBooleanValue(_random.Chance(50));
                break;
            case InstanceTypes.Integer:
                NumberSampler.Write(json, shape, isInteger: true, ref _random);
                break;
            case InstanceTypes.Fraction:
                NumberSampler.Write(json, shape, isInteger: false, ref _random);
                break;
            case InstanceTypes.String:
                json.WriteStringValue(_budget.Take(StringSampler.Sample(shape, name, ref _random)));
                break;
            case InstanceTypes.Array:
                WriteArray(shape, name, depth, isSparse);
                break;
            default:
                WriteObject(shape, depth, isSparse);
                break;
        }
    }

    private SampleShape Choose(Lazy<SampleShape>[] choices, bool isSparse)
    {
        var least = choices.Min(choice => choice.Value.Height);
        if (least == SampleShape.Impossible)
            throw new SampleException();
        var possible = choices.Where(choice => isSparse ? choice.Value.Height == least : choice.Value.Height != SampleShape.Impossible).ToArray();
        return possible[_random.Below(possible.Length)].Value;
    }

    private InstanceTypes TypeOf(SampleShape shape, bool isSparse)
    {
        var types = SampleTypes.Of(shape.Types);
        if (types.Length == 1)
            return types[0];
        // Null says the least; now and then it has to come all the same.
        if (types.Length > 1 && types[^1] == InstanceTypes.Null && (types.Length == 2 ? _random.Chance(15) : _random.Chance(5)))
            return InstanceTypes.Null;
        var least = types.Min(shape.HeightOf);
        var possible = types.Where(type => type != InstanceTypes.Null && (isSparse ? shape.HeightOf(type) == least : shape.HeightOf(type) != SampleShape.Impossible)).ToArray();
        return possible.Length == 0 ? types[^1] : possible[_random.Below(possible.Length)];
    }

    private void WriteArray(SampleShape shape, string name, int depth, bool isSparse, int atLeast = 0)
    {
        var least = Math.Max(shape.MinItems, atLeast);
        var most = Math.Min(shape.MaxItems, Math.Max(least, isSparse ? least : MaxItems));
        var items = shape.Items!.Value;
        var count = items.Height == SampleShape.Impossible ? 0 : _random.Between(Math.Min(least, most), most);
        json.WriteStartArray();
        if (shape.UniqueItems)
            WriteDistinct(items, name, depth, count);
        else
            for (var i = 0; i < count; i++)
                Write(items, name, depth + 1);
        json.WriteEndArray();
    }

    private void WriteDistinct(SampleShape items, string name, int depth, int count)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        var buffer = new ArrayBufferWriter<byte>();
        for (var attempt = 0L; known.Count < count && attempt < count * 20L; attempt++)
        {
            buffer.ResetWrittenCount();
            using (var one = new Utf8JsonWriter(buffer, SampleJson.Options))
            {
                var sampler = new SchemaSampler(one, new SampleRandom(_random.Next())) { IsSparse = IsSparse, _budget = _budget };
                sampler.Write(items, name, depth + 1);
            }
            if (known.Add(Encoding.UTF8.GetString(buffer.WrittenSpan)))
                json.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
        }
    }

    private void WriteObject(SampleShape shape, int depth, bool isSparse)
    {
        var count = 0;
        json.WriteStartObject();
        var demands = depth == 0 ? Outermost : null;
        foreach (var member in shape.Members)
        {
            var demand = demands?.GetValueOrDefault(member.Name);
            if (demand is { Kind: DemandKind.Absent } && !member.IsRequired || !member.IsRequired && demand is not { Kind: DemandKind.Fixed or DemandKind.Filled } && !Wants(shape, member, isSparse || _budget.IsLow, count))
                continue;
            count++;
            json.WritePropertyName(member.Name);
            if (demand is { Kind: DemandKind.Fixed })
                json.WriteRawValue(demand.Json!);
            else if (member.Fixed is { } only)
                json.WriteRawValue(only);
            else if (demand is not null)
                WriteDemanded(member, demand, depth);
            else
                Write(member.Shape.Value, member.Name, depth + 1);
        }
        foreach (var (name, demand) in demands ?? NoDemands)
            if (demand is { Kind: DemandKind.Fixed or DemandKind.Filled, Json: { } text } && shape.Additional is not null && !shape.Members.Any(member => member.Name == name))
            {
                count++;
                json.WritePropertyName(name);
                json.WriteRawValue(text);
            }
        for (var number = 1; count < shape.MinProperties && shape.Additional is { } additional; number++)
        {
            if (shape.Members.Any(member => member.Name == $"member{number}"))
                continue;
            count++;
            json.WritePropertyName($"member{number}");
            Write(additional.Value, "", depth + 1);
        }
        json.WriteEndObject();
    }

    private bool Wants(SampleShape shape, SampleMember member, bool isSparse, int count)
    {
        if (member.Shape.Value.Height == SampleShape.Impossible || count + shape.Members.Count(other => other.IsRequired) > shape.MaxProperties - 1)
            return false;
        return count < shape.MinProperties || !isSparse && _random.Chance(member.Fixed is null ? 70 : 100);
    }

    /// <summary>What must be there although the envelope has no use for it is as empty as can be; what must not be empty is filled.</summary>
    private void WriteDemanded(SampleMember member, MemberDemand demand, int depth)
    {
        var shape = member.Shape.Value;
        while (shape.Choices.Length > 0)
            shape = Choose(shape.Choices, isSparse: true);
        var isEmpty = demand.Kind == DemandKind.Absent;
        if (isEmpty && (shape.Types & InstanceTypes.Null) != 0)
            json.WriteNullValue();
        else if ((shape.Types & InstanceTypes.Array) != 0 && isEmpty && shape.MinItems == 0)
            json.WriteRawValue("[]");
        else if ((shape.Types & InstanceTypes.Array) != 0)
            WriteArray(shape, member.Name, depth + 1, isSparse: isEmpty, atLeast: isEmpty ? 0 : 1);
        else
            Write(shape, member.Name, depth + 1);
    }
}
