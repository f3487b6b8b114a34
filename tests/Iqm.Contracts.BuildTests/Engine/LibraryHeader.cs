using System.Buffers.Binary;
using System.Text;

namespace Iqm.Contracts.BuildTests.Engine;

/// <summary>What the first bytes of a native library say of it: <c>ELF x64 library</c>, <c>Mach-O arm64 library</c>, <c>PE x64 library</c>.</summary>
/// <remarks>Sources: the System V ABI, Figure 4-3 and its processor supplements; Apple's mach-o/loader.h; Microsoft's PE format. Only little-endian 64-bit files are told apart.</remarks>
internal static class LibraryHeader
{
    public static string Describe(ReadOnlySpan<byte> file) => file switch
    {
        [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, ..] when file.Length > 64 => $"ELF {Machine(Word(file, 18), 0x3E, 0xB7)} {Kind(Word(file, 16) == 3)}",
        [0xCF, 0xFA, 0xED, 0xFE, ..] when file.Length > 32 => $"Mach-O {Machine(Number(file, 4), 0x0100_0007, 0x0100_000C)} {Kind(Number(file, 12) == 6)}",
        [(byte)'M', (byte)'Z', ..] when file.Length > 64 && Number(file, 0x3C) is var at && at + 24 < file.Length && file.Slice((int)at, 4).SequenceEqual("PE\0\0"u8) =>
            $"PE {Machine(Word(file, (int)at + 4), 0x8664, 0xAA64)} {Kind((Word(file, (int)at + 22) & 0x2000) != 0)}",
        _ => $"no library: {file.Length} bytes that begin with {Convert.ToHexString(file[..Math.Min(8, file.Length)])}",
    };

    /// <summary>The libraries that an ELF library needs, such as <c>libc.so.6</c>.</summary>
    public static string[] Needed(ReadOnlySpan<byte> elf)
    {
        const int Load = 1, Dynamic = 2, NeededTag = 1, StringTable = 5;
        var segments = new List<(ulong Type, ulong Offset, ulong Address, ulong Size)>();
        for (int i = 0, at = (int)Long(elf, 32); i < Word(elf, 56); i++, at += Word(elf, 54))
            segments.Add((Number(elf, at), Long(elf, at + 8), Long(elf, at + 16), Long(elf, at + 32)));
        var dynamic = segments.Single(segment => segment.Type == Dynamic);
        var entries = new List<(ulong Tag, ulong Value)>();
        for (var at = dynamic.Offset; at < dynamic.Offset + dynamic.Size; at += 16)
            entries.Add((Long(elf, (int)at), Long(elf, (int)at + 8)));
        var table = entries.Single(entry => entry.Tag == StringTable).Value;
        var holder = segments.Single(segment => segment.Type == Load && table >= segment.Address && table < segment.Address + segment.Size);
        var names = elf[(int)(table - holder.Address + holder.Offset)..];
        var needed = new List<string>();
        foreach (var (tag, value) in entries)
            if (tag == NeededTag)
                needed.Add(Encoding.UTF8.GetString(names[(int)value..][..names[(int)value..].IndexOf((byte)0)]));
        return [.. needed];
    }

    private static string Machine(uint found, uint x64, uint arm64) => found == x64 ? "x64" : found == arm64 ? "arm64" : $"machine {found:X}";

    private static string Kind(bool isLibrary) => isLibrary ? "library" : "program";

    private static ushort Word(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);

    private static uint Number(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file[at..]);

    private static ulong Long(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt64LittleEndian(file[at..]);
}
