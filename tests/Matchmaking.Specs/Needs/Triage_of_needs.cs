using System.Collections.Immutable;
using Matchmaking.Access;
using Matchmaking.Deeds;
using Matchmaking.Needs;
using Matchmaking.Needs.Triage;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Specs.Needs;

public sealed class Triage_of_needs
{
    static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);
    static readonly Balance Nobody = new("Eastern Africa", 0, 0, 0);

    [Fact]
    public void A_need_is_eligible_when_every_criterion_holds_or_does_not_apply()
    {
        Assert.True(Result(("consent", Verdict.NotApplicable)).Eligible);
        Assert.Equal(["clear"], Result(("clear", Verdict.No)).Failing);
    }

    [Fact]
    public void What_is_not_eligible_gets_no_priority() => Assert.Null(Result(("clear", Verdict.No), ("iplc", Verdict.Yes)).Suggested);

    [Fact]
    public void Points_of_what_holds_are_added() =>
        Assert.Equal((5, 2), (Result(Yes("iplc", "women", "national-plans")).PriorityPoints, Result(Yes("iplc", "women", "national-plans")).Suggested));

    [Fact]
    public void Nobody_is_asked_whether_a_Party_is_an_LDC_or_a_SIDS()
    {
        var triaged = Triaged("TV", Nobody);
        Assert.Equal(["ldc", "sids"], triaged.Result.Holding);
        Assert.StartsWith("TV: ", triaged.Answers.First(answer => answer.Criterion == "ldc").Reason, StringComparison.Ordinal);
        Assert.Empty(Triaged("KE", Nobody).Result.Holding);
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(5, 0, 0, 0)]
    [InlineData(5, 1, 0, 1)]
    [InlineData(5, 1, 1, 0)]
    [InlineData(4, 9, 1, 2)]
    [InlineData(2, 20, 0, 3)]
    public void Parties_that_were_met_less_often_than_their_region_go_first(int parties, int region, int own, int points) =>
        Assert.Equal(points, new Balance("Eastern Africa", parties, region, own).Points);

    [Fact]
    public void Every_answer_has_a_reason()
    {
        var refusal = Decide("KE", Nobody, answer => answer.Criterion == "clear" ? answer with { Reason = " " } : answer).Refusal!;
        Assert.Equal("clear-reason", Assert.Single(refusal.Errors).Field);
    }

    [Fact]
    public void A_centre_that_departs_from_the_triage_says_why()
    {
        var need = Open("KE").Apply(Triaged("KE", Nobody));
        Assert.Equal("reason", PrioritizeNeedHandler.Decide(need, new PrioritizeNeed(need.Id, 1, null, Act)).Refusal!.Errors.Single().Field);
        var departed = (NeedPrioritized)PrioritizeNeedHandler.Decide(need, new PrioritizeNeed(need.Id, 1, "The rains come.", Act)).Events.Single();
        Assert.Equal(3, departed.Suggested);
    }

    [Theory]
    [InlineData("en", "Eligible")]
    [InlineData("fr", "Recevable")]
    [InlineData("es", "Admisible")]
    [InlineData("ru", "Приемлема")]
    [InlineData("ar", "مؤهل")]
    [InlineData("zh", "合格")]
    public void The_result_is_explained_a_sentence_a_layer(string language, string begins)
    {
        var triage = Open("TV").Apply(Triaged("TV", new Balance("Polynesia", 3, 2, 0))).Triaged!;
        var sentences = TriageSentences.Of(triage, priority: 3, Texts.In(language), language);
        Assert.Equal(5, sentences.Count);
        Assert.StartsWith(begins, sentences[0], StringComparison.Ordinal);
        Assert.DoesNotContain(sentences, sentence => sentence.Contains('{', StringComparison.Ordinal));
    }

    [Fact]
    public void Every_criterion_has_a_label_in_the_six_languages() => Assert.All(
        Criteria.All.SelectMany(criteria => criteria.Eligibility.Concat(criteria.Priority)),
        criterion => Assert.Equal(["ar", "en", "es", "fr", "ru", "zh"], criterion.Label.Texts.Keys));

    static Act Act => new(new Actor(Guid.NewGuid(), [], ["KE", "TV"], []), Now);

    static Need Open(string party) => new(Guid.NewGuid(), NeedState.Open, new NeedContent { Party = party }, "wanjiru", Now) { OpenedAt = Now };

    static (string, Verdict)[] Yes(params string[] criteria) => [.. criteria.Select(one => (one, Verdict.Yes))];

    static TriageResult Result(params (string Criterion, Verdict Verdict)[] changes) => TriageResult.Of(
        Criteria.InForce, [.. Answers().Select(answer => Changed(answer, changes))], Nobody);

    static CriterionAnswer Changed(CriterionAnswer answer, (string Criterion, Verdict Verdict)[] changes) =>
        changes.FirstOrDefault(change => change.Criterion == answer.Criterion) is { Criterion: not null } change ? answer with { Answer = change.Verdict } : answer;

    /// <summary>Eligible, and nothing that counts for priority.</summary>
    static ImmutableArray<CriterionAnswer> Answers() =>
    [
        .. Criteria.InForce.Asked.Select(criterion => new CriterionAnswer(
            criterion.Id, Criteria.InForce.Eligibility.Contains(criterion) ? Verdict.Yes : Verdict.No, "As the need says.")),
    ];

    static NeedTriaged Triaged(string party, Balance balance) => (NeedTriaged)Decide(party, balance, answer => answer).Events.Single();

    static Decision Decide(string party, Balance balance, Func<CriterionAnswer, CriterionAnswer> change)
    {
        var need = Open(party);
        return TriageNeedHandler.Decide(need, new TriageNeed(need.Id, [.. Answers().Select(change)], Act), Criteria.InForce, balance, Vocabulary.Load());
    }
}
