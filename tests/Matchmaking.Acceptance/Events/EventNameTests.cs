using System.Text.RegularExpressions;
using Marten;
using Matchmaking.Acceptance.Setting;
using Matchmaking.Acceptance.Stories;
using Matchmaking.Deeds;

namespace Matchmaking.Acceptance.Events;

[Collection(StoriesCollection.Name)]
public sealed partial class EventNameTests(Stage stage)
{
    [Fact]
    public async Task Every_event_is_stored_under_a_name_that_is_written_down()
    {
        var written = Names().Matches(await Checkout.Read("docs/events.md")).Select(name => name.Groups[1].Value);
        Assert.Equal(written.Order(), Stored().Order());
    }

    [Fact]
    public void No_event_is_without_a_name_of_its_own()
    {
        var happenings = typeof(IHappened).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IHappened)) && !type.IsInterface);
        Assert.Equal(happenings.Count(), Stored().Count());
    }

    IEnumerable<string> Stored() => stage.Service.Store.Options.Events.AllKnownEventTypes()
        .Where(known => known.EventType.IsAssignableTo(typeof(IHappened)))
        .Select(known => known.EventTypeName)
        .Distinct();

    [GeneratedRegex(@"^\| \w+ \| `(\w+)`", RegexOptions.Multiline)]
    private static partial Regex Names();
}
