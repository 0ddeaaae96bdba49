namespace Matchmaking.Browser.Looks;

/// <summary>Looks change nothing, so all of them share the showcase.</summary>
[CollectionDefinition(Name)]
public sealed class ShowcaseCollection : ICollectionFixture<Showcase>
{
    public const string Name = "Showcase";
}
