namespace Iqm.Contracts.Reports.Matrix;

/// <summary>A status while the report is made; members as those of <see cref="MatrixStatus"/>.</summary>
internal sealed class StatusDraft(string status)
{
    public string Status => status;

    public bool IsDocumented { get; set; }

    public int Examples { get; set; }

    public bool IsMocked { get; set; }

    public List<MatrixPact> Pacts { get; } = [];

    public long Conforming { get; set; }

    public long Violating { get; set; }

    public long Seen { get; set; }

    public int FieldsSeen { get; set; }

    public int Fields { get; set; }

    public MatrixStatus Build() => new()
    {
        Status = Status,
        IsDocumented = IsDocumented,
        Examples = Examples,
        IsMocked = IsMocked,
        Pacts = [.. Pacts],
        Conforming = Conforming,
        Violating = Violating,
        Seen = Seen,
        FieldsSeen = FieldsSeen,
        Fields = Fields,
    };
}
