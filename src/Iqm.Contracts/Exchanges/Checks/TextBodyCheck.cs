using System.Text;
using Iqm.Contracts.Exchanges.Rules;
using Iqm.Contracts.Exchanges.Text;
using Iqm.Contracts.Schemas.Compilation;

namespace Iqm.Contracts.Exchanges.Checks;

/// <summary>Judges a body of plain text by a schema: as a string, or as the number or boolean that the schema wants.</summary>
internal static class TextBodyCheck
{
    public static void Run(Judgement judgement, ContentRule content, ReadOnlySpan<byte> utf8, string part)
    {
        var types = content.Schema.Types;
        if (content.Schema.Pointer is null || (types & (InstanceTypes.String | InstanceTypes.Number | InstanceTypes.Boolean)) == 0)
            return;
        var scratch = TextScratch.Rent();
        try
        {
            var text = Encoding.UTF8.GetString(utf8);
            scratch.Restart();
            if ((types & InstanceTypes.String) == 0 && (TextForm.Of(text.AsSpan().Trim()) & types) != 0)
                scratch.Writer.WriteRawValue(text.AsSpan().Trim(), skipInputValidation: true);
            else
                scratch.Writer.WriteStringValue(text);
            foreach (var finding in content.Validator.Validate(scratch.Json).Findings)
                judgement.Add(finding with { Part = part });
        }
        finally
        {
            scratch.Return();
        }
    }
}
