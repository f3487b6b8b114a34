namespace Iqm.Contracts.Exchanges.Text;

/// <summary>One name and its text, as it stands in an address, header or form.</summary>
internal struct TextField
{
    /// <summary>Decoded.</summary>
    public ReadOnlyMemory<char> Name;

    /// <summary>As sent.</summary>
    public ReadOnlyMemory<char> Value;

    /// <summary>The size of a part of a multipart body, in bytes; 0 elsewhere.</summary>
    public int Bytes;

    /// <summary>Whether it is a file.</summary>
    public bool IsFile;

    /// <summary>Whether it says of itself that it is JSON.</summary>
    public bool IsJson;

    /// <summary>What took it: a parameter, a field, a credential; null when nothing did.</summary>
    public object? UsedBy;

    /// <summary>Whether something took it.</summary>
    public readonly bool IsUsed => UsedBy is not null;
}
