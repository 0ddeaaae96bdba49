using System.Collections.Concurrent;
using Matchmaking.Vocabularies;

namespace Matchmaking.Exchange.Offline;

/// <summary>The empty forms, each made once for those who reach this instance by one address.</summary>
public sealed class OfflineFiles(Vocabulary vocabulary)
{
    readonly ConcurrentDictionary<(string Word, string Language, Uri HandIn), byte[]> made = new();

    /// <summary>Callers name the host themselves: a few are kept, more are made for each.</summary>
    const int MostKept = 48;

    public byte[] Word(OfflineForm form, string language, Uri home)
    {
        var handIn = new Uri(home, $"/{language}/offline");
        var key = (form.Word, language, handIn);
        if (made.TryGetValue(key, out var known)) return known;
        var file = WordForm.Make(form, language, vocabulary, handIn);
        if (made.Count < MostKept) made[key] = file;
        return file;
    }
}
