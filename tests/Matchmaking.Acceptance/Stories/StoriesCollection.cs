using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Stories;

/// <summary>Stories share one service, as people do; each begins records of its own.</summary>
[CollectionDefinition(Name)]
public sealed class StoriesCollection : ICollectionFixture<Stage>
{
    public const string Name = "Stories";
}
