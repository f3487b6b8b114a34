using Iqm.Contracts.TestSupport;

namespace InsightIq.Client.Tests;

/// <summary>Applications call this, and most of it is generated: a change to it is seen in review.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_the_reviewed_one() => Assert.Empty(PublicSurface.Differences(typeof(InsightIqClient).Assembly, "InsightIq.Client.Tests"));
}
