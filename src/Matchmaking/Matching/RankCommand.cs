using System.Text.Json;
using Matchmaking.Vocabularies;

namespace Matchmaking.Matching;

/// <summary>The engine on a file, without a database: for analysts, and for holding the engine against another reading of its rules.</summary>
public static class RankCommand
{
    private const int Done = 0;
    private const int CannotRun = 1;
    private const int SomeLinesBad = 2;

    /// <summary>Ranks the records of a file; 0 is all well, 1 a wrong call or an unreadable file, 2 that bad lines were left out.</summary>
    public static int Run(string[] args, TextWriter output, TextWriter errors)
    {
        if (RankOptions.Read(args, out var wrong) is not { } options)
            return Refuse(errors, $"{wrong}\n{RankOptions.Usage}");
        try
        {
            return Rank(options, output, errors);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            return Refuse(errors, unreadable.Message);
        }
    }

    private static int Rank(RankOptions options, TextWriter output, TextWriter errors)
    {
        var vocabulary = Vocabulary.Load();
        var file = RankFile.Read(options.In, vocabulary);
        foreach (var remark in file.Remarks())
            errors.WriteLine(remark);
        var run = new RankRun(vocabulary, file, TermsOf(options, file, vocabulary));
        Write(run, options, output);
        errors.WriteLine(RankJson.Line(run.Figures(file.Lines.Count)));
        return file.HasBadLines() ? SomeLinesBad : Done;
    }

    private static TermTable TermsOf(RankOptions options, RankFile file, Vocabulary vocabulary)
    {
        var terms = options.Terms is null ? TermTable.Of(file.Offers.Select(offer => offer.Content), vocabulary) : TermTable.Read(options.Terms);
        if (options.SaveTerms is not null)
            terms.Save(options.SaveTerms);
        return terms;
    }

    private static void Write(RankRun run, RankOptions options, TextWriter output)
    {
        using var file = options.Out is null ? null : File.CreateText(options.Out);
        foreach (var line in options.NeedsForOffers ? run.NeedsForOffers(options.Top) : run.OffersForNeeds(options.Top))
            (file ?? output).WriteLine(line);
    }

    private static int Refuse(TextWriter errors, string why)
    {
        errors.WriteLine($"rank: {why}");
        return CannotRun;
    }
}
