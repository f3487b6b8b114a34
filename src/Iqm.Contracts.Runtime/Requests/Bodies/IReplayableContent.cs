namespace Iqm.Contracts.Runtime;

/// <summary>A request body that knows whether it can be sent a second time.</summary>
internal interface IReplayableContent
{
    bool CanReplay { get; }
}

internal static class ReplayableContent
{
    /// <summary>Whether a request with this body can be sent again. A body we know nothing of counts as sendable once.</summary>
    public static bool CanReplay(HttpContent? content) => content switch
    {
        null => true,
        IReplayableContent known => known.CanReplay,
        MultipartContent parts => parts.All(CanReplay),
        ByteArrayContent or ReadOnlyMemoryContent => true,
        _ => false,
    };
}
