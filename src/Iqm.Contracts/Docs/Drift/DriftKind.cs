using Iqm.Contracts.Diagnostics;

namespace Iqm.Contracts.Docs;

/// <summary>What kind of drift an entry is.</summary>
public enum DriftKind
{
    /// <summary>Operation removed: <c>operation-removed</c>.</summary>
    OperationRemoved,
    /// <summary>Operation moved: <c>operation-moved</c>.</summary>
    OperationMoved,
    /// <summary>Operation added: <c>operation-added</c>.</summary>
    OperationAdded,
    /// <summary>Server changed: <c>server-changed</c>.</summary>
    ServerChanged,
    /// <summary>Media type changed: <c>media-type-changed</c>.</summary>
    MediaTypeChanged,
    /// <summary>Parameter removed: <c>parameter-removed</c>.</summary>
    ParameterRemoved,
    /// <summary>Parameter renamed: <c>parameter-renamed</c>.</summary>
    ParameterRenamed,
    /// <summary>Parameter added: <c>parameter-added</c>.</summary>
    ParameterAdded,
    /// <summary>Field removed: <c>field-removed</c>.</summary>
    FieldRemoved,
    /// <summary>Field renamed: <c>field-renamed</c>.</summary>
    FieldRenamed,
    /// <summary>Field added: <c>field-added</c>.</summary>
    FieldAdded,
    /// <summary>Type changed: <c>type-changed</c>.</summary>
    TypeChanged,
    /// <summary>Requiredness changed: <c>requiredness-changed</c>.</summary>
    RequirednessChanged,
    /// <summary>Allowed values changed: <c>allowed-values-changed</c>.</summary>
    AllowedValuesChanged,
    /// <summary>Limits changed: <c>limits-changed</c>.</summary>
    LimitsChanged,
    /// <summary>Default changed: <c>default-changed</c>.</summary>
    DefaultChanged,
    /// <summary>Status removed: <c>status-removed</c>.</summary>
    StatusRemoved,
    /// <summary>Status added: <c>status-added</c>.</summary>
    StatusAdded,
    /// <summary>Sample is not valid: <c>sample-mismatch</c>.</summary>
    SampleMismatch,
    /// <summary>Sample changed: <c>sample-changed</c>.</summary>
    SampleChanged,
    /// <summary>Sample removed: <c>sample-removed</c>.</summary>
    SampleRemoved,
    /// <summary>Sample added: <c>sample-added</c>.</summary>
    SampleAdded,
}

/// <summary>Names and codes of the kinds.</summary>
internal static class DriftKinds
{
    /// <summary>The name in JSON: <c>operation-moved</c>.</summary>
    public static string Name(this DriftKind kind) => Known(kind).Name;

    /// <summary>The code and message of a kind.</summary>
    public static FindingDescriptor Descriptor(this DriftKind kind) => Known(kind).Descriptor;

    private static (string Name, FindingDescriptor Descriptor) Known(DriftKind kind) => kind switch
    {
        DriftKind.OperationRemoved => ("operation-removed", DiagnosticCatalog.OperationRemoved),
        DriftKind.OperationMoved => ("operation-moved", DiagnosticCatalog.OperationMoved),
        DriftKind.OperationAdded => ("operation-added", DiagnosticCatalog.OperationAdded),
        DriftKind.ServerChanged => ("server-changed", DiagnosticCatalog.ServerChanged),
        DriftKind.MediaTypeChanged => ("media-type-changed", DiagnosticCatalog.MediaTypeChanged),
        DriftKind.ParameterRemoved => ("parameter-removed", DiagnosticCatalog.ParameterRemoved),
        DriftKind.ParameterRenamed => ("parameter-renamed", DiagnosticCatalog.ParameterRenamed),
        DriftKind.ParameterAdded => ("parameter-added", DiagnosticCatalog.ParameterAdded),
        DriftKind.FieldRemoved => ("field-removed", DiagnosticCatalog.FieldRemoved),
        DriftKind.FieldRenamed => ("field-renamed", DiagnosticCatalog.FieldRenamed),
        DriftKind.FieldAdded => ("field-added", DiagnosticCatalog.FieldAdded),
        DriftKind.TypeChanged => ("type-changed", DiagnosticCatalog.TypeChanged),
        DriftKind.RequirednessChanged => ("requiredness-changed", DiagnosticCatalog.RequirednessChanged),
        DriftKind.AllowedValuesChanged => ("allowed-values-changed", DiagnosticCatalog.AllowedValuesChanged),
        DriftKind.LimitsChanged => ("limits-changed", DiagnosticCatalog.LimitsChanged),
        DriftKind.DefaultChanged => ("default-changed", DiagnosticCatalog.DefaultChanged),
        DriftKind.StatusRemoved => ("status-removed", DiagnosticCatalog.StatusRemoved),
        DriftKind.StatusAdded => ("status-added", DiagnosticCatalog.StatusAdded),
        DriftKind.SampleMismatch => ("sample-mismatch", DiagnosticCatalog.SampleMismatch),
        DriftKind.SampleChanged => ("sample-changed", DiagnosticCatalog.SampleChanged),
        DriftKind.SampleRemoved => ("sample-removed", DiagnosticCatalog.SampleRemoved),
        DriftKind.SampleAdded => ("sample-added", DiagnosticCatalog.SampleAdded),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
