using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges;

namespace Iqm.Contracts.Mocking;

/// <summary>The header field that tells a client what is wrong with its request: <c>IQMC3004 request.body /name, IQMC3060 request.query limit</c>.</summary>
/// <remarks>Names come from the request, so everything but visible ASCII, and what separates, is percent-encoded; there are no values in it.</remarks>
internal static class FindingsField
{
    public const string Name = "X-Contract-Findings";

    private const int MaxFindings = 20;
    private const int MaxInstance = 100;

    /// <summary>Null when there is nothing to tell.</summary>
    public static HeaderField? Of(ImmutableArray<Finding> findings)
    {
        if (findings.IsDefaultOrEmpty)
            return null;
        var text = new StringBuilder();
        foreach (var finding in findings.Take(MaxFindings))
        {
            text.Append(text.Length > 0 ? ", " : "").Append(finding.Code);
            if (finding.Part is { } part)
                text.Append(' ').Append(part);
            if (finding.Instance is { Length: > 0 } instance)
                Append(text.Append(' '), instance);
        }
        if (findings.Length > MaxFindings)
            text.Append(CultureInfo.InvariantCulture, $", and {findings.Length - MaxFindings} more");
        return new HeaderField(Name, text.ToString());
    }

    private static void Append(StringBuilder text, string instance)
    {
        var count = 0;
        foreach (var value in Encoding.UTF8.GetBytes(instance.Length > MaxInstance ? instance[..MaxInstance] : instance))
        {
            if (value is > 0x20 and < 0x7F and not ((byte)',' or (byte)'%' or (byte)'"'))
                text.Append((char)value);
            else
                text.Append(CultureInfo.InvariantCulture, $"%{value:X2}");
            count++;
        }
        if (count >= MaxInstance)
            text.Append("...");
    }
}
