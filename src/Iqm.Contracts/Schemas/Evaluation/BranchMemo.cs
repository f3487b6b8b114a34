namespace Iqm.Contracts.Schemas.Evaluation;

/// <summary>
/// Verdicts of schemas at byte offsets, so that schemas which reach each other through nested anyOf and oneOf are tried once a place
/// instead of exponentially often.
/// </summary>
internal sealed class BranchMemo
{
    private const int Keep = 4096;
    private Slot[] _slots = new Slot[64];
    private int _count;
    private int _generation = 1;

    private readonly record struct Slot(int State, int Offset, Verdict Verdict, int Generation);

    public enum Verdict : byte
    {
        None,
        Pending,
        Conforms,
        Violates,
        /// <summary>Judged, and what is wrong was told.</summary>
        Judged,
    }

    public Verdict Get(int state, int offset) => _slots[Find(state, offset)] is var slot && slot.Generation == _generation ? slot.Verdict : Verdict.None;

    public void Set(int state, int offset, Verdict verdict)
    {
        var at = Find(state, offset);
        if (_slots[at].Generation != _generation && ++_count * 2 > _slots.Length)
        {
            Grow();
            at = Find(state, offset);
        }
        _slots[at] = new Slot(state, offset, verdict, _generation);
    }

    /// <summary>Forgets all verdicts.</summary>
    public void Clear()
    {
        _count = 0;
        _generation++;
    }

    /// <summary>Forgets all verdicts and gives back memory that one huge instance has taken.</summary>
    public void Reset()
    {
        Clear();
        if (_slots.Length > Keep || _generation < 0)
        {
            _slots = new Slot[64];
            _generation = 1;
        }
    }

    private int Find(int state, int offset)
    {
        var at = (int)(((((ulong)(uint)state << 32) | (uint)offset) * 0x9E3779B97F4A7C15) >> 33) & (_slots.Length - 1);
        while (_slots[at] is var slot && slot.Generation == _generation && (slot.State != state || slot.Offset != offset))
            at = (at + 1) & (_slots.Length - 1);
        return at;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new Slot[old.Length * 2];
        foreach (var slot in old)
        {
            if (slot.Generation == _generation)
                _slots[Find(slot.State, slot.Offset)] = slot;
        }
    }
}
