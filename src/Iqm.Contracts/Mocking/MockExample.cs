using Iqm.Contracts.Mocking.Templates;

namespace Iqm.Contracts.Mocking;

/// <summary>A body that a response can have.</summary>
/// <param name="Name">The key under <c>examples</c>; empty for one without a name.</param>
/// <param name="Template">The body, with what is new each time left open.</param>
internal sealed record MockExample(string Name, BodyTemplate Template)
{
    /// <summary>The answer, when it is the same each time.</summary>
    public MockAnswer? Constant { get; set; }
}
