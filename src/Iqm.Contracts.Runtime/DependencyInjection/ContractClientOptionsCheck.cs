using System.Globalization;

namespace Iqm.Contracts.Runtime;

/// <summary>Collects what is wrong with the options of a client. Messages name the property and what it may be, never its value.</summary>
public sealed class ContractClientOptionsCheck
{
    private static readonly TimeSpan s_maxTimeout = TimeSpan.FromHours(1);

    private readonly string _options;
    private readonly List<string> _faults = [];

    internal ContractClientOptionsCheck(string options) => _options = options;

    /// <summary>What is wrong so far, in order.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>An absolute https address, or http on loopback, without user name, query and fragment.</summary>
    public void Address(string property, Uri? value)
    {
        if (value is null)
            Fault(property, "is not set. Give the server's address, such as https://api.example.com.");
        else if (!value.IsAbsoluteUri || value.Scheme is not ("http" or "https"))
            Fault(property, "must be an absolute https address.");
        else if (value.Scheme == "http" && !value.IsLoopback)
            Fault(property, "must be an https address: credentials would go over plain http. http is for loopback only.");
        else if (value.UserInfo.Length > 0)
            Fault(property, "must not hold a user name or password, for it is logged. Use the properties for credentials.");
        else if (value.Query.Length > 0 || value.Fragment.Length > 0)
            Fault(property, "must not have a query or fragment.");
    }

    /// <summary>Text that must be there, without control characters.</summary>
    public void Required(string property, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            Fault(property, "is not set.");
        else if (value.Any(char.IsControl))
            Fault(property, "must not contain control characters such as line breaks.");
    }

    /// <summary>The user name of Basic authentication: must be there, without a colon and control characters.</summary>
    public void UserName(string property, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
            Fault(property, "is not set.");
        else if (BasicCredentials.FindFault(value, isUserName: true) is { } fault)
            Fault(property, fault);
    }

    /// <summary>The value of a header field: null, or visible ASCII and spaces.</summary>
    public void HeaderValue(string property, string? value)
    {
        if (value is not null && (string.IsNullOrWhiteSpace(value) || value.AsSpan().ContainsAnyExceptInRange(' ', '~')))
            Fault(property, "must be null or visible ASCII and spaces.");
    }

    /// <summary>A timeout: more than zero, at most an hour, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</summary>
    public void Timeout(string property, TimeSpan value)
    {
        if (value != System.Threading.Timeout.InfiniteTimeSpan && (value <= TimeSpan.Zero || value > s_maxTimeout))
            Fault(property, $"must be more than zero and at most {s_maxTimeout}, or Timeout.InfiniteTimeSpan for none.");
    }

    /// <summary>A span of time between two limits.</summary>
    public void Range(string property, TimeSpan value, TimeSpan least, TimeSpan most)
    {
        if (value < least || value > most)
            Fault(property, string.Create(CultureInfo.InvariantCulture, $"must be from {least} to {most}."));
    }

    /// <summary>Anything else that is wrong.</summary>
    /// <param name="property">The property.</param>
    /// <param name="fault">The rest of the sentence; must not hold the value if that may be secret.</param>
    public void Fault(string property, string fault) => _faults.Add($"{_options}.{property} {fault}");
}
