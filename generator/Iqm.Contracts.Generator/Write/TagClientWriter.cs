using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes the client class of one tag: a method pair, a request builder and a table of answers for each operation.</summary>
internal sealed class TagClientWriter(ClientShape client, TagShape tag, IReadOnlyList<ResolvedOperation> operations, SerializerContext context, TypeNames types)
{
    private readonly HashSet<string> _typeNames = client.Types.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);

    public string Write()
    {
        var writer = FileHeader.Start(client);
        writer.Doc("summary", DocText.FirstOf(tag.Description, $"The operations of {tag.PropertyName}."));
        writer.Line(FileHeader.Attribute);
        writer.Open($"{Code.Type(client.Accessibility)} sealed partial class {Code.Identifier(tag.ClassName)}");
        writer.Line($"private readonly ContractInvoker _invoker;");
        writer.Line();
        writer.Line($"internal {Code.Identifier(tag.ClassName)}(ContractInvoker invoker) => _invoker = invoker;");
        foreach (var operation in operations)
        {
            writer.Line();
            Operation(writer, operation);
        }
        writer.Close();
        return writer.ToString();
    }

    private void Operation(CodeWriter writer, ResolvedOperation operation)
    {
        var shape = operation.Shape;
        var signature = Signature(operation);
        var arguments = Code.Join(", ", Arguments(operation).Select(a => a.Name));
        // A class of its own, so that an operation costs nothing before it is called.
        var tableName = TableName(shape);
        var table = Code.Of($"{tableName}.Value");
        var result = shape.Result is null ? Code.Of($"NoContent") : ResultType(operation);
        Documentation(writer, operation);
        if (shape.Deprecated)
            writer.Line($"[Obsolete]");
        var task = shape.Result is null ? Code.Of($"Task") : Code.Of($"Task<{result}>");
        writer.Line($"public {task} {Code.Identifier(shape.Name + "Async")}({signature}) =>");
        writer.Line($"    _invoker.SendAsync({Code.Identifier("Create" + shape.Name + "Request")}({arguments}), {table}, cancellationToken);");
        writer.Line();
        writer.Doc("summary", $"{DocText.FirstOf(shape.Summary, shape.Id, shape.Name).TrimEnd().TrimEnd('.')}. Gives status, header fields and either the value or the failure.");
        writer.Line($"/// <inheritdoc cref=\"{Code.Identifier(shape.Name + "Async")}\" path=\"/param\"/>");
        writer.Line($"/// <exception cref=\"HttpRequestException\">The server could not be reached.</exception>");
        writer.Line($"/// <exception cref=\"ApiTimeoutException\">No answer within the client's timeout.</exception>");
        if (shape.Deprecated)
            writer.Line($"[Obsolete]");
        writer.Line($"public Task<ApiResponse<{result}>> {Code.Identifier(shape.Name + "WithResponseAsync")}({signature}) =>");
        writer.Line($"    _invoker.SendWithResponseAsync({Code.Identifier("Create" + shape.Name + "Request")}({arguments}), {table}, cancellationToken);");
        writer.Line();
        if (shape.Pagination is { } pagination)
        {
            new PagesWriter(writer, shape, pagination, Arguments(operation), types.Of(pagination.Item), table).Write();
            writer.Line();
        }
        new RequestWriter(writer, operation, Arguments(operation), context, table).Write();
        writer.Line();
        new AnswersWriter(client, writer, operation, context, types, result).Write(tableName);
    }

    /// <summary>The name of an operation's table, which must not hide a type.</summary>
    private Code TableName(OperationShape shape)
    {
        var name = shape.Name + "Operation";
        while (_typeNames.Contains(name))
            name += "_";
        return Code.Identifier(name);
    }

    private static Code ResultType(ResolvedOperation operation) =>
        operation.Shape.Result is { Type: PrimitiveType { Kind: PrimitiveKind.Binary } } stream ? Code.Type(stream.Nullable ? "Stream?" : "Stream") : operation.Shape.Result!.Nullable ? Code.Of($"{operation.ResultType}?") : operation.ResultType;

    private static Code Signature(ResolvedOperation operation) => Code.Join(", ",
        Arguments(operation).Select(a => a.Required ? Code.Of($"{a.Type} {a.Name}") : Code.Of($"{a.Type}? {a.Name} = null")).Append(Code.Of($"CancellationToken cancellationToken = default")));

    /// <summary>Required parameters, the body if it is required, then what may be left out.</summary>
    private static List<Argument> Arguments(ResolvedOperation operation)
    {
        var parameters = operation.Shape.Parameters.Select((p, i) => new Argument(Code.Identifier(p.Name), operation.ParameterTypes[i], p.Required, p, null)).ToList();
        var arguments = parameters.Where(p => p.Required).ToList();
        if (operation.Shape.Body is { } body)
        {
            var type = body.Kind == BodyKind.Binary ? Code.Of($"Stream") : operation.BodyType;
            var argument = new Argument(Code.Identifier(body.Name), type, body.Required, null, body);
            arguments.Add(argument);
        }
        arguments.AddRange(parameters.Where(p => !p.Required));
        return [.. arguments.Where(a => a.Required), .. arguments.Where(a => !a.Required)];
    }

    private void Documentation(CodeWriter writer, ResolvedOperation operation)
    {
        var shape = operation.Shape;
        writer.Doc("summary", DocText.FirstOf(shape.Summary, shape.Description, $"{shape.Method} {shape.Path}"));
        var remarks = new List<string>();
        if (shape.Description is { } description && shape.Summary is not null)
            remarks.Add(description);
        remarks.Add($"{shape.Method} {shape.Path}");
        if (shape.Evidence.Count > 0)
            remarks.Add(DocText.Evidence(shape.Evidence));
        writer.Doc("remarks", string.Join('\n', remarks));
        foreach (var argument in Arguments(operation))
        {
            var text = argument.Parameter is { } parameter ? Join(DocText.FirstOf(parameter.Description, parameter.WireName, parameter.Name), parameter.Limits) : DocText.FirstOf(argument.Body!.Description, "The body.");
            writer.Doc("param", text, Code.Of($"name={Code.Literal(argument.Name.ToString().TrimStart('@'))}"));
        }
        writer.Line($"/// <param name=\"cancellationToken\">Cancels the call, up to the last byte read.</param>");
        if (shape.Result is not null)
            writer.Doc("returns", DocText.FirstOf([.. shape.Successes.Select(s => s.Description), "The result."]));
        foreach (var failure in shape.Failures)
            writer.Doc("exception", $"{failure.Status}: {DocText.FirstOf(failure.Description, "documented failure")}", Code.Of($"cref={Cref(failure)}"));
        writer.Line($"/// <exception cref=\"ApiException\">The call failed in a way that the contract does not document.</exception>");
        writer.Line($"/// <exception cref=\"ApiTimeoutException\">No answer within the client's timeout.</exception>");
        writer.Line($"/// <exception cref=\"HttpRequestException\">The server could not be reached.</exception>");
    }

    private Code Cref(ResponseShape failure) =>
        failure.Read == ReadKind.Json && failure.Body is { Type: NamedType } ? Code.Of($"\"{Code.Identifier(client.ExceptionName)}{{TError}}\"") : Code.Of($"\"{Code.Identifier(client.ExceptionName)}\"");

    private static string Join(string description, string limits) => limits.Length == 0 ? description : description.TrimEnd().TrimEnd('.') + ". " + limits + ".";
}

/// <summary>An argument of a generated method: a parameter, or the body.</summary>
internal sealed record Argument(Code Name, Code Type, bool Required, ParameterShape? Parameter, BodyShape? Body);
