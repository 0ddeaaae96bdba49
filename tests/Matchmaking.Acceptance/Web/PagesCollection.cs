using Matchmaking.Acceptance.Setting;

namespace Matchmaking.Acceptance.Web;

/// <summary>Visitors share one service, as people do; each begins records of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<Stage>
{
    public const string Name = "Pages";
}
