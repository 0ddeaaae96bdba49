using Matchmaking.Exchange;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>The records of a file as ranking takes them: all valid ones are open, and count taken, ended and useful as they say.</summary>
internal sealed class RankFile
{
    private RankFile(IReadOnlyList<NumberedLine> lines)
    {
        Lines = lines;
        Needs = [.. ExchangeFile.LastValid<NeedLine>(lines.Select(line => line.Line)).Select(Facts)];
        Offers = [.. ExchangeFile.LastValid<OfferLine>(lines.Select(line => line.Line)).Select(Facts)];
    }

    public IReadOnlyList<NumberedLine> Lines { get; }

    public IReadOnlyList<NeedFacts> Needs { get; }

    public IReadOnlyList<OfferFacts> Offers { get; }

    public static RankFile Read(string path, Vocabulary vocabulary)
    {
        using var file = File.OpenText(path);
        return new([.. ExchangeFile.Read(file, vocabulary)]);
    }

    /// <summary>What is to be said about the lines: what is wrong, what nobody knows, what counts nowhere.</summary>
    public IEnumerable<string> Remarks() => Lines.SelectMany(line =>
        line.Line.Errors.Concat(line.Line.Notices).Select(remark => $"line {line.Number}: {remark.Field}: {remark.Message}")
            .Concat(line.Line.UnknownFields.Select(field => $"line {line.Number}: {field}: is no field of the format; it is kept")));

    public bool HasBadLines() => Lines.Any(line => !line.Line.IsValid);

    private static NeedFacts Facts(NeedLine line, int place) =>
        new(line.Key, IdOf(place), place, line.Content, line.Content.Requester?.Key, true, line.Content.Parties(), line.Content.Priority);

    private static OfferFacts Facts(OfferLine line, int place) => new(
        line.Key, IdOf(place), place, line.Content, line.Content.Organization!.Key!, true, line.Content.Taken, line.Content.Ended, line.Content.Useful);

    // The one beside the place keeps the first record's from being the nil id, which stands for none.
    private static Guid IdOf(int place) => new(place, 1, 0, new byte[8]);
}
