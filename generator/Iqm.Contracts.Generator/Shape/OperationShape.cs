using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Generator.Shape;

/// <summary>Everything that the writer needs to know of a client: names decided, types decided, clashes solved.</summary>
internal sealed class ClientShape
{
    public required string Namespace { get; init; }
    public required string ClientName { get; init; }
    public required string Accessibility { get; init; }
    public required string Title { get; init; }
    public required string Version { get; init; }
    /// <summary>The contract's short name.</summary>
    public required string ContractName { get; init; }
    public required string ContractHash { get; init; }
    /// <summary>The first absolute server; null when there is none.</summary>
    public string? Server { get; init; }
    public List<TagShape> Tags { get; } = [];
    public List<TypeShape> Types { get; } = [];
    /// <summary>Names of members, headers and parameters whose values are secret.</summary>
    public SortedSet<string> Secrets { get; } = new(StringComparer.OrdinalIgnoreCase);
    /// <summary>The body that failures without data share; null when the contract has no envelope.</summary>
    public RecordShape? DefaultError { get; set; }
    /// <summary>The item type of the envelope's errors; null when bodies disagree or there are none.</summary>
    public TypeUse? ErrorItem { get; set; }
    public string? ErrorsName { get; set; }

    public string ContextName => ClientName + "JsonContext";
    public string ContractClassName => ClientName + "Contract";
    public required string ExceptionName { get; init; }
}

/// <summary>The operations of one tag: one client class.</summary>
internal sealed class TagShape
{
    public required string ClassName { get; init; }
    /// <summary>The facade's property.</summary>
    public required string PropertyName { get; init; }
    public string? Description { get; init; }
    public List<OperationShape> Operations { get; } = [];
}

internal sealed class OperationShape
{
    public required string Id { get; init; }
    /// <summary>The C# name without <c>Async</c>, unique in its class together with its suffixes.</summary>
    public required string Name { get; init; }
    public required string Method { get; init; }
    /// <summary>The path template, as the contract has it.</summary>
    public required string Path { get; init; }
    /// <summary>The part of the template that a request carries.</summary>
    public string SentPath { get; set; } = "";
    /// <summary>The address that this operation has instead of the contract's; null when it has none of its own.</summary>
    public string? Server { get; init; }
    public required JsonPointer Pointer { get; init; }
    public string? Summary { get; init; }
    public string? Description { get; init; }
    public bool Deprecated { get; init; }
    public List<string> Security { get; } = [];
    public List<ParameterShape> Parameters { get; } = [];
    public BodyShape? Body { get; set; }
    public List<ResponseShape> Successes { get; } = [];
    public List<ResponseShape> Failures { get; } = [];
    /// <summary>The result after unwrapping; null when the operation gives nothing.</summary>
    public TypeUse? Result { get; set; }
    /// <summary>Successes disagree about their type: each becomes a branch of this union.</summary>
    public UnionShape? ResultUnion { get; set; }
    public IReadOnlyList<string> Evidence { get; init; } = [];
    /// <summary>How the result comes in pages; null when the contract declares none.</summary>
    public PaginationShape? Pagination { get; set; }

    /// <summary>The same operation by another name, with another body.</summary>
    public OperationShape With(string name, BodyShape body)
    {
        var other = new OperationShape
        {
            Id = Id, Name = name, Method = Method, Path = Path, SentPath = SentPath, Server = Server, Pointer = Pointer, Summary = Summary, Description = Description,
            Deprecated = Deprecated, Body = body, Result = Result, ResultUnion = ResultUnion, Evidence = Evidence,
        };
        other.Security.AddRange(Security);
        other.Parameters.AddRange(Parameters);
        other.Successes.AddRange(Successes);
        other.Failures.AddRange(Failures);
        return other;
    }
}

internal enum ParameterLocation { Path, Query, Header, Cookie }

internal enum ParameterStyle { Simple, Form, SpaceDelimited, PipeDelimited, DeepObject, Label, Matrix, Json }

internal sealed class ParameterShape
{
    public required string WireName { get; init; }
    /// <summary>The C# name, unique in its method; not yet escaped if it is a keyword.</summary>
    public required string Name { get; init; }
    public required ParameterLocation In { get; init; }
    public required ParameterStyle Style { get; init; }
    public required bool Explode { get; init; }
    public required bool Required { get; init; }
    public required TypeUse Use { get; init; }
    public bool AllowReserved { get; init; }
    /// <summary>What is sent when the caller gives nothing (x-send: always with a default); null when nothing is sent then.</summary>
    public JsonNode? SentDefault { get; init; }
    /// <summary>The schema's default, which the server takes when nothing is sent; null when there is none.</summary>
    public JsonNode? Preset { get; init; }
    public string? Description { get; init; }
    public required string Limits { get; init; }
}

internal enum BodyKind { Json, Form, Multipart, Text, Binary }

internal sealed class BodyShape
{
    public required JsonPointer Schema { get; init; }
    public required string MediaType { get; init; }
    public required BodyKind Kind { get; init; }
    public required bool Required { get; init; }
    public required TypeUse Use { get; init; }
    /// <summary>How fields of a form are written, by name, where the contract says.</summary>
    public required IReadOnlyDictionary<string, FieldEncoding> Encodings { get; init; }
    public string? Description { get; init; }
    /// <summary>Whether a form becomes multipart as soon as one of its files has a value (x-send: with-file).</summary>
    public bool MultipartWithFile { get; init; }
    public string Name { get; init; } = "body";
}

/// <summary>How a field of a form is written. Source: OpenAPI 3.0.3 §4.7.15.</summary>
/// <param name="Style">The style of a field of a urlencoded form; null when the contract names none.</param>
/// <param name="Explode">Whether items and members are fields of their own.</param>
/// <param name="MediaType">The media type of a part, the first that the contract names; null when it names none, or only ranges.</param>
internal sealed record FieldEncoding(ParameterStyle? Style, bool Explode, string? MediaType);

internal enum ReadKind { Nothing, Json, Envelope, Text, Stream }

internal sealed class ResponseShape
{
    /// <summary>The key in the contract: <c>200</c>, <c>4XX</c>, <c>default</c>.</summary>
    public required string Status { get; init; }
    public string? MediaType { get; init; }
    public required ReadKind Read { get; init; }
    /// <summary>The whole body; null when there is none to read.</summary>
    public TypeUse? Body { get; init; }
    public string? Description { get; init; }
}
