using System.Runtime.InteropServices;

namespace Iqm.Contracts.Testing.Pacts.Native;

/// <summary>The functions of libpact_ffi that consumer tests and verification need. Called through <see cref="PactEngine"/> only.</summary>
/// <remarks>
/// Source: pact_ffi 0.5.8 (rust/pact_ffi/src/{mock_server,verifier}). Text is UTF-8; Rust's <c>bool</c> is one byte; <c>c_ulong</c> differs between platforms. A pointer that
/// comes back is freed with <see cref="StringDelete"/> where its summary says so, and otherwise belongs to the library.
/// </remarks>
internal static partial class PactFfi
{
    public const string Library = "pact_ffi";

    [LibraryImport(Library, EntryPoint = "pactffi_version")]
    internal static partial nint Version();

    [LibraryImport(Library, EntryPoint = "pactffi_log_to_buffer")]
    internal static partial int LogToBuffer(int level);

    /// <summary>Frees a text that the verifier gave.</summary>
    [LibraryImport(Library, EntryPoint = "pactffi_string_delete")]
    internal static partial void StringDelete(nint text);

    [LibraryImport(Library, EntryPoint = "pactffi_get_error_message")]
    internal static unsafe partial int ErrorMessage(byte* buffer, int length);

    [LibraryImport(Library, EntryPoint = "pactffi_new_pact", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial ushort NewPact(string consumer, string provider);

    [LibraryImport(Library, EntryPoint = "pactffi_free_pact_handle")]
    internal static partial uint FreePact(ushort pact);

    [LibraryImport(Library, EntryPoint = "pactffi_with_specification")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithSpecification(ushort pact, int version);

    [LibraryImport(Library, EntryPoint = "pactffi_new_interaction", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial uint NewInteraction(ushort pact, string description);

    [LibraryImport(Library, EntryPoint = "pactffi_given", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool Given(uint interaction, string state);

    /// <returns>0 when done.</returns>
    [LibraryImport(Library, EntryPoint = "pactffi_given_with_params", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int GivenWithParams(uint interaction, string state, string parameters);

    [LibraryImport(Library, EntryPoint = "pactffi_with_request", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithRequest(uint interaction, string method, string path);

    [LibraryImport(Library, EntryPoint = "pactffi_with_query_parameter_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithQuery(uint interaction, string name, nuint index, string? value);

    [LibraryImport(Library, EntryPoint = "pactffi_with_header_v2", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithHeader(uint interaction, InteractionPart part, string name, nuint index, string value);

    [LibraryImport(Library, EntryPoint = "pactffi_with_body", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithBody(uint interaction, InteractionPart part, string? contentType, string body);

    [LibraryImport(Library, EntryPoint = "pactffi_with_matching_rules", StringMarshalling = StringMarshalling.Utf8)]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool WithMatchingRules(uint interaction, InteractionPart part, string rules);

    [LibraryImport(Library, EntryPoint = "pactffi_response_status")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool ResponseStatus(uint interaction, ushort status);

    /// <returns>The port; negative when it could not be started.</returns>
    [LibraryImport(Library, EntryPoint = "pactffi_create_mock_server_for_transport", StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int CreateMockServer(ushort pact, string address, ushort port, string transport, string? configuration);

    [LibraryImport(Library, EntryPoint = "pactffi_mock_server_matched")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool MockServerMatched(int port);

    /// <returns>The library's own, until <see cref="CleanupMockServer"/>.</returns>
    [LibraryImport(Library, EntryPoint = "pactffi_mock_server_mismatches")]
    internal static partial nint MockServerMismatches(int port);

    [LibraryImport(Library, EntryPoint = "pactffi_cleanup_mock_server")]
    [return: MarshalAs(UnmanagedType.U1)]
    internal static partial bool CleanupMockServer(int port);
}

/// <summary>Which half of an interaction.</summary>
internal enum InteractionPart
{
    Request = 0,
    Response = 1,
}
