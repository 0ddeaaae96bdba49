using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Participants;

namespace Matchmaking.Specs.Matching;

public class Adopting_rules
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);
    private static readonly TermTable Terms = TermTable.Empty;
    private static readonly RulesVersion First = RulesVersion.First(Situation.Lists, Terms);
    private static readonly Rulebook Fresh = Rulebook.Create(new RulesAdopted(RulesAdopted.Stream, First, "system:rules", Now));
    private static readonly RulesComparison Nothing = RulesComparison.Nothing with { Needs = 3 };
    private static readonly RulesDraft Sound = new(
        null,
        "subject:240,place:160,text:120,kind:120,target:120,language:100,load:60,time:40,record:40",
        null,
        null,
        "A body",
        "A paper",
        new(2026, 11, 22));

    [Fact]
    public void A_proposal_takes_the_next_number_and_keeps_the_terms_and_the_text_rule_where_it_says_nothing()
    {
        var proposed = Assert.IsType<RulesProposed>(Assert.Single(Propose(Fresh, Sound).Events));
        Assert.Equal((2, First.TextRule, "A body"), (proposed.Rules.Number, proposed.Rules.TextRule, proposed.Rules.DecidedBy));
        Assert.Same(Terms, proposed.Rules.Terms);
    }

    [Theory]
    [InlineData("weights", "subject:1000")]
    [InlineData("textRule", "guessing")]
    [InlineData("terms", "some")]
    [InlineData("decidedBy", " ")]
    public void What_is_wrong_is_said_by_field(string field, string written)
    {
        var draft = field switch
        {
            "weights" => Sound with { Weights = written },
            "textRule" => Sound with { TextRule = written },
            "terms" => Sound with { Terms = written },
            _ => Sound with { DecidedBy = written },
        };
        Assert.Equal([field], Propose(Fresh, draft).Refusal!.Errors.Select(error => error.Field));
    }

    [Fact]
    public void An_unknown_text_rule_is_refused_with_the_names_of_those_that_are_known() =>
        Assert.Contains(TextRules.Names[0], Propose(Fresh, Sound with { TextRule = "guessing" }).Refusal!.Errors.Single().Message.ToString());

    [Fact]
    public void Another_number_than_the_next_is_refused() =>
        Assert.Equal(RefusalKind.Conflict, Propose(Fresh, Sound with { Number = 3 }).Refusal!.Kind);

    [Fact]
    public void A_second_proposal_waits_for_the_first() => Assert.Equal(RefusalKind.Conflict, Propose(Proposed(), Sound).Refusal!.Kind);

    [Fact]
    public void A_dropped_number_is_not_given_again()
    {
        var dropped = Proposed().Apply(new RulesWithdrawn(RulesAdopted.Stream, 2, "A trial.", "system:rules", Now));
        Assert.Null(dropped.Proposal);
        Assert.Equal(3, dropped.Next);
    }

    [Fact]
    public void Nothing_is_adopted_before_it_was_compared() =>
        Assert.Contains("not compared", Adopt(Proposed(), Today(0)).Refusal!.Sentence.ToString());

    [Fact]
    public void Adoption_says_what_it_changes() =>
        Assert.Equal(Nothing, Assert.IsType<RulesAdopted>(Assert.Single(Adopt(Compared(), Today(0)).Events)).Comparison);

    [Fact]
    public void Rules_are_adopted_on_the_day_from_which_they_count_and_not_before()
    {
        Assert.Equal(RefusalKind.Conflict, Adopt(Compared(), Today(-1)).Refusal!.Kind);
        Assert.Null(Adopt(Compared(), Today(1)).Refusal);
    }

    [Fact]
    public void Adopted_rules_are_no_proposal_any_more()
    {
        var adopted = Compared().Apply(new RulesAdopted(RulesAdopted.Stream, Compared().Proposal!, "system:rules", Now));
        Assert.Equal((2, null, null, 3), (adopted.InForce, adopted.Proposal, adopted.Comparison, adopted.Next));
        Assert.Equal(RefusalKind.Conflict, AdoptRulesHandler.Decide(adopted, new AdoptRules(2, Today(0))).Refusal!.Kind);
    }

    [Fact]
    public void Who_is_no_coordinator_hears_whose_it_is_before_anything_else()
    {
        var officer = new Act(Somebody(Role.Officer), Now);
        var bad = new ProposeRules(Sound with { Weights = "" }, officer);
        Assert.Contains("coordinator", ProposeRulesHandler.Decide(Fresh, bad, "", Terms, "").Refusal!.Role?.ToString());
        Assert.Contains("coordinator", AdoptRulesHandler.Decide(Proposed(), new(2, officer)).Refusal!.Role?.ToString());
        Assert.Contains("coordinator", WithdrawRulesHandler.Decide(Proposed(), new(2, null, officer)).Refusal!.Role?.ToString());
        Assert.Contains("coordinator", CompareRulesHandler.Decide(Proposed(), new(2, officer)).Refusal!.Role?.ToString());
    }

    [Fact]
    public void Rules_over_another_vocabulary_are_renewed_with_the_weights_they_had()
    {
        Assert.True((First with { VocabularyHash = "another" }).AreOutdated(Situation.Lists));
        Assert.True((First with { TextRuleThen = "another" }).AreOutdated(Situation.Lists));
        Assert.False(First.AreOutdated(Situation.Lists));

        var renewed = Assert.IsType<RulesAdopted>(Assert.Single(Renew(Fresh).Events)).Rules;
        Assert.Equal((2, First.Weights, Situation.Lists.Hash, false), (renewed.Number, renewed.Weights, renewed.VocabularyHash, renewed.AreOutdated(Situation.Lists)));
        Assert.Equal(RefusalKind.Conflict, Renew(Fresh.Apply(new RulesAdopted(RulesAdopted.Stream, renewed, "system:rules", Now))).Refusal!.Kind);
    }

    [Fact]
    public void A_proposal_over_another_vocabulary_is_dropped_and_its_number_not_given_again()
    {
        var (dropped, renewed) = Renew(Proposed()).Events is [RulesWithdrawn first, RulesAdopted second] ? (first, second) : default;
        Assert.Equal((2, 3), (dropped!.Number, renewed!.Rules.Number));
        Assert.Equal((3, null, 4), Proposed().Apply(dropped).Apply(renewed) is var book ? (book.InForce, book.Proposal, book.Next) : default);
    }

    private static Decision Renew(Rulebook book) => RenewRulesHandler.Decide(
        book, new(First with { VocabularyHash = "another" }, Terms, Situation.Lists.Hash, new Act(Actor.System("rules"), Now)));

    private static Decision Propose(Rulebook book, RulesDraft draft) =>
        ProposeRulesHandler.Decide(book, new(draft, Today(0)), Situation.Lists.Hash, Terms, First.TextRule);

    private static Decision Adopt(Rulebook book, Act act) => AdoptRulesHandler.Decide(book, new(2, act));

    private static Rulebook Proposed() => Fresh.Apply(Assert.IsType<RulesProposed>(Propose(Fresh, Sound).Events.Single()));

    private static Rulebook Compared() => Proposed().Apply(new RulesCompared(RulesAdopted.Stream, 2, Nothing, "system:rules", Now));

    /// <summary>A coordinator, so many days after the proposal.</summary>
    private static Act Today(int later) => new(Somebody(Role.Coordinator), Now.AddDays(later));

    private static Actor Somebody(Role role) =>
        new(Situation.IdOf(1), [new Membership(Situation.IdOf(2), role, Situation.Today, null, "A letter")], [], []);
}
