namespace Matchmaking.Vocabularies;

/// <summary>Whether a record touches traditional knowledge, and the free, prior and informed consent to that.</summary>
public sealed record TraditionalKnowledge(bool Touches, Consent? Consent)
{
    /// <summary>Whether an introduction may be made: nothing is touched, or consent was given by someone named.</summary>
    public bool MayBeShared() => !Touches || Consent is { Given: true, By: not null };

    /// <summary>Reads the field of this name; null where it is absent.</summary>
    public static TraditionalKnowledge? Read(RecordFields fields)
    {
        if (fields.Record("traditionalKnowledge") is not { } knowledge)
            return null;
        var consent = knowledge.Record("consent");
        return new(knowledge.Flag("touches"), consent is null ? null : new(consent.Flag("given"), consent.Text("by")));
    }
}

/// <summary>Free, prior and informed consent: whether it was given, and by whom.</summary>
public sealed record Consent(bool Given, string? By);
