using Matchmaking.Needs;

namespace Matchmaking.Reporting;

/// <summary>Of the needs of a region or a group of Parties that were ever opened, how many were introduced and matched; held against all.</summary>
public sealed record Equity(
    string Records, string By, string Value, int Opened, int Introduced, int? IntroducedPerMille, int Matched, int? MatchedPerMille, bool SmallNumber)
{
    static readonly string[] Ways = [Slice.All.By, "group", "region"];

    public static IReadOnlyList<Equity> Of(CaseBook book, RecordKinds kinds) =>
    [
        .. book.Needs.Where(found => found.Need.OpenedAt is not null)
            .SelectMany(found => Slices.Of(found, book).Where(slice => Ways.Contains(slice.By)).Select(slice => (Key: (Records: kinds.Of(found), slice.By, slice.Value), Case: found)))
            .GroupBy(member => member.Key, member => member.Case)
            .OrderBy(part => part.Key)
            .Select(part => Row(part.Key, [.. part])),
    ];

    static Equity Row((string Records, string By, string Value) key, Case[] opened)
    {
        var introduced = opened.Count(found => found.FirstIntroducedAt is not null);
        var matched = opened.Count(found => found.FirstAt(NeedState.Agreed) is not null);
        return new Equity(
            key.Records, key.By, key.Value, opened.Length, introduced, Share.PerMille(introduced, opened.Length), matched, Share.PerMille(matched, opened.Length), Share.IsSmall(opened.Length));
    }
}
