namespace Matchmaking.Notifications;

/// <summary>Puts news into the languages of those who should hear it.</summary>
public static class Telling
{
    /// <summary>Tells those who hear of it by the rules and may see it.</summary>
    /// <param name="institutions">The organizations whose offers it is about.</param>
    public static Notice[] Tell(this Circle circle, News news, params IEnumerable<Guid> institutions) =>
        circle.Tell(news, new Meant(institutions, []), []);

    /// <summary>
    /// Tells those whose turn it is: the rules may add others, and say how soon. Where no rule speaks of it, these hear, and
    /// <paramref name="named"/>, for whom the notice is the receipt of a deed of their own.
    /// </summary>
    public static Notice[] Tell(this Circle circle, News news, IEnumerable<Reader> others, IEnumerable<Reader>? named = null) =>
        circle.Tell(news, new Meant([], others), named ?? []);

    static Notice[] Tell(this Circle circle, News news, Meant meant, IEnumerable<Reader> named) =>
        [.. circle.Hear(news, meant, named).Select(one => news.To(one.Reader) with { Pace = one.Pace, Urgent = circle.Need.IsUrgent })];

    /// <summary>Who hears, each once, and how soon: whoever hears as several hears as the one that is told soonest.</summary>
    public static IEnumerable<(Reader Reader, Pace Pace)> Hear(this Circle circle, News news, Meant meant, IEnumerable<Reader> named)
    {
        var heard = circle.Rules.Of(news.Occasion) is { } rules
            ? rules.SelectMany(rule => circle.Who(rule.Audience, news, meant).Where(r => rule.Audience.HasReceipts() || r.IsNotDoerOf(news))
                .Select(reader => (Reader: reader, rule.Pace)))
            : meant.Readers.Where(r => r.IsNotDoerOf(news)).Concat(named).Select(reader => (Reader: reader, Pace: Pace.Now));
        return heard.GroupBy(one => one.Reader.PersonId)
            .Where(ones => circle.LetsSee(ones.First().Reader))
            .Select(ones => (ones.First().Reader, ones.Min(one => one.Pace)));
    }

    /// <summary>Nobody hears of a deed of their own, unless a rule names them for what they are to the record.</summary>
    static bool IsNotDoerOf(this Reader reader, News news) => reader.Actor.By != news.By;

    public static Notice To(this News news, Reader reader) => new(
        news.NoticeIdFor(reader.PersonId),
        reader.PersonId,
        news.Kind,
        news.At,
        Sentences.Title(news, reader.Language),
        Sentences.Text(news, reader.Language))
    {
        Step = news.Step,
        Part = news.Part,
        NeedId = news.NeedId,
        OfferId = news.OfferId,
        IntroductionId = news.IntroductionId,
        CooperationId = news.CooperationId,
    };
}
