using Matchmaking.Deeds;
using Matchmaking.Web;
using Microsoft.Net.Http.Headers;

namespace Matchmaking.Sharing;

/// <summary>In which form a list is taken along.</summary>
public enum ListFormat
{
    Json,
    Csv,
    Xlsx,
    Atom,
}

/// <summary>Which form is asked for: an address ends in it, or the reader accepts it.</summary>
public static class ListFormats
{
    public static readonly IReadOnlyList<ListFormat> All = Enum.GetValues<ListFormat>();

    /// <summary>The forms that are tables, for lists that the API has as JSON already.</summary>
    public static readonly IReadOnlyList<ListFormat> Tables = [ListFormat.Csv, ListFormat.Xlsx];

    /// <summary>How an address ends that asks for it.</summary>
    public static string Extension(this ListFormat format) => format.Word();

    /// <summary>What the reader accepts best of these; JSON where nothing else is named.</summary>
    public static ListFormat AcceptedBy(HttpRequest request)
    {
        request.HttpContext.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return request.GetTypedHeaders().Accept.OrderByDescending(wish => wish.Quality ?? 1).Select(Of).OfType<ListFormat>().FirstOrDefault(ListFormat.Json);
    }

    static ListFormat? Of(MediaTypeHeaderValue type) => type.MediaType.Value switch
    {
        MediaTypes.Csv => ListFormat.Csv,
        MediaTypes.Xlsx => ListFormat.Xlsx,
        MediaTypes.Atom => ListFormat.Atom,
        "application/json" => ListFormat.Json,
        _ => null,
    };
}
