using Matchmaking.Matching;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>
/// The rules of the ranking in SQL: hard conditions by a GIN index over int[], eight factors for all that survive, the text only for
/// those that can still reach the list. Sets are bit strings, so that what two of them share is counted by one call.
/// Tried at a million offers and slower: a condition less in the index and asked of the rows, the texts joined at one go, the terms met
/// by <c>= any</c> or by the extension intarray, 25 or 200 texts read first, a generic plan.
/// </summary>
public static class RankingSql
{
    // The best so many by the eight factors have their text read first: the lowest of them that stays is the bar for all others.
    private const int Front = 60;

    private static readonly Weights Weights = Weights.First;

    public const string Tables = """
        create unlogged table offers (
            id int primary key, open bool not null, free smallint not null, slots smallint not null, ended int not null, useful int not null,
            first_day int not null, last_day int not null, organization int not null, worldwide bool not null,
            subject_quarter smallint not null, target_quarter smallint not null, kind_quarter smallint not null,
            languages bit(32) not null, targets bit(32) not null, free_kinds bit(32) not null, kinds_at_cost bit(32) not null,
            subjects bit(128) not null, wide bit(128) not null,
            named bit(256) not null, near bit(256) not null, served bit(256) not null,
            facets int[] not null);
        create unlogged table offer_texts (id int primary key, terms int[] not null);
        alter table offer_texts alter column terms set storage plain;
        """;

    public const string Indexes = """
        create index offers_by_facet on offers using gin (facets) with (fastupdate = off) where open and free >= 1;
        vacuum (analyze) offers;
        vacuum (analyze) offer_texts;
        """;

    public const string LoadOffers = "copy offers from stdin (format binary)";
    public const string LoadTexts = "copy offer_texts from stdin (format binary)";

    // The parameters of a need, in their order:
    // $1 subjects $2 subject count $3 targets $4 target count $5 kinds $6 the kinds that can count $7 kinds at cost (none where not welcome)
    // $8 parties $9 party count $10 languages $11 language required $12 first day $13 last day $14 days that suffice, null for an open window
    // $15 requester $16 topics $17 places $18 kinds as facets $19 terms $20 their units $21 the text's bar $22 how many to take
    // $23 lengths from which a mention brings less $24 what a term brings that stands out $25 what one brings that is mentioned
    private static readonly string Subject =
        $"{Weights.Subject} * (bit_count(o.subjects & $1) + bit_count(o.wide & $1)) / (2 * greatest($2, o.subject_quarter))";

    private static readonly string Place =
        $"{Weights.Place} * (bit_count(o.named & $8) + bit_count(o.near & $8) + 2 * bit_count(o.served & $8)"
        + " + case when o.worldwide then $9 - bit_count(o.served & $8) else 0 end) / (4 * $9)";

    private static readonly string Kind =
        $"{Weights.Kind} * least(2 * bit_count(o.free_kinds & $5) + least(bit_count(o.kinds_at_cost & $7), 2), 4,"
        + " 2 + bit_count(o.free_kinds & $5)) / (2 * greatest($6, o.kind_quarter))";

    private static readonly string TargetPart = $"{Weights.Target} * bit_count(o.targets & $3) / greatest($4, o.target_quarter, 1)";

    private static readonly string Language = $"case when bit_count(o.languages & $10) > 0 then {Weights.Language} else 0 end";

    private static readonly string Load = $"{Weights.Load} * o.free / o.slots";

    private static readonly string Time =
        $"case when $14::int is null then {Weights.Time} else {Weights.Time} * least({SharedDays}, 90) / $14 end";

    private static readonly string Record = $"{Weights.Record} * (o.useful + 1) / (o.ended + 2)";

    private const string SharedDays = "(least(o.last_day, $13) - greatest(o.first_day, $12) + 1)";

    private static readonly string Eight = string.Join(" + ", new[] { Subject, Place, Kind, TargetPart, Language, Load, Time, Record });

    /// <summary>The best offers for a need, and their nine numbers.</summary>
    public static readonly string Best = $"""
        with survivors as materialized (
            select o.id, o.free, bit_count(o.wide & $1) > 0 as by_subject, ({Eight})::int as eight
            from offers o
            where o.open and o.free >= 1
                and o.facets && $16 and o.facets && $17 and o.facets && $18
                and {SharedDays} >= 1 and o.organization <> $15
                and (not $11 or bit_count(o.languages & $10) > 0)),
        asked as materialized ({TextFormula.Asked}),
        front as materialized (select * from survivors order by eight desc, free desc, id limit {Front}),
        front_read as materialized ({WithText("front")}),
        bar as (
            select coalesce((select eight + text from front_read where by_subject or text >= 1 order by 1 desc offset $22 - 1 limit 1), 0) as score),
        others as materialized (
            select * from survivors
            where eight + {Weights.Text} >= (select score from bar) and id not in (select id from front)),
        found as (
            select id, free, text, eight + text as score
            from (select * from front_read union all {WithText("others")}) as candidate
            where by_subject or text >= 1
            order by score desc, free desc, id
            limit $22)
        select o.id, ({Subject})::int, ({Place})::int, f.text, ({Kind})::int, ({TargetPart})::int, ({Language})::int, ({Load})::int, ({Time})::int, ({Record})::int
        from found f join offers o on o.id = f.id
        order by f.score desc, f.free desc, f.id
        """;

    // The offset keeps the planner from working out twice what is named twice.
    private static string WithText(string offers) => $"""
        select c.id, c.free, c.by_subject, c.eight, ({Weights.Text} * {TextFormula.InSql("coalesce(m.met, 0)")} / {TextScore.Most})::int as text
        from {offers} c
        cross join lateral (
            select ({TextFormula.Met}) as met
            from offer_texts t where t.id = c.id offset 0) m
        """;
}
