using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas.Compilation;
using Iqm.Contracts.Schemas.Evaluation;

namespace Iqm.Contracts.Schemas;

/// <summary>Judges JSON text by one schema of a contract. Compiled once, used often, by several threads at once.</summary>
/// <remarks>
/// Reads UTF-8 text in one pass, without a document model, and allocates nothing for an instance that conforms. Source: OpenAPI 3.0.3, Schema Object.
/// </remarks>
public sealed class SchemaValidator
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    private readonly SchemaSource _source;
    private readonly SchemaState _state;
    private readonly SchemaValidationOptions _options;

    private SchemaValidator(SchemaSource source, SchemaState state, SchemaValidationOptions options) => (_source, _state, _options) = (source, state, options);

    /// <summary>Compiles the schema at <paramref name="schema"/> and all that it refers to.</summary>
    /// <param name="contract">The contract that holds the schema.</param>
    /// <param name="schema">Where the schema, or a reference to one, stands: <c>/components/schemas/User</c>.</param>
    /// <param name="options">How to judge; null for the defaults.</param>
    /// <exception cref="ArgumentException">There is no such schema, or a reference in it leads nowhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static SchemaValidator Compile(Contract contract, JsonPointer schema, SchemaValidationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return Compile(new SchemaSource(contract.Root, pointer => contract.Locate(pointer)), schema, options);
    }

    /// <summary>Compiles several schemas of one contract, what they have in common once. For one thread.</summary>
    internal static Func<JsonPointer, SchemaValidator> Compiler(Contract contract, SchemaValidationOptions options)
    {
        options.Check();
        var source = new SchemaSource(contract.Root, pointer => contract.Locate(pointer));
        var compiler = new SchemaCompiler(source, options);
        return schema => new SchemaValidator(source, compiler.Compile(schema), options);
    }

    internal static SchemaValidator Compile(SchemaSource source, JsonPointer schema, SchemaValidationOptions? options = null)
    {
        options ??= new SchemaValidationOptions();
        options.Check();
        return new SchemaValidator(source, new SchemaCompiler(source, options).Compile(schema), options);
    }

    /// <summary>Judges a whole JSON text. Text that is not JSON is itself a finding; a byte order mark before it is ignored.</summary>
    /// <param name="utf8Json">UTF-8 text with exactly one JSON value.</param>
    public SchemaValidationResult Validate(ReadOnlySpan<byte> utf8Json)
    {
        if (utf8Json.StartsWith(ByteOrderMark))
            utf8Json = utf8Json[ByteOrderMark.Length..];
        var context = EvaluationContext.Rent(_options.MaxDepth);
        try
        {
            var evaluator = new Evaluator(_source, _options, context, _state, utf8Json);
            if (Utf8.IsValid(utf8Json))
                evaluator.Run();
            else
                evaluator.RefuseEncoding(FirstInvalid(utf8Json));
            return context.Findings.Count == 0 ? SchemaValidationResult.Conforming : Result(context.Findings, evaluator.IsTruncated);
        }
        finally
        {
            context.Return();
        }
    }

    private static SchemaValidationResult Result(List<RawFinding> findings, bool truncated)
    {
        ImmutableArray<Finding> ordered = [.. findings.OrderBy(finding => finding.Offset).Select(finding => finding.Finding)];
        return new SchemaValidationResult { IsValid = ordered.All(finding => finding.Severity != Severity.Error), Findings = ordered, IsTruncated = truncated };
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }
}
