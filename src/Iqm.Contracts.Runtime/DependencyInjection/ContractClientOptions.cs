using Microsoft.Extensions.Options;

namespace Iqm.Contracts.Runtime;

/// <summary>What every client can be told. A client's own options add its credentials.</summary>
public abstract class ContractClientOptions
{
    /// <summary>The server's address: absolute, https unless it is loopback, without user name, query and fragment. May have a path.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>The longest that a call may take, the reading of its body included; 100 seconds unless set. At most an hour, or <see cref="System.Threading.Timeout.InfiniteTimeSpan"/>.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(100);

    /// <summary>What is wrong, in words that name the property and hold no value; empty when nothing is.</summary>
    public IReadOnlyList<string> FindFaults()
    {
        var check = new ContractClientOptionsCheck(GetType().Name);
        check.Address(nameof(BaseAddress), BaseAddress);
        check.Timeout(nameof(Timeout), Timeout);
        Check(check);
        return check.Faults;
    }

    /// <summary>Throws when something is wrong. Registered clients do this at start; <c>Create</c> methods do it themselves.</summary>
    /// <exception cref="OptionsValidationException">With every fault.</exception>
    public void ThrowIfInvalid()
    {
        if (FindFaults() is { Count: > 0 } faults)
            throw new OptionsValidationException(Options.DefaultName, GetType(), faults);
    }

    /// <summary>The type and the server's origin; no credential.</summary>
    public sealed override string ToString() =>
        BaseAddress is { IsAbsoluteUri: true } address ? $"{GetType().Name} for {address.GetComponents(UriComponents.SchemeAndServer, UriFormat.UriEscaped)}" : GetType().Name;

    /// <summary>Checks what a client's own options add.</summary>
    protected abstract void Check(ContractClientOptionsCheck check);
}
