using System.Collections.Immutable;
using System.Globalization;
using Marten;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Notifications;

/// <summary>Keys as somebody wrote them down, before they are known to be sound.</summary>
/// <param name="On">Whether single keys do anything; they do where nothing is said.</param>
/// <param name="Keys">By deed its key; null or missing is as at first.</param>
public sealed record KeysDraft(bool? On, IReadOnlyDictionary<string, string?>? Keys)
{
    /// <summary>What is wrong with it, field by field.</summary>
    public IEnumerable<FieldError> Errors() =>
    [
        .. Said.Where(key => Named(key.Key) is null).Select(key => new FieldError($"keys.{key.Key}", $"must be one of: {Words}")),
        .. Said.Where(key => !IsKey(key.Value!)).Select(key => new FieldError($"keys.{key.Key}", $"must be one letter, digit or sign")),
        .. Twice().Select(word => new FieldError($"keys.{word}", $"this key does something else already")),
    ];

    public KeyWishes Over(KeyWishes known) => known with
    {
        Off = On == false,
        Others = Said.Where(key => key.Value != KeyWishes.First[Named(key.Key)!.Value]).ToImmutableSortedDictionary(key => Named(key.Key)!.Value, key => key.Value!),
    };

    IEnumerable<KeyValuePair<string, string?>> Said => (Keys ?? ImmutableDictionary<string, string?>.Empty).Where(key => key.Value is { Length: > 0 });

    IEnumerable<string> Twice()
    {
        var known = Said.Where(key => Named(key.Key) is not null).ToDictionary(key => key.Key, key => key.Value!);
        var all = KeyWishes.First.ToDictionary(key => key.Key.Word(), key => known.GetValueOrDefault(key.Key.Word(), key.Value));
        return all.GroupBy(key => key.Value).Where(same => same.Count() > 1).SelectMany(same => same.Select(key => key.Key)).Where(known.ContainsKey);
    }

    /// <summary>What one press writes; a space would scroll, and turns over buttons.</summary>
    static bool IsKey(string key) =>
        new StringInfo(key).LengthInTextElements == 1 && key.Length <= 2 && !char.IsWhiteSpace(key, 0) && !char.IsControl(key, 0);

    static KeyedDeed? Named(string word) => Enum.GetValues<KeyedDeed>().Where(deed => deed.Word() == word).Select(deed => (KeyedDeed?)deed).FirstOrDefault();

    static string Words => string.Join(", ", Enum.GetValues<KeyedDeed>().Select(deed => deed.Word()));
}

/// <summary>Somebody says which single keys they want.</summary>
public sealed record ChooseKeys(KeysDraft Draft, Act Act);

public static class ChooseKeysHandler
{
    public static async Task<Answer> Handle(ChooseKeys command, IDocumentSession session, CancellationToken cancellation)
    {
        var act = command.Act;
        if (await session.AnsweredBefore(act) is { } before) return before;
        var personId = act.Actor.PersonId!.Value;
        var stored = await session.LoadAsync<KeyWishes>(personId, cancellation);
        var known = stored ?? new KeyWishes(personId);
        if (act.Objection(Objection(command.Draft), known.Edition) is { } refusal) return new Answer(personId, known.Edition, refusal);
        var chosen = command.Draft.Over(known) with { Edition = known.Edition + 1 };
        if (stored is null) session.Insert(chosen);
        else session.Store(chosen);
        return session.Remember(act, new Answer(personId, chosen.Edition));
    }

    static Refusal? Objection(KeysDraft draft) => draft.Errors().ToArray() is [_, ..] errors ? Refusal.Invalid(errors) : null;
}
