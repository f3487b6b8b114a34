namespace Iqm.Contracts.Runtime;

/// <summary>Finds the id under which a vendor's support knows a request.</summary>
internal static class RequestIds
{
    private const int MaxLength = 128;

    public static string? Find(HttpResponseMessage response)
    {
        foreach (var name in (ReadOnlySpan<string>)["request-id", "x-request-id"])
        {
            if (!response.Headers.NonValidated.TryGetValues(name, out var values))
                continue;
            var id = values.ToString();
            // The id goes into messages and logs, so it must be short and plain.
            if (id.Length is > 0 and <= MaxLength && !id.AsSpan().ContainsAnyExceptInRange('!', '~'))
                return id;
        }
        return null;
    }
}
