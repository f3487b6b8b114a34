using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes what belongs to the client as a whole: the facade, what it knows of its contract, and its exceptions.</summary>
internal sealed class FacadeWriter(ClientShape client, SerializerContext context, TypeNames types)
{
    public IEnumerable<GeneratedFile> Write()
    {
        yield return new GeneratedFile(client.ClientName + ".g.cs", Facade());
        yield return new GeneratedFile(client.ContractClassName + ".g.cs", Contract());
        yield return new GeneratedFile(client.ExceptionName + ".g.cs", Exception());
        yield return new GeneratedFile(client.ExceptionName + "OfError.g.cs", TypedException());
    }

    private Code Access => Code.Type(client.Accessibility);

    private string Facade()
    {
        var writer = FileHeader.Start(client);
        var name = Code.Identifier(client.ClientName);
        writer.Doc("summary", $"Client of {client.Title}. Safe for concurrent use.");
        writer.Line(FileHeader.Attribute);
        writer.Open($"{Access} sealed partial class {name}");
        writer.Line($"/// <summary>A client that sends through <paramref name=\"httpClient\"/>.</summary>");
        writer.Line($"/// <param name=\"httpClient\">Stays the caller's to dispose. Its base address, if it has one, replaces the contract's server.</param>");
        writer.Open($"public {name}(HttpClient httpClient)");
        writer.Line($"var invoker = new ContractInvoker(httpClient, {Code.Identifier(client.ContractClassName)}.Instance);");
        foreach (var tag in client.Tags)
            writer.Line($"{Code.Identifier(tag.PropertyName)} = new {Code.Identifier(tag.ClassName)}(invoker);");
        writer.Close();
        foreach (var tag in client.Tags)
        {
            writer.Line();
            writer.Doc("summary", DocText.FirstOf(tag.Description, $"The operations of {tag.PropertyName}."));
            writer.Line($"public {Code.Identifier(tag.ClassName)} {Code.Identifier(tag.PropertyName)} {{ get; }}");
        }
        writer.Close();
        return writer.ToString();
    }

    private string Contract()
    {
        // Which contract an assembly was built from is asked of assemblies, long after the build.
        var version = $"{client.Version} sha256 {client.ContractHash}".TrimStart();
        var writer = FileHeader.Start(client, Code.Of($"[assembly: global::System.Reflection.AssemblyMetadata({Code.Literal("Contract:" + client.ContractName)}, {Code.Literal(version)})]"));
        var name = Code.Identifier(client.ContractClassName);
        writer.Line($"/// <summary>What the client knows of its contract as a whole.</summary>");
        writer.Line(FileHeader.Attribute);
        writer.Open($"internal sealed class {name} : ClientContract");
        writer.Line($"public static {name} Instance {{ get; }} = new();");
        writer.Line();
        writer.Line($"private static readonly HashSet<string> s_secrets = new(StringComparer.OrdinalIgnoreCase) {{ {Code.Join(", ", client.Secrets.Select(s => Code.Literal(s)))} }};");
        writer.Line();
        writer.Line($"public override string Name => {Code.Literal($"{client.ContractName} {client.Version}".TrimEnd())};");
        writer.Line();
        writer.Line(client.Server is null ? Code.Of($"public override Uri? DefaultBaseAddress => null;") : Code.Of($"public override Uri? DefaultBaseAddress {{ get; }} = new({Code.Literal(client.Server)});"));
        writer.Line();
        writer.Line($"public override bool IsSecret(string name) => s_secrets.Contains(name);");
        if (client.DefaultError is { Envelope.Errors: { } errors } error)
        {
            var type = new NamedType(error);
            var exception = Code.Identifier(client.ExceptionName);
            writer.Line();
            writer.Line($"public override string? EnvelopeSuccessMember => {Code.Literal(error.Envelope!.Success.JsonName)};");
            writer.Line();
            writer.Open($"protected override ApiException CreateException(ApiFailure failure, in ResponseBody body)");
            writer.Line($"var error = body.Parse({context.TypeInfo(new TypeUse(type, false))});");
            writer.Line($"if (error is null || ((IEnvelope)error).Success != false)");
            writer.Line($"    throw new JsonException(\"The body does not say that the call failed.\");");
            writer.Line($"return new {exception}<{types.Of(type)}>(failure, error, error.{Code.Identifier(errors.Name)});");
            writer.Close();
        }
        writer.Close();
        return writer.ToString();
    }

    private string Exception()
    {
        var writer = FileHeader.Start(client);
        var name = Code.Identifier(client.ExceptionName);
        writer.Doc("summary", $"An operation of {client.Title} failed in a documented way.");
        writer.Line(FileHeader.Attribute);
        writer.Open($"{Access} partial class {name} : ApiException");
        if (client.ErrorItem is { } item)
        {
            writer.Line($"/// <summary>Makes an exception from the facts and the errors that the body lists.</summary>");
            writer.Line($"public {name}(ApiFailure failure, IReadOnlyList<{types.Of(item)}>? errors = null) : base(failure) => {Code.Identifier(client.ErrorsName!)} = errors ?? [];");
            writer.Line();
            writer.Line($"/// <summary>The errors that the body lists; empty when it lists none.</summary>");
            writer.Line($"public IReadOnlyList<{types.Of(item)}> {Code.Identifier(client.ErrorsName!)} {{ get; }}");
        }
        else
        {
            writer.Line($"/// <summary>Makes an exception from the facts.</summary>");
            writer.Line($"public {name}(ApiFailure failure) : base(failure) {{ }}");
        }
        writer.Close();
        return writer.ToString();
    }

    private string TypedException()
    {
        var writer = FileHeader.Start(client);
        var name = Code.Identifier(client.ExceptionName);
        writer.Doc("summary", $"An operation of {client.Title} failed with a documented body.");
        writer.Line($"/// <typeparam name=\"TError\">The body.</typeparam>");
        writer.Line(FileHeader.Attribute);
        writer.Open($"{Access} sealed partial class {name}<TError> : {name}");
        writer.Line($"/// <summary>Makes an exception from the facts and the body.</summary>");
        var errors = client.ErrorItem is { } item ? Code.Of($", IReadOnlyList<{types.Of(item)}>? errors = null") : Code.Empty;
        var passed = errors.IsEmpty ? errors : Code.Of($", errors");
        writer.Line($"public {name}(ApiFailure failure, TError error{errors}) : base(failure{passed}) => Error = error;");
        writer.Line();
        writer.Line($"/// <summary>The body.</summary>");
        writer.Line($"public TError Error {{ get; }}");
        writer.Close();
        return writer.ToString();
    }
}
