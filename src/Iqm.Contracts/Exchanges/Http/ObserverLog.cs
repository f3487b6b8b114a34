using Iqm.Contracts.Diagnostics;
using Iqm.Contracts.Exchanges.Traffic;
using Iqm.Contracts.Reports.Verification;
using Microsoft.Extensions.Logging;

namespace Iqm.Contracts.Exchanges.Http;

/// <summary>Log events of the observer. They have codes and places; messages of findings may quote what was sent, and are not among it.</summary>
internal static partial class ObserverLog
{
    /// <summary>An event for each finding: a warning for an error, information for a warning, and less for what was waived.</summary>
    public static void Write(ILogger logger, VerifiedExchange exchange)
    {
        foreach (var (finding, waiver) in exchange.Findings)
        {
            var level = waiver is not null ? LogLevel.Debug : finding.Severity == Severity.Error ? LogLevel.Warning : LogLevel.Information;
            if (logger.IsEnabled(level))
                Found(logger, level, finding.Code, finding.Descriptor.Title, exchange.Contract, exchange.Operation, exchange.Status, finding.Part, Place(finding), finding.Schema);
        }
    }

    [LoggerMessage(EventId = 3501, EventName = "ContractFinding", Message = "{Code} {Title}: {Contract} {Operation} {Status} {Part} {Instance} {Schema}")]
    private static partial void Found(ILogger logger, LogLevel level, string code, string title, string? contract, string? operation, int? status, string? part, string? instance, string? schema);

    [LoggerMessage(EventId = 3502, EventName = "ContractObserverFault", Level = LogLevel.Error, Message = "An exchange could not be judged: {Fault}.")]
    public static partial void Failed(ILogger logger, string fault);

    // A path holds values of its parameters; a member's name may be as long as its sender likes.
    private static string? Place(Finding finding) => finding.Instance is not { } instance || finding.Part == ExchangePart.RequestPath && instance.StartsWith('/') ? null
        : Display.Value(TrafficRedaction.WithoutTokens(instance));
}
