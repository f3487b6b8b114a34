namespace Iqm.Contracts.Schemas;

/// <summary>How instances are judged. Checked once, by <see cref="SchemaValidator.Compile(Loading.Contract, Loading.JsonPointer, SchemaValidationOptions?)"/>.</summary>
public sealed record SchemaValidationOptions
{
    /// <summary>Which way the instances travel; default <see cref="SchemaDirection.None"/>.</summary>
    public SchemaDirection Direction { get; init; }

    /// <summary>Whether a member that the schema neither names nor covers by a schema in <c>additionalProperties</c> is an error; default false.</summary>
    /// <remarks>A schema that names no member at all (<c>type: object</c> alone) is free-form: nothing in it is undocumented.</remarks>
    public bool ReportUndocumentedProperties { get; init; }

    /// <summary>How many findings one result holds at most; default 100, at least 1.</summary>
    public int MaxErrors { get; init; } = 100;

    /// <summary>How deep objects and arrays may be nested in an instance; default 128, 1 to 1,000. A deeper instance is an error and is not read further.</summary>
    public int MaxDepth { get; init; } = 128;

    /// <summary>How long one <c>pattern</c> may take on one string before it is an error; default 100 ms. Patterns without look-around and back-references are then decided by an engine that takes linear time.</summary>
    public TimeSpan PatternTimeout { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether messages show the instance's scalar values (up to 80 characters); default false. Values under <c>x-secret: true</c> or <c>format: password</c> are never shown.</summary>
    public bool ShowValues { get; init; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxErrors, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDepth, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxDepth, 1000);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(PatternTimeout, TimeSpan.Zero);
    }
}
