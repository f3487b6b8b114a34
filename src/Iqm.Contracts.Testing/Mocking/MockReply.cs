using Iqm.Contracts.Exchanges;
using Iqm.Contracts.Mocking;

namespace Iqm.Contracts.Testing.Mocking;

/// <summary>An answer and what goes wrong with it.</summary>
/// <param name="Request">What is answered, with its body as it is without content codings.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Fault">Null for nothing.</param>
internal readonly record struct MockReply(Exchange Request, MockAnswer Answer, MockFault? Fault);
