using Iqm.Contracts.Samples;

namespace Iqm.Contracts.Mocking.Templates;

/// <summary>What one answer is made with.</summary>
internal ref struct TemplateContext
{
    public SampleRandom Random;

    /// <summary>Now, UTC.</summary>
    public DateTimeOffset Now;

    /// <summary>What the request said, by index of the operation's input names; empty when nothing comes back.</summary>
    public ReadOnlySpan<RequestInput> Inputs;
}
