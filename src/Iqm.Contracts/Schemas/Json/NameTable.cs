using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Iqm.Contracts.Schemas.Json;

/// <summary>Finds UTF-8 names among a fixed set without making strings.</summary>
internal sealed class NameTable
{
    public static readonly NameTable Empty = new([]);

    private readonly byte[][] _names;
    private readonly int[] _slots; // index + 1; 0 is free
    private readonly int _shift;

    public NameTable(IReadOnlyList<string> names)
    {
        Names = names;
        _names = [.. names.Select(Encoding.UTF8.GetBytes)];
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, names.Count * 4));
        _shift = 64 - BitOperations.Log2((uint)size);
        _slots = new int[size];
        for (var i = 0; i < _names.Length; i++)
        {
            var slot = Slot(_names[i]);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (size - 1);
            _slots[slot] = i + 1;
        }
    }

    public IReadOnlyList<string> Names { get; }

    public int Count => _names.Length;

    /// <summary>The index of <paramref name="name"/>; -1 if it is not in the set. Members mostly come in declared order, so <paramref name="expected"/> is tried first.</summary>
    public int Find(ReadOnlySpan<byte> name, int expected)
    {
        var names = _names;
        if ((uint)expected < (uint)names.Length && name.SequenceEqual(names[expected]))
            return expected;
        var slots = _slots;
        for (var slot = Slot(name); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var index = slots[slot] - 1;
            if (index < 0)
                return -1;
            if (name.SequenceEqual(names[index]))
                return index;
        }
    }

    private int Slot(ReadOnlySpan<byte> name)
    {
        ulong key;
        if (name.Length >= 8)
            key = BinaryPrimitives.ReadUInt64LittleEndian(name) ^ BitOperations.RotateLeft(BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]), 23);
        else
        {
            key = 0;
            foreach (var b in name)
                key = (key << 8) | b;
        }
        return (int)(((key ^ (ulong)name.Length) * 0x9E3779B97F4A7C15) >> _shift);
    }
}
