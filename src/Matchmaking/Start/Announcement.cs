using Spectre.Console;

namespace Matchmaking.Start;

/// <summary>Tells whoever started the demo as whom they can sign in.</summary>
public static class Announcement
{
    static readonly (string Person, string Part)[] People =
    [
        ("tomas", "focal point of Kenya"),
        ("wanjiru", "drafter for Kenya"),
        ("teuila", "focal point of Samoa"),
        ("amina", "officer of the centre at RCMRD, which covers Kenya"),
        ("marie", "officer of the centre at COMIFAC"),
        ("lin", "representative of an institute that the demo makes up"),
        ("grace", "coordinator at the global coordination entity"),
        ("sofia", "administrator"),
    ];

    public static void OfPeople()
    {
        var table = new Table().Border(TableBorder.Rounded).Title("People to sign in as (they and their acts are made up)");
        table.AddColumns("person", "part");
        foreach (var (person, part) in People) table.AddRow(person, part);
        AnsiConsole.Write(table);
    }
}
