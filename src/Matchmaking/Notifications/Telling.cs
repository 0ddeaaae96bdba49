namespace Matchmaking.Notifications;

/// <summary>Puts news into the languages of those who should hear it.</summary>
public static class Telling
{
    /// <summary>
    /// Tells those who may see it. Nobody hears of a deed of their own; <paramref name="named"/> do, because the rule names
    /// them for what they are to the record: for its author and its broker the notice is the record's receipt.
    /// </summary>
    public static Notice[] Tell(this Circle circle, News news, IEnumerable<Reader> others, IEnumerable<Reader>? named = null) =>
    [
        .. others.Where(r => r.Actor.By != news.By)
            .Concat(named ?? [])
            .DistinctBy(r => r.PersonId)
            .Where(circle.LetsSee)
            .Select(news.To),
    ];

    public static Notice To(this News news, Reader reader) => new(
        news.NoticeIdFor(reader.PersonId),
        reader.PersonId,
        news.Kind,
        news.At,
        Sentences.Title(news, reader.Language),
        Sentences.Text(news, reader.Language))
    {
        Step = news.Step,
        NeedId = news.NeedId,
        OfferId = news.OfferId,
        IntroductionId = news.IntroductionId,
        CooperationId = news.CooperationId,
    };
}
