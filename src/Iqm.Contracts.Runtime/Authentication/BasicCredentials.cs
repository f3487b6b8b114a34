using System.Net.Http.Headers;
using System.Text;

namespace Iqm.Contracts.Runtime;

/// <summary>User name and password for HTTP's Basic authentication. Never prints either.</summary>
/// <remarks>Source: RFC 7617, with UTF-8 as the charset.</remarks>
public sealed class BasicCredentials
{
    private readonly string _parameter;

    /// <summary>Makes credentials.</summary>
    /// <param name="userName">The user name, or client id; without a colon and control characters.</param>
    /// <param name="password">The password, or client secret; without control characters.</param>
    /// <exception cref="ArgumentException">The user name is empty, or one of them holds a character that it must not.</exception>
    public BasicCredentials(string userName, string password)
    {
        ArgumentException.ThrowIfNullOrEmpty(userName);
        ArgumentNullException.ThrowIfNull(password);
        if (FindFault(userName, isUserName: true) is { } nameFault)
            throw new ArgumentException("The user name " + nameFault, nameof(userName));
        if (FindFault(password, isUserName: false) is { } passwordFault)
            throw new ArgumentException("The password " + passwordFault, nameof(password));
        _parameter = Convert.ToBase64String(Encoding.UTF8.GetBytes(userName + ":" + password));
    }

    /// <summary>The value of the <c>Authorization</c> header.</summary>
    public AuthenticationHeaderValue ToHeader() => new("Basic", _parameter);

    /// <summary>Nothing that is secret.</summary>
    public override string ToString() => "Basic ***";

    /// <summary>What is wrong with a user name or password, as the end of a sentence; null when nothing is.</summary>
    internal static string? FindFault(string text, bool isUserName)
    {
        if (isUserName && text.Contains(':', StringComparison.Ordinal))
            return "must not contain a colon: servers take the first colon for the end of the name.";
        return text.Any(char.IsControl) ? "must not contain control characters such as line breaks." : null;
    }
}
