namespace Matchmaking.Acceptance.Refusals;

/// <summary>The refusals of deeds on mail.</summary>
public static class MailRefusals
{
    public static Refusing Rows() => new Refusing()
        .On("POST /api/mail/deliveries/{deliveryId:guid}/replay")
        .To("grace", "nowhere", null, 403, "administrator")
        .To("sofia", "nowhere", null, 404, "nothing")
        .On("POST /api/mail/bounces")
        .To("grace", "", "{}", 403, "administrator")
        .To("sofia", "", "{}", 400, "messageId")
        .To("sofia", "", """{"messageId":"never-sent@example.org"}""", 404, "nothing")
        .On("POST /api/me/mail/resumption")
        .To("tomas", "", null, 409, "does not pause");
}
