namespace Matchmaking.Web;

/// <summary>The types of files that are taken along and brought back (IANA, Media Types).</summary>
public static class MediaTypes
{
    public const string Csv = "text/csv";
    public const string Atom = "application/atom+xml";
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string Docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}
