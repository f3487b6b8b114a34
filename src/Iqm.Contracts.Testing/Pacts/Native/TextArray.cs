using System.Runtime.InteropServices;

namespace Iqm.Contracts.Testing.Pacts.Native;

/// <summary>An array of C strings, freed when disposed; the engine copies what it needs.</summary>
internal sealed class TextArray : IDisposable
{
    private readonly nint[] _texts;

    public TextArray(IReadOnlyList<string> texts)
    {
        _texts = [.. texts.Select(Marshal.StringToCoTaskMemUTF8)];
        Address = Marshal.AllocHGlobal(Math.Max(1, _texts.Length) * nint.Size);
        Marshal.Copy(_texts, 0, Address, _texts.Length);
    }

    public nint Address { get; }

    public ushort Count => (ushort)_texts.Length;

    public void Dispose()
    {
        foreach (var text in _texts)
            Marshal.FreeCoTaskMem(text);
        Marshal.FreeHGlobal(Address);
    }
}
