namespace Matchmaking.Acceptance.Refusals;

/// <summary>Refusals share one ground, for they leave it as it is.</summary>
[CollectionDefinition(Name)]
public sealed class RefusalsCollection : ICollectionFixture<Ground>
{
    public const string Name = "Refusals";
}
