using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Browser.Flows;

/// <summary>Those who walk through flows share one service, as people do; each begins records of its own.</summary>
[CollectionDefinition(Name)]
public sealed class FlowsCollection : ICollectionFixture<Stage>
{
    public const string Name = "Flows";
}
