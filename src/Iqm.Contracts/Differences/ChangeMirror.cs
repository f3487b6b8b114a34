using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Differences.Schemas;

namespace Iqm.Contracts.Differences;

/// <summary>What a change is called when the two contracts change places.</summary>
internal static class ChangeMirror
{
    private static readonly (FindingDescriptor, FindingDescriptor)[] Pairs =
    [
        (DiagnosticCatalog.DiffOperationRemoved, DiagnosticCatalog.DiffOperationAdded),
        (DiagnosticCatalog.DiffOperationDeprecated, DiagnosticCatalog.DiffOperationReinstated),
        (DiagnosticCatalog.DiffSunsetNearer, DiagnosticCatalog.DiffSunsetLater),
        (DiagnosticCatalog.DiffCallbackRemoved, DiagnosticCatalog.DiffCallbackAdded),
        (DiagnosticCatalog.DiffEnvelopeRemoved, DiagnosticCatalog.DiffEnvelopeAdded),
        (DiagnosticCatalog.DiffEnvelopeOptedOut, DiagnosticCatalog.DiffEnvelopeOptedIn),
        (DiagnosticCatalog.DiffServerRemoved, DiagnosticCatalog.DiffServerAdded),
        (DiagnosticCatalog.DiffCredentialRequired, DiagnosticCatalog.DiffCredentialNotRequired),
        (DiagnosticCatalog.DiffSecurityRemoved, DiagnosticCatalog.DiffSecurityAdded),
        (DiagnosticCatalog.DiffScopeRequired, DiagnosticCatalog.DiffScopeNotRequired),
        (DiagnosticCatalog.DiffContractRemoved, DiagnosticCatalog.DiffContractAdded),
        (DiagnosticCatalog.DiffRequiredParameterAdded, DiagnosticCatalog.DiffRequiredParameterRemoved),
        (DiagnosticCatalog.DiffOptionalParameterAdded, DiagnosticCatalog.DiffOptionalParameterRemoved),
        (DiagnosticCatalog.DiffParameterBecameRequired, DiagnosticCatalog.DiffParameterBecameOptional),
        (DiagnosticCatalog.DiffParameterDeprecated, DiagnosticCatalog.DiffParameterReinstated),
        (DiagnosticCatalog.DiffEmptyValueForbidden, DiagnosticCatalog.DiffEmptyValueAllowed),
        (DiagnosticCatalog.DiffRequiredBodyAdded, DiagnosticCatalog.DiffRequiredBodyRemoved),
        (DiagnosticCatalog.DiffOptionalBodyAdded, DiagnosticCatalog.DiffOptionalBodyRemoved),
        (DiagnosticCatalog.DiffBodyBecameRequired, DiagnosticCatalog.DiffBodyBecameOptional),
        (DiagnosticCatalog.DiffRequestMediaTypeRemoved, DiagnosticCatalog.DiffRequestMediaTypeAdded),
        (DiagnosticCatalog.DiffSuccessStatusRemoved, DiagnosticCatalog.DiffSuccessStatusAdded),
        (DiagnosticCatalog.DiffErrorStatusRemoved, DiagnosticCatalog.DiffErrorStatusAdded),
        (DiagnosticCatalog.DiffDefaultResponseRemoved, DiagnosticCatalog.DiffDefaultResponseAdded),
        (DiagnosticCatalog.DiffResponseMediaTypeRemoved, DiagnosticCatalog.DiffResponseMediaTypeAdded),
        (DiagnosticCatalog.DiffResponseBodyRemoved, DiagnosticCatalog.DiffResponseBodyAdded),
        (DiagnosticCatalog.DiffRequiredHeaderRemoved, DiagnosticCatalog.DiffRequiredHeaderAdded),
        (DiagnosticCatalog.DiffOptionalHeaderRemoved, DiagnosticCatalog.DiffOptionalHeaderAdded),
        (DiagnosticCatalog.DiffHeaderBecameOptional, DiagnosticCatalog.DiffHeaderBecameRequired),
        (DiagnosticCatalog.DiffStatusWidened, DiagnosticCatalog.DiffStatusNarrowed),
        .. Both(SchemaCodes.TypeNarrowed, SchemaCodes.TypeWidened),
        .. Both(SchemaCodes.NullForbidden, SchemaCodes.NullAllowed),
        .. Both(SchemaCodes.EnumValueRemoved, SchemaCodes.EnumValueAdded),
        .. Both(SchemaCodes.EnumAdded, SchemaCodes.EnumRemoved),
        .. Both(SchemaCodes.FormatNarrowed, SchemaCodes.FormatWidened),
        .. Both(SchemaCodes.MinimumRaised, SchemaCodes.MinimumLowered),
        .. Both(SchemaCodes.MaximumLowered, SchemaCodes.MaximumRaised),
        .. Both(SchemaCodes.MinLengthRaised, SchemaCodes.MinLengthLowered),
        .. Both(SchemaCodes.MaxLengthLowered, SchemaCodes.MaxLengthRaised),
        .. Both(SchemaCodes.PatternAdded, SchemaCodes.PatternRemoved),
        .. Both(SchemaCodes.MultipleNarrowed, SchemaCodes.MultipleWidened),
        .. Both(SchemaCodes.MinItemsRaised, SchemaCodes.MinItemsLowered),
        .. Both(SchemaCodes.MaxItemsLowered, SchemaCodes.MaxItemsRaised),
        .. Both(SchemaCodes.UniqueItemsRequired, SchemaCodes.UniqueItemsLifted),
        .. Both(SchemaCodes.MinPropertiesRaised, SchemaCodes.MinPropertiesLowered),
        .. Both(SchemaCodes.MaxPropertiesLowered, SchemaCodes.MaxPropertiesRaised),
        .. Both(SchemaCodes.MaxBytesLowered, SchemaCodes.MaxBytesRaised),
        .. Both(SchemaCodes.RequiredPropertyAdded, SchemaCodes.RequiredPropertyRemoved),
        .. Both(SchemaCodes.OptionalPropertyAdded, SchemaCodes.OptionalPropertyRemoved),
        .. Both(SchemaCodes.PropertyBecameRequired, SchemaCodes.PropertyBecameOptional),
        .. Both(SchemaCodes.BecameReadOnly, SchemaCodes.NoLongerReadOnly),
        .. Both(SchemaCodes.BecameWriteOnly, SchemaCodes.NoLongerWriteOnly),
        .. Both(SchemaCodes.MembersClosed, SchemaCodes.MembersOpened),
        .. Both(SchemaCodes.AlternativeRemoved, SchemaCodes.AlternativeAdded),
        .. Both(SchemaCodes.ExactlyOneAlternative, SchemaCodes.SeveralAlternatives),
        .. Both(SchemaCodes.ExclusionAdded, SchemaCodes.ExclusionRemoved),
        .. Both(SchemaCodes.DefaultAdded, SchemaCodes.DefaultRemoved),
        .. Both(SchemaCodes.Deprecated, SchemaCodes.Reinstated),
        .. Both(SchemaCodes.DiscriminatorAdded, SchemaCodes.DiscriminatorRemoved),
        .. Both(SchemaCodes.DiscriminatorValueRemoved, SchemaCodes.DiscriminatorValueAdded),
        .. Both(SchemaCodes.SchemaRestricted, SchemaCodes.SchemaLifted),
    ];

    private static readonly Dictionary<FindingDescriptor, FindingDescriptor> Mirrors =
        Pairs.SelectMany(pair => ((FindingDescriptor, FindingDescriptor)[])[pair, (pair.Item2, pair.Item1)]).ToDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The code of the same difference read backwards; for what has no two sides, the code itself.</summary>
    public static FindingDescriptor Of(FindingDescriptor descriptor) => Mirrors.GetValueOrDefault(descriptor, descriptor);

    private static (FindingDescriptor, FindingDescriptor)[] Both(SchemaCode one, SchemaCode other) => [(one.Request, other.Request), (one.Response, other.Response)];
}
