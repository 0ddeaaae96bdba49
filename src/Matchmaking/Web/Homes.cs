namespace Matchmaking.Web;

/// <summary>Where a reader reached this instance: addresses that are taken elsewhere have to name it.</summary>
public static class Homes
{
    public static Uri Home(this HttpRequest request) => new($"{request.Scheme}://{request.Host}");
}
