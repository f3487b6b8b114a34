using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Iqm.Contracts.Runtime;

namespace Iqm.Contracts.Generator.Tests.Corpus;

/// <summary>Turns sampled JSON into what a generated method takes.</summary>
internal static class ArgumentSamples
{
    /// <param name="type">The parameter's type.</param>
    /// <param name="sample">The sample; null when the contract has no schema.</param>
    /// <param name="isText">Whether it is a parameter, which may be a plain text for what the contract calls otherwise.</param>
    /// <param name="json">The client's options.</param>
    public static object? Make(Type type, JsonNode? sample, bool isText, JsonSerializerOptions json)
    {
        if (type == typeof(Stream))
            return new MemoryStream("bytes"u8.ToArray());
        if (type == typeof(FileContent))
            return FileContent.FromBytes("bytes"u8.ToArray(), "file.bin");
        if (type == typeof(string) && (sample is null || isText && sample is not JsonValue || sample.GetValueKind() != JsonValueKind.String))
            return sample is null ? "text" : sample.ToJsonString();
        if (type == typeof(JsonElement) || type == typeof(JsonElement?))
            return JsonSerializer.SerializeToElement(sample);
        if (sample is JsonObject members && type.GetProperties().Any(p => IsFile(p.PropertyType)))
            return Form(type, members, json);
        return sample.Deserialize(type, json) ?? (type.IsValueType && Nullable.GetUnderlyingType(type) is null || !type.IsValueType ? Empty(type) : null);
    }

    private static object? Empty(Type type) => type.IsValueType ? Activator.CreateInstance(type) : throw new JsonException("The sample is null.");

    /// <summary>A form with files: these are no JSON.</summary>
    private static object Form(Type type, JsonObject members, JsonSerializerOptions json)
    {
        var form = RuntimeHelpers.GetUninitializedObject(type);
        foreach (var property in type.GetProperties())
        {
            if (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name is not { } name || !members.TryGetPropertyValue(name, out var value))
                continue;
            var file = FileContent.FromBytes("bytes"u8.ToArray(), "file.bin");
            property.SetValue(form, property.PropertyType == typeof(FileContent) ? file : IsFile(property.PropertyType) ? new[] { file } : Member(property.PropertyType, value, json));
        }
        return form;
    }

    /// <summary>What tells absent from null has its converter at the member, and none of its own.</summary>
    private static object? Member(Type type, JsonNode? value, JsonSerializerOptions json) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Optional<>) ? Activator.CreateInstance(type, value.Deserialize(type.GenericTypeArguments[0], json)) : value.Deserialize(type, json);

    private static bool IsFile(Type type) => type == typeof(FileContent) || type.IsGenericType && type.GenericTypeArguments[0] == typeof(FileContent);
}
