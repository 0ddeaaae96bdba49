using System.Collections.Immutable;
using Matchmaking.Access;
using Matchmaking.Brokerage;
using Matchmaking.Needs;
using Matchmaking.Notifications;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;

namespace Matchmaking.Specs.Notifications;

/// <summary>A need of Kenya and the people around it; each spec changes what it is about.</summary>
internal static class Around
{
    public static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    public static readonly Guid NeedId = Id("need"), IntroductionId = Id("introduction"), Institute = Id("institute");
    public static readonly IntroducedOffer Introduced = new(Id("offer"), Institute);

    public static readonly Reader Tomas = Holder("tomas", Role.FocalPoint, role => role with { Party = "KE" });
    public static readonly Reader Njeri = Holder("njeri", Role.FocalPoint, role => role with { Party = "KE", Alternate = true });
    public static readonly Reader Wanjiru = Holder("wanjiru", Role.Drafter, role => role with { Party = "KE" });
    public static readonly Reader Teuila = Holder("teuila", Role.FocalPoint, role => role with { Party = "WS" });
    public static readonly Reader Amina = Holder("amina", Role.Officer, role => role with { CentreId = Id("RCMRD") }, "KE", "TZ");
    public static readonly Reader Achieng = Holder("achieng", Role.Officer, role => role with { CentreId = Id("RCMRD"), Head = true }, "KE", "TZ");
    public static readonly Reader Marie = Holder("marie", Role.Officer, role => role with { CentreId = Id("COMIFAC") }, "CM");
    public static readonly Reader Lin = Holder("lin", Role.Representative, role => role with { OrganizationId = Institute });
    public static readonly Reader Grace = Holder("grace", Role.Coordinator, role => role);

    /// <summary>Wanjiru's need of Kenya, submitted.</summary>
    public static Need Submitted => new(NeedId, NeedState.Submitted, new NeedContent { Party = "KE", Title = LocalizedText.Of("en", "Mangroves") }, By(Wanjiru), Now);

    /// <summary>The same, endorsed by Tomas, for anybody to read.</summary>
    public static Need Open => Submitted with
    {
        State = NeedState.Open,
        OpenedAt = Now,
        Endorsements = [new Endorsement("KE", false, By(Tomas), Now)],
    };

    /// <summary>Amina put it and the institute's offer before both sides.</summary>
    public static Introduction Proposed => new(IntroductionId, NeedId, [Introduced], null, By(Amina), Now);

    public static Circle Circle(Need need, params Introduction[] introductions) =>
        new(need, [Tomas, Njeri, Wanjiru, Teuila, Amina, Marie, Lin, Grace], [.. introductions]);

    public static string By(Reader reader) => reader.PersonId.ToString();

    /// <summary>The names of those who hear, in order.</summary>
    public static IEnumerable<string> Who(IEnumerable<Notice> notices) => notices.Select(n => Names[n.PersonId]).Order();

    public static Guid Id(string name) => StableId.Of("spec", name);

    static readonly ImmutableDictionary<Guid, string> Names =
        new[] { "tomas", "njeri", "wanjiru", "teuila", "amina", "achieng", "marie", "lin", "grace" }.ToImmutableDictionary(Id);

    static Reader Holder(string name, Role role, Func<Membership, Membership> of, params string[] covered) => new(
        Id(name), "en", new Actor(Id(name), [of(new Membership(Id(name), role, new DateOnly(2020, 1, 1), null, "a letter"))], [.. covered], []));
}
