using System.Net;
using Matchmaking.Deeds;
using Matchmaking.Notifications;

namespace Matchmaking.Specs.Notifications;

public sealed class Webhooks
{
    static readonly DateTimeOffset Now = new(2027, 1, 31, 12, 0, 0, TimeSpan.Zero);

    static readonly Webhook Listening = new(Guid.NewGuid(), new WebhookOwner(null, null), "https://example.org", [WebhookKind.NeedOpened], "new", "somebody", Now);

    static readonly WebhookCall Call = new(Guid.NewGuid(), Listening.Id, WebhookKind.NeedOpened, null, "{}", Now);

    /// <summary>The example of the published specification.</summary>
    [Fact]
    public void A_signature_is_what_Standard_Webhooks_say_it_is() => Assert.Equal(
        "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        WebhookSecrets.Signature(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, """{"test": 2432232314}"""));

    [Fact]
    public void A_call_is_tried_for_more_than_a_day_and_then_given_up()
    {
        var (call, pauses) = (Call, new List<TimeSpan>());
        while (call.State == WebhookCallState.Waiting)
        {
            var at = call.DueAt!.Value;
            call = call.Failed(new WebhookTry(at, "503", 1), at);
            if (call.DueAt is { } next) pauses.Add(next - at);
        }
        Assert.Equal(WebhookCallState.GaveUp, call.State);
        Assert.Equal(WebhookCall.Pauses, pauses);
        Assert.Equal(7, call.Tries.Length);
    }

    [Fact]
    public void A_replayed_call_is_due_at_once_under_the_same_id()
    {
        var replayed = Call.Arrived(new WebhookTry(Now, "204", 1)).Replayed(Now.AddDays(1));
        Assert.Equal((WebhookCallState.Waiting, Now.AddDays(1), Call.MessageId), (replayed.State, replayed.DueAt, replayed.MessageId));
    }

    [Fact]
    public void Both_secrets_are_good_for_a_day_after_a_rotation()
    {
        var rotated = RotateWebhookSecretHandler.Rotated(
            Listening with { Secret = "old" }, new RotateWebhookSecret(Listening.Id, "new", new Act(Access.Actor.Anonymous, Now)));
        Assert.Equal(["new", "old"], rotated.SecretsAt(Now.AddHours(23)));
        Assert.Equal(["new"], rotated.SecretsAt(Now.AddHours(24)));
    }

    [Fact]
    public void What_happened_before_somebody_listened_is_not_told() => Assert.False(Listening.Hears(WebhookKind.NeedOpened, Now.AddSeconds(-1)));

    [Fact]
    public void A_call_that_arrived_meanwhile_speaks_for_the_receiver() =>
        Assert.False(SwitchOffWebhookHandler.IsDue(Listening, new SwitchOffWebhook(Listening.Id, Now, "503", Now)));

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700:4700::1111", true)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("172.31.255.255", false)]
    [InlineData("192.168.0.1", false)]
    [InlineData("0.0.0.0", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::1", false)]
    [InlineData("::", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::7f00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2001:0:4136::", false)]
    public void Only_addresses_of_the_public_internet_are_public(string address, bool isPublic) =>
        Assert.Equal(isPublic, PublicAddresses.IsPublic(IPAddress.Parse(address)));
}
