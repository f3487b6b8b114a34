using System.Runtime.InteropServices;

namespace Iqm.Contracts.Testing.Pacts.Native;

/// <summary>The verifier's functions of libpact_ffi; see <see cref="PactFfi"/> for the rules.</summary>
internal static partial class VerifierFfi
{
    private const string Library = PactFfi.Library;

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_new_for_application", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint New(string name, string version);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_shutdown")]
    internal static partial void Shutdown(nint verifier);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_provider_info", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetProviderInfo(nint verifier, string? name, string? scheme, string? host, ushort port, string? path);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_add_file_source", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void AddFileSource(nint verifier, string file);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_url_source", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void AddUrlSource(nint verifier, string url, string? user, string? password, string? token);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_broker_source_with_selectors", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int AddBrokerSource(nint verifier, string url, string? user, string? password, string? token, byte enablePending, string? wipSince,
        nint tags, ushort tagCount, string? branch, nint selectors, ushort selectorCount, nint consumerTags, ushort consumerTagCount);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_provider_state", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetProviderState(nint verifier, string? url, byte teardown, byte body);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_filter_info", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void SetFilter(nint verifier, string? description, string? state, byte noState);

    /// <returns>Whether the regular expression is found in the text; no when it is none.</returns>
    [LibraryImport(Library, EntryPoint = "pactffi_check_regex", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool CheckRegex(string regex, string text);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_consumer_filters")]
    internal static partial void SetConsumerFilters(nint verifier, nint names, ushort count);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_add_custom_header", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void AddCustomHeader(nint verifier, string name, string value);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_verification_options")]
    internal static partial int SetOptions(nint verifier, byte disableSslVerification, CULong timeoutMilliseconds);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_coloured_output")]
    internal static partial int SetColouredOutput(nint verifier, byte coloured);

    [LibraryImport(Library, EntryPoint = "pactffi_verifier_set_no_pacts_is_error")]
    internal static partial int SetNoPactsIsError(nint verifier, byte isError);

    /// <returns>0 all verified, 1 something failed, 2 could not run.</returns>
    [LibraryImport(Library, EntryPoint = "pactffi_verifier_execute")]
    internal static partial int Execute(nint verifier);

    /// <returns>To be freed with <see cref="PactFfi.StringDelete"/>.</returns>
    [LibraryImport(Library, EntryPoint = "pactffi_verifier_json")]
    internal static partial nint Json(nint verifier);
}
