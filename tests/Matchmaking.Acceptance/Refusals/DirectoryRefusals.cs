using Matchmaking.Acceptance.Visibility;

namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of what is done with the directories.</summary>
public static class DirectoryRefusals
{
    const string Guide = """{"title":{"en":"A guide"},"link":"https://example.org/another","languages":["en"]}""";

    const string Route = $"/api/{MappedRoute.Directory}";

    public static Refusing Rows() => new Refusing()
        .On($"POST {Route}")
        .To("tomas", "resources", Guide, 403, "officer")
        .To("lin", "resources", "{}", 403, "administrator")
        .To("amina", "resources", "{}", 400, "title")
        .To("amina", "resources", """{"title":{"en":"A guide"},"link":"javascript:alert(1)","languages":["en"]}""", 400, "link")
        .To("amina", "opportunities", """{"title":{"en":"A call"},"link":"https://example.org/call"}""", 400, "deadline")
        .To("amina", "services", """{"title":{"en":"A service"},"link":"https://example.org/service"}""", 400, "description")
        .To("amina", "resources", """{"title":{"en":"Once more"},"link":"https://example.org/guide","languages":["en"]}""", 409, "stands in the directory already")
        .On($"POST {Route}/list")
        .To("tomas", "resources", """{"items":[]}""", 403, "officer")
        .To("amina", "resources", "{}", 400, "items")
        .To("amina", "resources", """{"items":[{"title":{"en":"A guide"},"languages":["en"]}]}""", 400, "items[0].link")
        .On($"PUT {Route}/{{entryId:guid}}")
        .To("tomas", "resources/entry", Guide, 403, "officer")
        .To("amina", "resources/entry", "{}", 400, "title")
        .To("amina", "resources/entry", Guide, 428, "If-Match")
        .On($"POST {Route}/{{entryId:guid}}/check")
        .To("tomas", "resources/entry", """{"works":true}""", 403, "officer")
        .To("amina", "resources/entry", "{}", 400, "works")
        .To("amina", "resources/removed", """{"works":true}""", 409, "taken out")
        .On($"POST {Route}/{{entryId:guid}}/removal")
        .To("tomas", "resources/entry", """{"reason":"Old."}""", 403, "officer")
        .To("amina", "resources/entry", "{}", 400, "reason")
        .To("amina", "resources/removed", """{"reason":"Old."}""", 409, "taken out");
}
