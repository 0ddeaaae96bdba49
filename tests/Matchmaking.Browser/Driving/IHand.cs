namespace Matchmaking.Browser.Driving;

/// <summary>What moves a page: somebody's mouse or finger, or the keyboard alone.</summary>
public interface IHand
{
    /// <summary>Keys pressed besides typing; a mouse presses none.</summary>
    int Presses { get; }

    /// <summary>Comes to a thing without setting it off.</summary>
    Task Reach(string target);

    /// <summary>Sets off what was reached.</summary>
    Task Press(string target);

    /// <summary>Writes over what stands in a field.</summary>
    Task Write(string field, string text);

    Task Choose(string field, string value);

    Task Tick(string box);
}
