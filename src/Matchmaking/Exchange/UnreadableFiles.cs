using System.Xml;
using CsvHelper;
using Matchmaking.Exchange.Offline;

namespace Matchmaking.Exchange;

/// <summary>What is said of a file that cannot be read.</summary>
public static class UnreadableFiles
{
    /// <summary>Null where it was something else that went wrong.</summary>
    public static Wording? Why(Exception wrong) => wrong switch
    {
        UnreadableFormException form => $"cannot be read: {form.Why}",
        CsvFormatException or InvalidDataException or XmlException or IOException => $"cannot be read: {wrong.Message.Split('\n')[0].Trim()}",
        _ => null,
    };
}
