using System.Text;
using System.Text.Json.Nodes;
using Iqm.Contracts.Loading;

namespace Iqm.Contracts.Envelopes;

/// <summary>How a contract's envelope calls its members, as <c>x-envelope</c> at the root says.</summary>
internal sealed class EnvelopeNames
{
    private EnvelopeNames(string success, string data, string errors)
    {
        (Success, Data, Errors) = (success, data, errors);
        (SuccessPointer, ErrorsPointer) = (JsonPointer.Root.Append(success).ToString(), JsonPointer.Root.Append(errors).ToString());
        (SuccessUtf8, DataUtf8, ErrorsUtf8) = (Encoding.UTF8.GetBytes(success), Encoding.UTF8.GetBytes(data), Encoding.UTF8.GetBytes(errors));
    }

    /// <summary>The boolean that says whether the answer is a success.</summary>
    public string Success { get; }

    /// <summary>What a success carries.</summary>
    public string Data { get; }

    /// <summary>What a failure lists.</summary>
    public string Errors { get; }

    public string SuccessPointer { get; }

    public string ErrorsPointer { get; }

    public byte[] SuccessUtf8 { get; }

    public byte[] DataUtf8 { get; }

    public byte[] ErrorsUtf8 { get; }

    /// <summary>Null when the contract has no envelope. A member that is not named, or by empty or other than text, has the name that it has in <c>x-envelope</c>; lint reports that (IQMC8131).</summary>
    public static EnvelopeNames? Of(Contract contract) => contract.Root.TryGetPropertyValue("x-envelope", out var node) && node is JsonObject members
        ? new EnvelopeNames(Name(members, "success"), Name(members, "data"), Name(members, "errors")) : null;

    private static string Name(JsonObject members, string key) =>
        members.TryGetPropertyValue(key, out var node) && node is JsonValue value && value.TryGetValue(out string? name) && name.Length > 0 ? name : key;
}
