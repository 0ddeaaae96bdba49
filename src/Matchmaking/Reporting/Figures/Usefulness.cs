using Matchmaking.Brokerage;

namespace Matchmaking.Reporting;

/// <summary>What came of the cooperations agreed in a year: who said how it ended, whether it was useful, and whether the service caused it.</summary>
/// <param name="Answered">Cooperations of which the need's side has said how it ended.</param>
/// <param name="ProvidersAnswered">Cooperations of which every provider has.</param>
/// <param name="Useful">Useful, by the need's side.</param>
/// <param name="CausedByBoth">Would not have come about without the service, by the need's side and by a provider.</param>
public sealed record Usefulness(
    string Records, string By, string Value, int Year,
    int Agreed, int Completed, int Answered, int? ResponsePerMille, int ProvidersAnswered,
    int Useful, int? UsefulPerMille, int CausedByNeedSide, int CausedByProvider, int CausedByBoth, bool SmallNumber)
{
    public static IReadOnlyList<Usefulness> Of(CaseBook book, RecordKinds kinds)
    {
        var parts = book.Cooperations
            .SelectMany(c => Slices.Of(book.Need(c.NeedId)!, book)
                .Select(slice => (Key: (Records: kinds.Of(book.Need(c.NeedId)!), slice.By, slice.Value, c.AgreedAt.UtcDateTime.Year), Cooperation: c)))
            .GroupBy(member => member.Key, member => member.Cooperation);
        return [.. parts.OrderBy(part => part.Key).Select(part => Row(part.Key, [.. part]))];
    }

    static Usefulness Row((string Records, string By, string Value, int Year) key, Cooperation[] agreed)
    {
        var answered = agreed.Count(c => c.NeedCompletion is not null);
        var useful = agreed.Count(c => c.NeedCompletion is { Useful: true });
        return new Usefulness(
            key.Records, key.By, key.Value, key.Year,
            agreed.Length,
            agreed.Count(c => c.State == CooperationState.Completed),
            answered,
            Share.PerMille(answered, agreed.Length),
            agreed.Count(c => c.Offers.All(offer => c.OfferCompletions.ContainsKey(offer.OfferId))),
            useful,
            Share.PerMille(useful, answered),
            agreed.Count(ByNeedSide),
            agreed.Count(ByProvider),
            agreed.Count(c => ByNeedSide(c) && ByProvider(c)),
            Share.IsSmall(answered));
    }

    static bool ByNeedSide(Cooperation c) => c.NeedCompletion is { CausedByPlatform: true };

    static bool ByProvider(Cooperation c) => c.OfferCompletions.Values.Any(said => said.CausedByPlatform);
}
