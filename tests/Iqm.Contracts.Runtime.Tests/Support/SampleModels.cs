using System.Text.Json;
using System.Text.Json.Serialization;

namespace Iqm.Contracts.Runtime.Tests;

/// <summary>Models as the generator writes them, by hand.</summary>
public sealed record SampleUser
{
    [JsonPropertyName("id")] public required long Id { get; init; }
    [JsonPropertyName("name")] public required string Name { get; init; }
    [JsonPropertyName("status")] public SampleStatus? Status { get; init; }
    [JsonPropertyName("createdAt")] public LenientDateTime? CreatedAt { get; init; }
    [JsonExtensionData] public IDictionary<string, JsonElement>? AdditionalProperties { get; set; }
}

public sealed record InviteUserRequest
{
    [JsonPropertyName("email")] public required string Email { get; init; }

    [JsonPropertyName("password")] public string? Password { get; init; }

    [JsonPropertyName("nickname")]
    [JsonConverter(typeof(OptionalConverter<string?>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<string?> Nickname { get; init; }

    [JsonPropertyName("roles")]
    [JsonConverter(typeof(OptionalConverter<List<SampleStatus>?>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<List<SampleStatus>?> Roles { get; init; }

    [JsonPropertyName("age")]
    [JsonConverter(typeof(OptionalConverter<int?>))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Optional<int?> Age { get; init; }
}

[JsonConverter(typeof(OpenEnumConverter<SampleStatus>))]
public readonly record struct SampleStatus(string Value) : IOpenEnum<SampleStatus>
{
    public static SampleStatus PendingApproval => new("pending-approval");
    public static SampleStatus FromWire(string value) => new(value);
    public string ToWireText() => Value;
    public override string ToString() => Value;
}

[JsonConverter(typeof(OpenIntegerEnumConverter<SampleLevel>))]
public readonly record struct SampleLevel(long Value) : IOpenIntegerEnum<SampleLevel>
{
    public static SampleLevel FromWire(long value) => new(value);
    public string ToWireText() => WireText.Of(Value);
}

/// <summary>An integer on one page, a string on another.</summary>
[JsonConverter(typeof(UnionConverter<SampleId>))]
public readonly record struct SampleId : IUnion<SampleId>, IWireText
{
    private readonly long? _number;
    private readonly string? _text;
    private readonly SampleUser? _user;

    private SampleId(long? number, string? text, SampleUser? user) => (_number, _text, _user) = (number, text, user);

    public long? Number => _number;
    public string? Text => _text;
    public SampleUser? User => _user;

    public static SampleId Read(JsonElement element, JsonSerializerOptions options)
    {
        if (Union.IsInteger(element) && Union.TryRead<long>(element, options, out var number))
            return new(number, null, null);
        if (Union.TryRead<string>(element, options, out var text))
            return new(null, text, null);
        if (Union.HasMembers(element, "id", "name") && Union.TryRead<SampleUser>(element, options, out var user))
            return new(null, null, user);
        throw new JsonException();
    }

    public void Write(Utf8JsonWriter writer, JsonSerializerOptions options)
    {
        if (_number is { } number)
            Union.Write(writer, number, options);
        else if (_text is not null)
            Union.Write(writer, _text, options);
        else
            Union.Write(writer, _user ?? throw new JsonException("A SampleId was never assigned a form."), options);
    }

    public string ToWireText() => _number is { } number ? WireText.Of(number) : _text ?? "";
}

public sealed record SampleError
{
    [JsonPropertyName("error")] public required string Error { get; init; }
    [JsonPropertyName("reason")] public string? Reason { get; init; }
}

public sealed record SampleEnvelope<T> : IEnvelope<T>
{
    [JsonPropertyName("success")] public required bool Success { get; init; }
    [JsonPropertyName("data")] public T? Data { get; init; }
    [JsonPropertyName("errorObjects")] public IReadOnlyList<SampleError>? ErrorObjects { get; init; }
    bool? IEnvelope.Success => Success;
    bool IEnvelope.HasErrors => ErrorObjects is { Count: > 0 };
}

public sealed record SampleForbidden
{
    [JsonPropertyName("status")] public required string Status { get; init; }
    [JsonPropertyName("supportEmail")] public string? SupportEmail { get; init; }
}

public sealed record SampleValues
{
    [JsonPropertyName("whole")] [JsonConverter(typeof(IntegerConverter))] public long Whole { get; init; }
    [JsonPropertyName("small")] [JsonConverter(typeof(Int32Converter))] public int Small { get; init; }
    [JsonPropertyName("maybe")] [JsonConverter(typeof(IntegerConverter))] public long? Maybe { get; init; }
    [JsonPropertyName("at")] [JsonConverter(typeof(LenientDateTimeOffsetConverter))] public DateTimeOffset? At { get; init; }
    [JsonPropertyName("day")] [JsonConverter(typeof(LenientDateOnlyConverter))] public DateOnly? Day { get; init; }
    [JsonPropertyName("level")] public SampleLevel? Level { get; init; }
    [JsonPropertyName("byStatus")] public Dictionary<SampleStatus, int>? ByStatus { get; init; }
    [JsonPropertyName("byLevel")] public Dictionary<SampleLevel, int>? ByLevel { get; init; }
    [JsonPropertyName("statuses")] public List<SampleStatus>? Statuses { get; init; }
    [JsonPropertyName("id")] public SampleId? Id { get; init; }
    [JsonPropertyName("moment")] public LenientDateTime? Moment { get; init; }
}

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(SampleUser))]
[JsonSerializable(typeof(InviteUserRequest))]
[JsonSerializable(typeof(SampleEnvelope<string>), TypeInfoPropertyName = "StringEnvelope")]
[JsonSerializable(typeof(SampleEnvelope<JsonElement?>), TypeInfoPropertyName = "AnyEnvelope")]
[JsonSerializable(typeof(SampleForbidden))]
[JsonSerializable(typeof(SampleValues))]
[JsonSerializable(typeof(SampleId))]
[JsonSerializable(typeof(LenientDateTime))]
[JsonSerializable(typeof(List<SampleStatus>))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(long))]
[JsonSerializable(typeof(int?))]
internal sealed partial class SampleJsonContext : JsonSerializerContext;
