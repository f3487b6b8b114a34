using System.Globalization;
using System.Text;

namespace Iqm.Contracts.Reports.Matrix;

/// <summary>Names of places in a page: readable, unique, safe in an address, the same for the same input.</summary>
internal sealed class AnchorNames
{
    private const int MaxLength = 80;

    private readonly Dictionary<string, int> _used = new(StringComparer.Ordinal);

    /// <summary>A name that no other place has, made of texts that may hold anything.</summary>
    public string Of(params ReadOnlySpan<string> texts)
    {
        var name = new StringBuilder();
        foreach (var text in texts)
        {
            if (name.Length > 0)
                name.Append('.');
            foreach (var c in text.AsSpan(0, Math.Min(text.Length, MaxLength)))
                name.Append(char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-');
        }
        var made = name.ToString();
        while (true)
        {
            var times = _used[made] = _used.GetValueOrDefault(made) + 1;
            if (times == 1)
                return made;
            made = string.Create(CultureInfo.InvariantCulture, $"{made}~{times}");
        }
    }
}
