using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Matchmaking.Specs;

public partial class Rooms_of_the_house
{
    private static readonly string[] Rooms =
        ["Vocabularies", "Participants", "Directories", "Attachments", "Needs", "Offers", "Exchange", "Matching", "Sharing", "Brokerage", "Clocks", "Notifications",
         "Reporting"];

    [Fact]
    public void Rooms_only_use_words_of_rooms_before_them() =>
        Assert.Empty(Rooms.SelectMany((room, place) => FilesOf(room).SelectMany(file => LaterRoomsIn(file, place))));

    private static IEnumerable<string> LaterRoomsIn(string file, int place) => RoomNamed().Matches(File.ReadAllText(file))
        .Where(named => Array.IndexOf(Rooms, named.Groups["room"].Value) > place)
        .Select(named => $"{Path.GetFileName(file)} uses {named.Value}");

    private static IEnumerable<string> FilesOf(string room, [CallerFilePath] string here = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "src", "Matchmaking", room);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories) : [];
    }

    [GeneratedRegex(@"\bMatchmaking\.(?<room>\w+)")]
    private static partial Regex RoomNamed();
}
