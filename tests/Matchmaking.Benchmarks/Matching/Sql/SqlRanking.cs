using System.Collections;
using Matchmaking.Matching;
using Npgsql;
using NpgsqlTypes;

namespace Matchmaking.Benchmarks.Matching;

/// <summary>The ranking of a PostgreSQL that knows nothing but tables: records are loaded into it, lists are asked of it.</summary>
public sealed class SqlRanking : IAsyncDisposable
{
    private readonly NpgsqlConnection connection;
    private readonly FacetNumbers numbers;
    private NpgsqlCommand? question;

    private SqlRanking(NpgsqlConnection connection, FacetNumbers numbers) => (this.connection, this.numbers) = (connection, numbers);

    /// <summary>Empty tables over this connection, which it keeps.</summary>
    public static async Task<SqlRanking> Over(NpgsqlConnection connection, FacetNumbers numbers)
    {
        var ranking = new SqlRanking(connection, numbers);
        await ranking.Execute("drop table if exists offers, offer_texts");
        await ranking.Execute(RankingSql.Tables);
        return ranking;
    }

    /// <summary>Loads offers in the order of their places.</summary>
    public async Task Load(IEnumerable<OfferFacts> offers)
    {
        await using var rows = await connection.BeginBinaryImportAsync(RankingSql.LoadOffers);
        foreach (var offer in offers)
            await Write(rows, (int)offer.Sequence, OfferNumbers.Of(offer, numbers));
        await rows.CompleteAsync();
    }

    /// <summary>Loads what the text rule read of them.</summary>
    public async Task LoadTexts(IEnumerable<(int Offer, uint[] Terms)> texts)
    {
        await using var rows = await connection.BeginBinaryImportAsync(RankingSql.LoadTexts);
        foreach (var (offer, terms) in texts)
        {
            await rows.StartRowAsync();
            await rows.WriteAsync(offer, NpgsqlDbType.Integer);
            await rows.WriteAsync(Signed(terms), NpgsqlDbType.Array | NpgsqlDbType.Integer);
        }
        await rows.CompleteAsync();
    }

    /// <summary>Builds the index and gathers the statistics, once all is loaded.</summary>
    public async Task Index()
    {
        foreach (var statement in RankingSql.Indexes.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            await Execute(statement);
    }

    /// <summary>Readies the question of a need; the statement is prepared once and asked many times.</summary>
    public async Task Prepare(NeedNumbers need, int take, int typicalLength)
    {
        if (question is null)
        {
            question = new NpgsqlCommand(RankingSql.Best, connection);
            foreach (var type in Types)
                question.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
            Fill(question, need, take, typicalLength);
            await question.PrepareAsync();
        }
        Fill(question, need, take, typicalLength);
    }

    /// <summary>The list of the need that was readied.</summary>
    public List<RankedRow> Ask()
    {
        var list = new List<RankedRow>(32);
        using var row = question!.ExecuteReader();
        while (row.Read())
        {
            int Number(int column) => row.GetInt32(column);
            list.Add(new(Number(0), new(Number(1), Number(2), Number(3), Number(4), Number(5), Number(6), Number(7), Number(8), Number(9))));
        }
        return list;
    }

    /// <summary>How the planner carries the question out.</summary>
    public async Task<string> Plan()
    {
        await using var explain = new NpgsqlCommand("explain (analyze, buffers) " + RankingSql.Best, connection);
        foreach (NpgsqlParameter parameter in question!.Parameters)
            explain.Parameters.Add(parameter.Clone());
        var lines = new List<string>();
        await using var row = await explain.ExecuteReaderAsync();
        while (await row.ReadAsync())
            lines.Add(row.GetString(0));
        return string.Join('\n', lines);
    }

    public async Task Execute(string statement)
    {
        await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (question is not null)
            await question.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static async Task Write(NpgsqlBinaryImporter rows, int place, OfferNumbers offer)
    {
        await rows.StartRowAsync();
        await rows.WriteAsync(place, NpgsqlDbType.Integer);
        await rows.WriteAsync(offer.Open, NpgsqlDbType.Boolean);
        await rows.WriteAsync((short)offer.Free, NpgsqlDbType.Smallint);
        await rows.WriteAsync((short)offer.Slots, NpgsqlDbType.Smallint);
        foreach (var number in new[] { offer.Ended, offer.Useful, offer.First, offer.Last, offer.Organization })
            await rows.WriteAsync(number, NpgsqlDbType.Integer);
        await rows.WriteAsync(offer.Worldwide, NpgsqlDbType.Boolean);
        foreach (var quarter in new[] { offer.SubjectQuarter, offer.TargetQuarter, offer.KindQuarter })
            await rows.WriteAsync((short)quarter, NpgsqlDbType.Smallint);
        foreach (var set in new[] { offer.Languages, offer.Targets, offer.FreeKinds, offer.KindsAtCost })
            await rows.WriteAsync(Bits(set, 32), NpgsqlDbType.Bit);
        foreach (var set in new[] { offer.Subjects, offer.Wide })
            await rows.WriteAsync(Bits(set, 128), NpgsqlDbType.Bit);
        foreach (var set in new[] { offer.Named, offer.Near, offer.Served })
            await rows.WriteAsync(Bits(set), NpgsqlDbType.Bit);
        await rows.WriteAsync(OfferFacets.Of(offer), NpgsqlDbType.Array | NpgsqlDbType.Integer);
    }

    private static readonly NpgsqlDbType[] Types =
    [
        NpgsqlDbType.Bit, NpgsqlDbType.Integer, NpgsqlDbType.Bit, NpgsqlDbType.Integer, NpgsqlDbType.Bit, NpgsqlDbType.Integer, NpgsqlDbType.Bit,
        NpgsqlDbType.Bit, NpgsqlDbType.Integer, NpgsqlDbType.Bit, NpgsqlDbType.Boolean, NpgsqlDbType.Integer, NpgsqlDbType.Integer, NpgsqlDbType.Integer,
        NpgsqlDbType.Integer, NpgsqlDbType.Array | NpgsqlDbType.Integer, NpgsqlDbType.Array | NpgsqlDbType.Integer, NpgsqlDbType.Array | NpgsqlDbType.Integer,
        NpgsqlDbType.Array | NpgsqlDbType.Integer, NpgsqlDbType.Array | NpgsqlDbType.Integer, NpgsqlDbType.Bigint, NpgsqlDbType.Integer, NpgsqlDbType.Array | NpgsqlDbType.Bigint,
        NpgsqlDbType.Array | NpgsqlDbType.Integer, NpgsqlDbType.Array | NpgsqlDbType.Integer,
    ];

    private static void Fill(NpgsqlCommand command, NeedNumbers need, int take, int typicalLength)
    {
        var brings = need.Text.Brings().ToArray();
        object[] values =
        [
            Bits(need.Subjects, 128), need.SubjectCount, Bits(need.Targets, 32), need.TargetCount,
            Bits(need.Kinds, 32), Math.Min(need.KindCount, 2), Bits(need.AcceptsAtCost ? need.Kinds : 0, 32),
            Bits(need.Parties), need.PartyNumbers.Length, Bits(need.Languages, 32), need.LanguageRequired,
            need.First, need.Last, need.HasBothDates ? Math.Min(need.Days, 90) : DBNull.Value, need.Requester,
            OfferFacets.Topics(need), OfferFacets.Places(need), OfferFacets.Kinds(need),
            Signed([.. brings.Select(each => each.Term)]), brings.Select(each => each.Unit).ToArray(), (long)need.Text.Bar, take,
            TextFormula.Bounds(typicalLength), brings.Select(each => each.StandingOut).ToArray(), brings.Select(each => each.Mentioned).ToArray(),
        ];
        for (var place = 0; place < values.Length; place++)
            command.Parameters[place].Value = values[place];
    }

    private static BitArray Bits(UInt128 set, int length)
    {
        var bits = new BitArray(length);
        foreach (var one in OfferFacets.Ones(set, 0))
            bits[one] = true;
        return bits;
    }

    private static BitArray Bits(PartySet set)
    {
        var bits = new BitArray(PartySet.Room);
        foreach (var one in OfferFacets.Ones(set.Low, 0).Concat(OfferFacets.Ones(set.High, 128)))
            bits[one] = true;
        return bits;
    }

    // What is an unsigned number here is the same 32 bits there.
    private static int[] Signed(uint[] terms) => Array.ConvertAll(terms, term => unchecked((int)term));
}
