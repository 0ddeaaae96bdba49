namespace Matchmaking.Notifications;

/// <summary>Puts news into the languages of those who hear of it: by the rules of who hears, and by nothing else.</summary>
public static class Telling
{
    /// <param name="institutions">The organizations whose offers it is about.</param>
    public static Notice[] Tell(this Circle circle, News news, params IEnumerable<Guid> institutions) =>
        circle.Tell(news, new Meant(institutions, []));

    /// <param name="meant">Those whose turn it is, or whom it concerns.</param>
    public static Notice[] Tell(this Circle circle, News news, IEnumerable<Reader> meant) => circle.Tell(news, new Meant([], meant));

    /// <summary>Tells those who hear of it by the rules and may see it.</summary>
    public static Notice[] Tell(this Circle circle, News news, Meant meant) =>
        [.. circle.Hear(news, meant).Select(one => news.To(one.Reader) with { Pace = one.Pace, Urgent = circle.Need.IsUrgent })];

    /// <summary>Who hears, each once, and how soon: whoever hears as several hears as the one that is told soonest.</summary>
    public static IEnumerable<(Reader Reader, Pace Pace)> Hear(this Circle circle, News news, Meant meant) =>
        circle.Rules.Hear(news, audience => circle.Who(audience, news, meant)).Where(one => circle.LetsSee(one.Reader));

    /// <summary>Tells of what is of no need: whom it means hears, and the global entity where the rules say so.</summary>
    /// <param name="readers">Everybody around it.</param>
    public static Notice[] Tell(this HearingRules rules, News news, IReadOnlyCollection<Reader> readers, Func<Reader, bool> means)
    {
        var heard = rules.Hear(news, audience => audience switch
        {
            Audience.GlobalEntity => readers.Where(reader => reader.Actor.IsCoordinator),
            Audience.WhomItConcerns or Audience.WhoOwesIt => readers.Where(means),
            _ => [],
        });
        return [.. heard.Select(one => news.To(one.Reader) with { Pace = one.Pace })];
    }

    static IEnumerable<(Reader Reader, Pace Pace)> Hear(this HearingRules rules, News news, Func<Audience, IEnumerable<Reader>> who) =>
        rules.Of(news.Occasion)
            .SelectMany(rule => who(rule.Audience)
                .Where(reader => rule.Audience.HasReceipts() || reader.IsNotDoerOf(news))
                .Select(reader => (Reader: reader, rule.Pace)))
            .GroupBy(one => one.Reader.PersonId)
            .Select(ones => (ones.First().Reader, ones.Min(one => one.Pace)));

    /// <summary>Nobody hears of a deed of their own, unless a rule names them for what they are to the record.</summary>
    static bool IsNotDoerOf(this Reader reader, News news) => reader.Actor.By != news.By;

    public static Notice To(this News news, Reader reader) => new(
        news.NoticeIdFor(reader.PersonId),
        reader.PersonId,
        news.Kind,
        news.At,
        Sentences.Title(news.Saying, reader.Language),
        Sentences.Text(news.Saying, reader.Language))
    {
        Saying = news.Saying,
        Step = news.Step,
        Part = news.Part,
        NeedId = news.NeedId,
        OfferId = news.OfferId,
        IntroductionId = news.IntroductionId,
        CooperationId = news.CooperationId,
    };
}
