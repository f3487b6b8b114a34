using System.Globalization;
using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Loading;
using Iqm.Contracts.Schemas;

namespace Iqm.Contracts.Differences.Schemas;

/// <summary>What differs between two schemas themselves, and which schemas below them are to be compared.</summary>
internal sealed class SchemaChanges(SchemaForms old, SchemaForms @new, UnchangedParts unchanged, SchemaDirection direction)
{
    /// <summary>What differs.</summary>
    public List<Change> Found { get; } = [];

    /// <summary>What is to be compared in turn.</summary>
    public List<(SchemaSet Old, SchemaSet New)> Below { get; } = [];

    /// <summary>The form of one of the old contract's schemas.</summary>
    public SchemaForm OldForm(SchemaSet set) => old.Of(set);

    /// <summary>The form of one of the new contract's schemas.</summary>
    public SchemaForm NewForm(SchemaSet set) => @new.Of(set);

    /// <summary>Whether both are the same, with all that they refer to.</summary>
    public bool IsUnchanged(SchemaSet? oldSet, SchemaSet? newSet) => oldSet is not null && newSet is not null && unchanged.Has(oldSet, newSet);

    /// <summary>Whether both pointers lead to something.</summary>
    public bool Exist(JsonPointer oldPointer, JsonPointer newPointer) => old.Contract.Find(oldPointer) is not null && @new.Contract.Find(newPointer) is not null;

    /// <summary>Reports a change.</summary>
    /// <param name="code">What changed.</param>
    /// <param name="oldPointer">Where it was, or what would hold it.</param>
    /// <param name="newPointer">Where it is, or what would hold it.</param>
    /// <param name="before">What it was; null when it was not there.</param>
    /// <param name="after">What it is; null when it is not there.</param>
    /// <param name="isRemoval">Whether it is shown at its place in the old contract.</param>
    /// <param name="severity">Null for that of the code.</param>
    /// <param name="subject">What the message is about; null for what the pointer leads to.</param>
    public void Add(
        SchemaCode code, JsonPointer oldPointer, JsonPointer newPointer, string? before = null, string? after = null, bool isRemoval = false, ChangeSeverity? severity = null, string? subject = null)
    {
        subject ??= isRemoval ? SchemaPlace.Describe(old.Contract, oldPointer) : SchemaPlace.Describe(@new.Contract, newPointer);
        Found.Add(new Change(code.For(direction), oldPointer, newPointer, before, after) { IsRemoval = isRemoval, Severity = severity, Arguments = [subject, Quoted(before), Quoted(after)] });
    }

    /// <summary>Reports that something is narrower or wider than it was.</summary>
    public void Add(SchemaCode narrowed, SchemaCode widened, bool isNarrower, JsonPointer oldPointer, JsonPointer newPointer, string? before, string? after) =>
        Add(isNarrower ? narrowed : widened, oldPointer, newPointer, before, after, isRemoval: after is null);

    /// <summary>In words what a pointer into one of the contracts is about.</summary>
    /// <param name="pointer">A schema.</param>
    /// <param name="isOld">Whether it is one of the old contract's.</param>
    /// <param name="member">A member of it that is meant; null for the schema itself.</param>
    public string Describe(JsonPointer pointer, bool isOld, string? member = null) =>
        SchemaPlace.Describe((isOld ? old : @new).Contract, member is null ? pointer : pointer.Append("properties").Append(member));

    private static string Quoted(string? text)
    {
        if (text is null)
            return "none";
        return IsNumber(text.Split(' ')[0]) || text is "true" or "false" ? Display.Value(text) : $"'{Display.Value(text)}'";
    }

    private static bool IsNumber(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) && char.IsAsciiDigit(text[^1]);
}
