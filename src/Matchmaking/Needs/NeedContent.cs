using System.Text.Json;
using System.Text.Json.Serialization;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Needs;

/// <summary>What a need says, in the fields of exchange format version 1; in a draft nearly all of it may be missing.</summary>
public sealed record NeedContent : IContent<NeedContent>
{
    /// <summary>The code of the Party whose need it is.</summary>
    public string? Party { get; init; }

    /// <summary>Codes of further Parties that share the need.</summary>
    public IReadOnlyList<string> AlsoFor { get; init; } = [];

    /// <summary>The organization or community that has the need, where it is not the Party itself.</summary>
    public OrganizationName? Requester { get; init; }

    /// <summary>One line that names the need.</summary>
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What the Party cannot do alone.</summary>
    public LocalizedText Problem { get; init; } = LocalizedText.Empty;

    /// <summary>CBD subjects it lies in.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Targets it serves, as the record names them: Aichi targets stay Aichi targets.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Kinds of support it asks for.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Whether it asks for information alone: it needs no endorsement, and a centre answers it.</summary>
    public bool InformationOnly { get; init; }

    /// <summary>Languages it can be answered in.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether an offer must share one of the languages.</summary>
    public bool LanguageRequired { get; init; }

    /// <summary>The first day on which help is of use; open where absent.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which help is of use; open where absent.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether help at cost is welcome too.</summary>
    public bool AcceptsAtCost { get; init; }

    /// <summary>The Party's own order among its needs, 1 first.</summary>
    public int? Priority { get; init; }

    /// <summary>What is to be reached.</summary>
    public LocalizedText Objectives { get; init; } = LocalizedText.Empty;

    /// <summary>The national strategy or plan it comes from.</summary>
    public LocalizedText NationalPriorities { get; init; } = LocalizedText.Empty;

    /// <summary>Who gains by it, as the record names them.</summary>
    public IReadOnlyList<JsonElement> Beneficiaries { get; init; } = [];

    /// <summary>What the Party or others pay themselves.</summary>
    public LocalizedText CoFinancing { get; init; } = LocalizedText.Empty;

    /// <summary>The same request at other services.</summary>
    public IReadOnlyList<SameRequest> SameRequests { get; init; } = [];

    /// <summary>Who was consulted, as the record names them.</summary>
    public IReadOnlyList<JsonElement> Consultation { get; init; } = [];

    /// <summary>How soon it must be answered.</summary>
    public Urgency? Urgency { get; init; }

    /// <summary>Why it is urgent.</summary>
    public string? UrgencyReason { get; init; }

    /// <summary>Who may read it once it is endorsed.</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>What few may read: sites of threatened species, sacred sites, knowledge, genetic resources.</summary>
    public LocalizedText Protected { get; init; } = LocalizedText.Empty;

    /// <summary>Whether it touches traditional knowledge, and the consent to that.</summary>
    public TraditionalKnowledge? TraditionalKnowledge { get; init; }

    /// <summary>Fields that the format does not know, kept as they came.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>Commands are written to the log when they fail, and what a need says is not for everyone who reads that.</summary>
    public override string ToString() => $"a need of {Party}";

    /// <summary>Reads a record and gathers all that is wrong with what it says; what it lacks is <see cref="Missing"/>.</summary>
    public static ContentReading<NeedContent> Read(JsonElement record, Vocabulary vocabulary) =>
        NeedReading.Read(new RecordFields(record, vocabulary));

    /// <summary>The Parties whose need it is, each once, its own first.</summary>
    public IReadOnlyList<string> Parties() => [.. AlsoFor.Prepend(Party).OfType<string>().Distinct()];

    /// <summary>What must be filled in before it can be submitted.</summary>
    public IReadOnlyList<FieldError> Missing() =>
    [
        .. FieldError.Unless(Party is not null, "party", $"name the Party whose need it is"),
        .. FieldError.Unless(!Title.IsEmpty, "title", $"give it a title"),
        .. FieldError.Unless(Subjects.Count > 0, "subjects", $"name at least one subject"),
        .. FieldError.Unless(Targets.Count > 0, "targets", $"name at least one target"),
        .. FieldError.Unless(Kinds.Count > 0 || InformationOnly, "kinds", $"name at least one kind of support"),
        .. FieldError.Unless(Languages.Count > 0, "languages", $"name at least one language"),
    ];
}
