namespace Iqm.Contracts.Exchanges.Har;

/// <summary>Recognizes where an entry begins, when brackets and quotes cannot be relied on.</summary>
internal static class EntryStart
{
    /// <summary>The longest beginning that is recognized, from the bracket to the end of the first member's name.</summary>
    public const int MaxLength = 256;

    // The members that recorders write first: those of the specification, and Chromium's, which are in alphabetical order.
    private static readonly byte[][] FirstMembers =
        [.. new[] { "startedDateTime", "pageref", "request", "time", "cache", "connection", "_connectionId", "_fromCache", "_fetchedViaServiceWorker", "_initiator", "_priority", "_resourceType" }
            .Select(name => System.Text.Encoding.UTF8.GetBytes($"\"{name}\""))];

    /// <summary>The place of the <c>{</c> of the first entry at or after <paramref name="from"/>; -1 when there is none.</summary>
    public static int FindNext(ReadOnlySpan<byte> text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var found = text[i..].IndexOf((byte)'{');
            if (found < 0)
                return -1;
            i += found;
            if (IsStart(text[(i + 1)..]) && IsAfterSeparator(text[..i]))
                return i;
        }
        return -1;
    }

    private static bool IsStart(ReadOnlySpan<byte> after)
    {
        after = after[..Math.Min(after.Length, MaxLength)].TrimStart(" \t\r\n"u8);
        foreach (var member in FirstMembers)
            if (after.StartsWith(member))
                return true;
        return false;
    }

    // What begins the text was preceded by a separator before.
    private static bool IsAfterSeparator(ReadOnlySpan<byte> before)
    {
        before = before.TrimEnd(" \t\r\n"u8);
        return before.IsEmpty || before[^1] is (byte)',' or (byte)'[' or (byte)'}';
    }
}
