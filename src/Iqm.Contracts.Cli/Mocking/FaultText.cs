using System.Globalization;
using System.Text.RegularExpressions;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Testing.Mocking;

namespace Iqm.Contracts.Cli.Mocking;

/// <summary>Faults on the command line: <c>login=429x2</c>, <c>*=latency:200ms</c>, <c>createUser=drop@2x1</c>, several for an operation with commas between.</summary>
internal static partial class FaultText
{
    private const string Known = "a status from 400 to 599, latency:TIME, drop, truncate, drip, drip:TIME, media:TYPE";

    /// <param name="text">As given.</param>
    /// <param name="problems">What is wrong with it.</param>
    public static IEnumerable<MockFault> Parse(string text, List<string> problems)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals < 1)
        {
            problems.Add($"--fault is OPERATION=FAULT, such as login=429x2; '{Display.Value(text)}' names no operation");
            yield break;
        }
        var operation = text[..equals] == "*" ? null : text[..equals];
        foreach (var one in text[(equals + 1)..].Split(','))
        {
            var match = Form().Match(one.Trim());
            if (match.Success && Kind(match.Groups["kind"].Value) is { } fault)
                yield return fault with { Operation = operation, FirstCall = Count(match, "first") ?? 1, Calls = Count(match, "calls") };
            else
                problems.Add($"there is no fault '{Display.Value(one)}'; there are {Known}, each with '@2' for the first call it happens to and 'x3' for how many");
        }
    }

    private static MockFault? Kind(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var (name, value) = colon < 0 ? (text, null) : (text[..colon], text[(colon + 1)..]);
        return (name, value) switch
        {
            ("drop", null) => new MockFault { Transfer = MockTransfer.Dropped },
            ("truncate", null) => new MockFault { Transfer = MockTransfer.Truncated },
            ("drip", null) => new MockFault { Transfer = MockTransfer.SlowDrip },
            ("drip", not null) when Duration(value) is { } interval => new MockFault { Transfer = MockTransfer.SlowDrip, DripInterval = interval },
            ("latency", not null) when Duration(value) is { } latency => new MockFault { Latency = latency },
            ("media", { Length: > 0 }) when value.All(c => c is > ' ' and <= '~') => new MockFault { MediaType = value },
            _ => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var status) && status is >= 400 and <= 599 ? new MockFault { Status = status } : null,
        };
    }

    private static TimeSpan? Duration(string text)
    {
        var unit = text.EndsWith("ms", StringComparison.Ordinal) ? 0.001 : text.EndsWith('s') ? 1 : text.EndsWith('m') ? 60 : 0;
        var digits = text.TrimEnd('m', 's');
        return unit > 0 && double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count) && count * unit <= 3600 ? TimeSpan.FromSeconds(count * unit) : null;
    }

    private static int? Count(Match match, string group) =>
        match.Groups[group] is { Success: true } digits && int.TryParse(digits.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Max(1, count) : null;

    [GeneratedRegex(@"^(?<kind>.+?)(?:@(?<first>[0-9]{1,6}))?(?:x(?<calls>[0-9]{1,6}))?\z")]
    private static partial Regex Form();
}
