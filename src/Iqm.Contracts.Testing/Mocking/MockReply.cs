using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>An answer and what goes wrong with it.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Fault">Null for nothing.</param>
internal readonly record struct MockReply(MockAnswer Answer, MockFault? Fault);
