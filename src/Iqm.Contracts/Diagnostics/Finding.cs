using System.Globalization;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Diagnostics;

/// <summary>One located, coded disagreement.</summary>
public sealed record Finding
{
    /// <summary>The catalogue entry.</summary>
    public required FindingDescriptor Descriptor { get; init; }

    /// <summary><c>IQMC</c> and four digits.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How serious this one is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is wrong, what would be right, how to mend it. One line, no secret values.</summary>
    public required string Message { get; init; }

    /// <summary>Where in a contract, page or pact file; null when no file is concerned.</summary>
    public SourcePosition? Position { get; init; }

    /// <summary>The operationId concerned; null when none is.</summary>
    public string? Operation { get; init; }

    /// <summary>The part of an exchange: <c>request.path</c>, <c>request.query</c>, <c>request.header</c>, <c>request.cookie</c>, <c>request.body</c>, <c>response.status</c>, <c>response.header</c>, <c>response.body</c>; null outside exchanges.</summary>
    public string? Part { get; init; }

    /// <summary>Instance location: a JSON Pointer into the body, or a parameter's or header's name; null when not about an instance.</summary>
    public string? Instance { get; init; }

    /// <summary>Schema location in the contract, in fragment form (<c>#/components/schemas/…</c>); null when not about a schema.</summary>
    public string? Schema { get; init; }

    /// <summary>A finding with the descriptor's severity and a message made of its format and <paramref name="arguments"/>.</summary>
    public static Finding Create(FindingDescriptor descriptor, SourcePosition? position, params ReadOnlySpan<object?> arguments) => new()
    {
        Descriptor = descriptor,
        Severity = descriptor.DefaultSeverity,
        Message = string.Format(CultureInfo.InvariantCulture, descriptor.MessageFormat, arguments),
        Position = position,
    };

    /// <summary>MSBuild's canonical form: <c>file(line,column): error IQMC3012: message</c>.</summary>
    public override string ToString()
    {
        var severity = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "info" };
        return Position is { } position ? $"{position}: {severity} {Code}: {Message}" : $"{severity} {Code}: {Message}";
    }
}
