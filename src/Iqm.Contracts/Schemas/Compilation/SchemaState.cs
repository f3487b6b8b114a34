using Iqm.Contracts.Schemas.Json;

namespace Iqm.Contracts.Schemas.Compilation;

/// <summary>
/// What holds at one place of an instance: one schema together with all that it includes through <c>$ref</c> and <c>allOf</c>, merged when compiling,
/// so that an instance is read once however its schema is composed.
/// </summary>
internal sealed class SchemaState(int id)
{
    /// <summary>Allows everything.</summary>
    public static readonly SchemaState Any = new(0);

    public int Id { get; } = id;

    public SchemaPart[] Parts = [];
    public InstanceTypes Allowed = InstanceTypes.All;

    /// <summary>What there is to look at, so that most values cost one look.</summary>
    public SchemaWork Work;
    public SchemaPart[] StringParts = [];
    public SchemaPart[] NumberParts = [];
    public SchemaPart[] EnumParts = [];
    public SchemaPart[] ArrayParts = [];
    public SchemaPart[] CountParts = [];

    public SchemaState Items = null!;
    public bool UniqueItems;

    /// <summary>The members that any part names.</summary>
    public NameTable Names = NameTable.Empty;
    public MemberRule[] Members = [];

    /// <summary>Which members are required, as bits; only of use where there are at most 64.</summary>
    public ulong RequiredBits;
    public bool HasRequired;

    /// <summary>For members that no part names.</summary>
    public MemberRule Additional = null!;

    public Composite[] Composites = [];

    /// <summary>Whether nothing but one anyOf or oneOf, without discriminator, says something about the value.</summary>
    public bool IsChoice;

    /// <summary>Whether there are branches that must hold: what allOf combines and was not merged, or what a discriminator chooses.</summary>
    public bool IsReadAgain;

    public bool Secret;

    /// <summary>Whether a part says which members there are; if none does, an object is free-form.</summary>
    public bool DescribesMembers;

    /// <summary>Whether neither objects nor arrays are allowed.</summary>
    public bool IsScalar => (Allowed & (InstanceTypes.Object | InstanceTypes.Array)) == 0;

    static SchemaState()
    {
        Any.Items = Any;
        Any.Additional = new MemberRule { State = Any };
    }
}

/// <summary>Kinds of assertions that a <see cref="SchemaState"/> has, beside types, members and items.</summary>
[Flags]
internal enum SchemaWork
{
    None = 0,
    Composites = 1,
    Strings = 2,
    Numbers = 4,
    Enums = 8,
}

/// <summary>What holds for one member of an object.</summary>
internal sealed class MemberRule
{
    public required SchemaState State { get; init; }

    /// <summary>The part whose <c>additionalProperties: false</c> excludes the member; null when none does.</summary>
    public SchemaPart? ForbiddenBy { get; init; }

    /// <summary>The part that lists the member under <c>required</c>; null when it is optional, or not required in this direction.</summary>
    public SchemaPart? RequiredBy { get; init; }

    /// <summary>Whether some part names the member under <c>properties</c> or covers it with a schema.</summary>
    public bool Documented { get; init; }

    /// <summary>Whether the member must not travel in this direction.</summary>
    public bool WrongDirection { get; init; }

    /// <summary>Whether anything but the member's value has to be looked at.</summary>
    public bool IsSpecial { get; init; }
}
