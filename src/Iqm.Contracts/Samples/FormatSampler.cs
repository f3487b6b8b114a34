using System.Globalization;
using System.Text;

namespace Iqm.Contracts.Samples;

/// <summary>Makes texts of the formats that are checked, and of some that are not.</summary>
internal static class FormatSampler
{
    private static readonly DateTime Epoch = new(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Null for a format that is not known.</summary>
    public static string? Sample(string? format, ref SampleRandom random) => format switch
    {
        "uuid" => random.Uuid().ToString(),
        "date-time" => Moment(ref random).ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        "date" => Moment(ref random).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "time" => Moment(ref random).ToString("HH:mm:ssZ", CultureInfo.InvariantCulture),
        "email" => $"{SampleWords.Word(ref random)}{random.Below(100)}@example.com",
        "uri" or "url" or "iri" => $"https://example.com/{SampleWords.Word(ref random)}/{random.Below(1000)}",
        "uri-reference" => $"/{SampleWords.Word(ref random)}/{random.Below(1000)}",
        "hostname" => $"{SampleWords.Word(ref random)}.example.com",
        "ipv4" => $"192.0.2.{random.Below(256)}",
        "ipv6" => $"2001:db8::{random.Between(1, 0xFFFF):x}",
        "byte" => Convert.ToBase64String(Encoding.ASCII.GetBytes(SampleWords.Phrase(ref random))),
        "password" => "masked-" + random.Below(1000),
        _ => null,
    };

    private static DateTime Moment(ref SampleRandom random) => Epoch.AddSeconds(random.Below(3 * 365 * 86400));
}
