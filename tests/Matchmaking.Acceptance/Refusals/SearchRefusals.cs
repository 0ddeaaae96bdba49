namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of saving, renaming and ending a search.</summary>
public static class SearchRefusals
{
    public static Refusing Rows() => new Refusing()
        .On("POST /api/me/searches")
        .To("tomas", "", "{}", 400, "name")
        .To("tomas", "", """{"name":"Reefs","of":"people"}""", 400, "of")
        .To("tomas", "", """{"name":"Reefs","of":"needs"}""", 400, "filter")
        .To("tomas", "", """{"name":"Reefs","of":"needs","filter":{"q":7}}""", 400, "filter.q")
        .On("POST /api/me/searches/{searchId:guid}/name")
        .To("tomas", "nowhere", """{"name":"Reefs"}""", 404, "nothing")
        .On("DELETE /api/me/searches/{searchId:guid}")
        .To("tomas", "nowhere", null, 404, "nothing");
}
