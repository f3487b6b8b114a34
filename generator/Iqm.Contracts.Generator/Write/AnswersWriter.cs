using System.Globalization;
using Iqm.Contracts.Generator.Shape;

namespace Iqm.Contracts.Generator.Write;

/// <summary>Writes the static table of an operation's documented answers.</summary>
internal sealed class AnswersWriter(ClientShape client, CodeWriter writer, ResolvedOperation operation, SerializerContext context, TypeNames types, Code result)
{
    public void Write(Code name)
    {
        var shape = operation.Shape;
        var security = Code.Join("", shape.Security.Select(s => Code.Of($", {Code.Literal(s)}")));
        writer.Open($"private static class {name}");
        writer.Line($"internal static readonly Operation<{result}> Value = new(");
        writer.Indent();
        writer.Line($"new OperationDescriptor({Code.Literal(shape.Id)}, {Method(shape.Method)}, {Code.Literal(shape.Path)}{security}),");
        writer.Line($"[");
        writer.Indent();
        foreach (var success in shape.Successes)
            writer.Line($"new ResponseCase<{result}>({SuccessStatus(success.Status)}, {Code.Literal(success.MediaType)}, {Reader(success)}),");
        writer.Outdent();
        writer.Line($"],");
        writer.Line($"[");
        writer.Indent();
        foreach (var failure in shape.Failures)
            writer.Line($"{Failure(failure)},");
        writer.Outdent();
        writer.Line($"]);");
        writer.Outdent();
        writer.Close();
    }

    private Code Reader(ResponseShape success)
    {
        var own = EnvelopeShaper.ResultOf(success);
        var reader = success.Read switch
        {
            ReadKind.Nothing => Code.Of($"ResponseReader.Nothing()"),
            ReadKind.Text => Code.Of($"ResponseReader.Text()"),
            ReadKind.Stream => Code.Of($"ResponseReader.Stream()"),
            ReadKind.Envelope when own is null => Code.Of($"ResponseReader.Envelope({context.TypeInfo(success.Body!)})"),
            ReadKind.Envelope => Code.Of($"ResponseReader.Envelope<{types.Of(success.Body!.Type)}, {types.Of(own!)}>({context.TypeInfo(success.Body)})"),
            _ => Code.Of($"ResponseReader.Json({context.TypeInfo(success.Body!)}{(success.Body!.Nullable ? Code.Of($", nullable: true") : Code.Empty)})"),
        };
        if (success.Read == ReadKind.Json && ItemChecks.Needs(success.Body!.Type))
            reader = Code.Of($"ResponseReader.Select({reader}, static items => {ItemChecks.Of(Code.Of($"items"), success.Body.Type, "$")})");
        if (operation.Shape.Result is null)
            return own is null ? reader : Code.Of($"ResponseReader.Select({reader}, static _ => default(NoContent))");
        if (own is null)
            return Code.Of($"ResponseReader.Select<NoContent, {result}>({reader}, static _ => default!)");
        if (operation.Shape.ResultUnion is { } union)
        {
            var branch = union.Branches.Find(b => b.Type == own.Type)!;
            return Code.Of($"ResponseReader.Select({reader}, static value => ({result}){Code.Identifier(union.Name)}.{Code.Identifier("From" + branch.Name)}(value!))");
        }
        // long and long? are two types to a reader.
        if (!TypeNames.IsValueType(own.Type))
            return operation.Shape.Result.Nullable ? Code.Of($"{reader}!") : reader;
        return types.Of(own) == result ? reader : Code.Of($"ResponseReader.Select({reader}, static value => ({result})value)");
    }

    private Code Failure(ResponseShape failure)
    {
        var exception = Code.Identifier(client.ExceptionName);
        if (failure.Read != ReadKind.Json || failure.Body is not { } body)
            return Code.Of($"FailureCase.Plain({Status(failure.Status)}, {Code.Literal(failure.MediaType)}, static failure => new {exception}(failure))");
        var errors = client.ErrorItem is not null && EnvelopeShaper.EnvelopeOf(body)?.Errors is { } list ? Code.Of($", body.{Code.Identifier(list.Name)}") : Code.Empty;
        // Kind and Kind? are two types.
        var error = TypeNames.IsValueType(body.Type) ? types.Of(body) : types.Of(body.Type);
        return Code.Of($"FailureCase.Json({Status(failure.Status)}, {Code.Literal(failure.MediaType)}, {context.TypeInfo(body)}, static (failure, body) => new {exception}<{error}>(failure, body{errors}))");
    }

    /// <summary>As the only answer that is documented, default is that of every success. A failure has it too, and stays one.</summary>
    private static Code SuccessStatus(string status) => status == "default" ? Status("2XX") : Status(status);

    private static Code Status(string status) =>
        int.TryParse(status, NumberStyles.None, CultureInfo.InvariantCulture, out var code) ? Code.Of($"{code}")
        : status.Length == 3 && char.IsAsciiDigit(status[0]) ? Code.Of($"new StatusRange({(status[0] - '0') * 100}, {(status[0] - '0') * 100 + 99})")
        : Code.Of($"StatusRange.Default");

    private static Code Method(string method) => method switch
    {
        "GET" or "PUT" or "POST" or "DELETE" or "OPTIONS" or "HEAD" or "PATCH" or "TRACE" => Code.Of($"HttpMethod.{Code.Identifier(method[0] + method[1..].ToLowerInvariant())}"),
        _ => Code.Of($"new HttpMethod({Code.Literal(method)})"),
    };
}
