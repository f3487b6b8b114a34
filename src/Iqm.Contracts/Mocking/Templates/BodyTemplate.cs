using System.Buffers;

namespace Iqm.Contracts.Mocking.Templates;

/// <summary>A body: bytes, and between them what is new each time.</summary>
internal sealed class BodyTemplate
{
    private readonly byte[] _constant;
    private readonly (byte[] Before, TemplateSlot Slot)[] _slots;

    /// <param name="constant">The whole body as documented.</param>
    /// <param name="slots">What is open, each with the bytes before it.</param>
    /// <param name="end">The bytes after the last.</param>
    public BodyTemplate(byte[] constant, (byte[] Before, TemplateSlot Slot)[] slots, byte[] end)
    {
        (_constant, _slots, End) = (constant, slots, end);
        IsConstant = slots.Length == 0;
        Reflects = Array.Exists(slots, slot => slot.Slot is ReflectedSlot);
    }

    private byte[] End { get; }

    public bool IsConstant { get; }

    /// <summary>Whether something of the request may come back.</summary>
    public bool Reflects { get; }

    /// <summary>The body as documented.</summary>
    public ReadOnlyMemory<byte> Constant => _constant;

    /// <summary>The body for one request.</summary>
    public byte[] Render(ref TemplateContext context)
    {
        var buffer = new ArrayBufferWriter<byte>(_constant.Length + 64);
        foreach (var (before, slot) in _slots)
        {
            buffer.Write(before);
            slot.Write(buffer, ref context);
        }
        buffer.Write(End);
        return buffer.WrittenSpan.ToArray();
    }
}
