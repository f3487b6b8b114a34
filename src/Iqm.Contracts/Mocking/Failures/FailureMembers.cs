using System.Text.Json.Nodes;
using Iqm.Contracts.Samples;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Mocking.Failures;

/// <summary>Recognises, by names, what the members of an error are for.</summary>
internal static class FailureMembers
{
    // The first that a schema has is the one that says what is wrong.
    private static readonly string[] Messages = ["message", "error", "errormessage", "detail", "msg", "title", "description", "text"];
    private static readonly string[] Fields = ["field", "fieldname", "param", "parameter", "property", "path", "pointer", "source", "target", "location"];
    private static readonly string[] Codes = ["code", "errorcode", "type"];
    private static readonly string[] Statuses = ["status", "statuscode", "httpstatus", "httpstatuscode", "code"];

    /// <summary>The value of a member; null when it is not known from its name.</summary>
    public static JsonNode? Value(SampleShape owner, SampleMember member, FailureReason reason, int status)
    {
        var shape = member.Shape.Value;
        if (shape.Choices.Length > 0 || shape.Enum is not null)
            return null;
        var name = Simple(member.Name);
        if ((shape.Types & InstanceTypes.String) != 0)
        {
            if (Messages.Contains(name) && (member.IsRequired || name == Messages.FirstOrDefault(known => owner.Members.Any(other => Simple(other.Name) == known))))
                return reason.Message;
            if (Fields.Contains(name))
                return reason.Field;
            if (name == "type" && shape.Format is "uri" or "uri-reference")
                return "about:blank";
            if (Codes.Contains(name))
                return reason.Code;
        }
        return (shape.Types & InstanceTypes.Integer) != 0 && Statuses.Contains(name) ? status : null;
    }

    private static string Simple(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
