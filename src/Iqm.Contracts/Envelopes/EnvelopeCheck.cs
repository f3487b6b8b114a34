using System.Text.Json;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Exchanges.Checks;

namespace Iqm.Contracts.Envelopes;

/// <summary>Judges what a schema cannot say of an envelope: how its members, and the status, go together.</summary>
internal static class EnvelopeCheck
{
    /// <summary>Judges a body that is JSON.</summary>
    public static void Run(Judgement judgement, EnvelopeRule rule, int status, ReadOnlySpan<byte> json)
    {
        var names = rule.Names;
        var members = EnvelopeMembers.Read(names, json, judgement.Options.MaxDepth + 1);
        // A body of another type is already refused by the schema; without one, nothing says that it is an envelope.
        if (!members.IsObject && judgement.Has(ExchangePart.ResponseBody, ""))
            return;
        var (success, errors) = (names.SuccessPointer, names.ErrorsPointer);
        if (members.Success == JsonTokenType.None)
        {
            // The schema says the same in other words when it requires the member.
            judgement.DropMissing(success);
            var meant = members.Errors == EnvelopeErrors.Some ? " There are errors, so it would be false." : members.HasData ? " There is data, so it would be true." : "";
            Report(DiagnosticCatalog.EnvelopeMemberMissing, success, names.Success, meant);
        }
        else if (members.Success is not (JsonTokenType.True or JsonTokenType.False))
        {
            if (!judgement.Has(ExchangePart.ResponseBody, success))
                Report(DiagnosticCatalog.EnvelopeMemberNotBoolean, success, names.Success, Describe(members.Success));
        }
        else if (members.Success == JsonTokenType.True)
        {
            if (status is >= 400 and <= 599)
                Report(DiagnosticCatalog.SuccessWithFailureStatus, success, names.Success, status);
            if (members.Errors == EnvelopeErrors.Some && !members.HasData && !rule.AllowsBoth)
                Report(DiagnosticCatalog.SuccessWithErrors, errors, names.Success, names.Errors);
        }
        else
        {
            if (status is >= 200 and <= 299)
                Report(DiagnosticCatalog.FailureWithSuccessStatus, success, names.Success, status);
            if (members.Errors != EnvelopeErrors.Some)
            {
                judgement.DropMissing(errors);
                Report(DiagnosticCatalog.FailureWithoutErrors, errors, names.Success, names.Errors,
                    members.Errors switch { EnvelopeErrors.Null => "is null", EnvelopeErrors.Empty => "is empty", _ => "is missing" });
            }
        }
        if (members is { HasData: true, Errors: EnvelopeErrors.Some } && !rule.AllowsBoth)
            Report(DiagnosticCatalog.DataWithErrors, errors, names.Data, names.Errors);

        void Report(FindingDescriptor descriptor, string instance, params ReadOnlySpan<object?> arguments)
        {
            var shown = new object?[arguments.Length];
            for (var i = 0; i < shown.Length; i++)
                shown[i] = arguments[i] is string text ? Display.Text(text) : arguments[i];
            judgement.Report(descriptor, ExchangePart.ResponseBody, instance, rule.Pointer, shown);
        }
    }

    private static string Describe(JsonTokenType type) => type switch
    {
        JsonTokenType.Null => "null",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.StartArray => "an array",
        _ => "an object",
    };
}
