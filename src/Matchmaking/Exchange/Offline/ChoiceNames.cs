using System.Text;
using Matchmaking.Vocabularies;
using Matchmaking.Web;

namespace Matchmaking.Exchange.Offline;

/// <summary>The names of a field's choices in all six languages: whoever fills in a French form may well write a name in English.</summary>
sealed class ChoiceNames
{
    static readonly char[] Between = [';', '；', '؛', '\n'];
    static readonly char[] PerhapsBetween = [',', '،', '、', '，'];

    readonly HashSet<string> values;
    readonly Dictionary<string, string> named;
    readonly Dictionary<string, string> terms;

    ChoiceNames(HashSet<string> values, Dictionary<string, string> named, Dictionary<string, string> terms) =>
        (this.values, this.named, this.terms) = (values, named, terms);

    public static ChoiceNames Of(OfflineField field, Vocabulary vocabulary)
    {
        var choices = PageLanguages.All.SelectMany(language => field.Choices!(vocabulary, language)).ToList();
        var terms = field.Terms is { } termsIn ? PageLanguages.All.SelectMany(termsIn) : [];
        return new ChoiceNames([.. choices.Select(choice => choice.Value)], Named(choices), Named(terms));
    }

    public bool Has(string value) => values.Contains(value);

    /// <summary>The choice of this name, or of this code; null where none has it.</summary>
    public string? Of(string said) => named.GetValueOrDefault(Folded(said));

    public string? TermsOf(string said) => terms.GetValueOrDefault(Folded(said));

    /// <summary>The names in a list; a comma can lie inside a name.</summary>
    public IEnumerable<string> Split(string said) => Parts(said, Between)
        .SelectMany(part => Of(part) is not null ? [part] : Parts(part, PerhapsBetween));

    static string[] Parts(string said, char[] between) => said.Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    static Dictionary<string, string> Named(IEnumerable<Choice> choices)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in choices)
        {
            named.TryAdd(Folded(choice.Value), choice.Value);
            named.TryAdd(Folded(choice.Text), choice.Value);
        }
        return named;
    }

    static string Folded(string name) => CaseFolding.Fold(string.Join(' ', name.Normalize(NormalizationForm.FormKC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
