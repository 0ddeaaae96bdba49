using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Matchmaking.Participants;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>Reads what was written into the places of a form: each field as its page would send it, or a word on why it could not be read.</summary>
public sealed class OfflineReader(Vocabulary vocabulary)
{
    readonly ConcurrentDictionary<OfflineField, ChoiceNames> names = new();

    /// <summary>The lists by which it reads.</summary>
    public Vocabulary Vocabulary => vocabulary;

    /// <exception cref="UnreadableFormException">It is no form of ours.</exception>
    public OfflineReading Read(byte[] word)
    {
        var file = WordFile.Open(word);
        var written = Written.In(file).ToList();
        var mark = FormMark.In([file.Mark, .. written.Select(place => place.Field)]);
        written.RemoveAll(place => FormMark.Is(place.Field));
        if (written.Count == 0)
            throw new UnreadableFormException($"its places no longer say which field they are of: save it with Word, or with a newer LibreOffice");
        return Read(mark.Form, mark.Language, written);
    }

    /// <param name="language">Of the form: its texts are in it where nothing else is said.</param>
    public OfflineReading Read(OfflineForm form, string language, IReadOnlyList<Written> written)
    {
        var answers = new OfflineAnswers(written.DistinctBy(place => place.Field).ToDictionary(place => place.Field));
        foreach (var field in form.Fields) Read(field, answers);
        if (!answers.Says("textLanguage")) answers.Take("textLanguage", language);
        answers.TellOfTheRest();
        return new OfflineReading(form, [.. answers.Read], [.. answers.Unread]);
    }

    void Read(OfflineField field, OfflineAnswers answers)
    {
        switch (field.How)
        {
            case Answering.Tick:
                if (answers.IsTicked(field.Name)) answers.Take(field.Name, "yes");
                break;
            case Answering.Several:
                foreach (var choice in answers.TickedOf(field.Name))
                    if (NamesOf(field).Has(choice)) answers.Take(field.Name, choice);
                    else answers.Leave(field.Name, "choice", choice);
                break;
            case Answering.Terms:
                foreach (var (choice, said) in answers.Of(field.Name)) ReadTerms(field, choice, said, answers);
                break;
            case Answering.Named:
                foreach (var named in answers.Text(field.Name) is { } all ? NamesOf(field).Split(all) : []) ReadChoice(field, named, answers);
                break;
            default:
                ReadOne(field, answers);
                break;
        }
    }

    void ReadOne(OfflineField field, OfflineAnswers answers)
    {
        if (!answers.Has(field.Name) && !field.Optional) answers.Leave(field.Name, "gone", "");
        if (answers.Text(field.Name) is not { } said) return;
        if (field.How is Answering.One) ReadChoice(field, said, answers);
        else if (field.How is Answering.Number) Take(field, NumberOf(said), "number", said, answers);
        else if (field.How is Answering.Day) Take(field, DayOf(said, answers.Day(field.Name)), "day", said, answers);
        else answers.Take(field.Name, field.How is Answering.Line ? OneLine(said) : said);
    }

    void ReadChoice(OfflineField field, string said, OfflineAnswers answers) => Take(field, NamesOf(field).Of(said), "choice", said, answers);

    /// <summary>The page asks for each kind by a field of its own.</summary>
    void ReadTerms(OfflineField field, string choice, string said, OfflineAnswers answers)
    {
        var terms = NamesOf(field).TermsOf(said);
        if (terms is null || !NamesOf(field).Has(choice)) answers.Leave(field.Name, "choice", $"{choice}: {said}");
        else answers.Take($"kind-{choice}", terms);
    }

    static void Take(OfflineField field, string? value, string otherwise, string found, OfflineAnswers answers)
    {
        if (value is null) answers.Leave(field.Name, otherwise, found);
        else answers.Take(field.Name, value);
    }

    static string? NumberOf(string said) =>
        int.TryParse(WesternDigits.In(said), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? $"{number}" : null;

    /// <summary>What is written counts; a day that is written in words was picked.</summary>
    static string? DayOf(string said, DateOnly? picked) =>
        (DateOnly.TryParseExact(WesternDigits.In(said), WordControls.DayPattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : picked)?
            .ToString(WordControls.DayPattern, CultureInfo.InvariantCulture);

    static string OneLine(string said) => string.Join(' ', said.Split(['\n', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    ChoiceNames NamesOf(OfflineField field) => names.GetOrAdd(field, asked => ChoiceNames.Of(asked, vocabulary));
}
