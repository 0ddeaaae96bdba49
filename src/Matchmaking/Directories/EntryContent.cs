using System.Text.Json;
using Matchmaking.Deeds;
using Matchmaking.Vocabularies;

namespace Matchmaking.Directories;

/// <summary>What an entry of a directory says; which fields it needs depends on the directory.</summary>
public sealed record EntryContent : IContent<EntryContent>
{
    public LocalizedText Title { get; init; } = LocalizedText.Empty;

    /// <summary>What it is; of a service, what it matches and for whom.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>Where it is to be found.</summary>
    public string? Link { get; init; }

    /// <summary>Who offers it, as people call that body.</summary>
    public string? Organization { get; init; }

    public IReadOnlyList<string> Languages { get; init; } = [];
    public IReadOnlyList<string> Subjects { get; init; } = [];
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>The M49 regions that it serves; everywhere where none is named.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>The last day on which one can apply.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Who can apply.</summary>
    public LocalizedText Eligibility { get; init; } = LocalizedText.Empty;

    public LocalizedText HowToApply { get; init; } = LocalizedText.Empty;

    /// <summary>Of a network: the organizations that are in it, each as it calls itself.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    public static ContentReading<EntryContent> Read(JsonElement record, Vocabulary vocabulary)
    {
        var fields = new RecordFields(record, vocabulary);
        return fields.Done(new EntryContent
        {
            Title = fields.Localized("title", TextLimits.Title),
            Description = fields.Localized("description"),
            Link = fields.Text("link"),
            Organization = fields.Text("organization"),
            Languages = fields.Terms("languages", vocabulary.Language),
            Subjects = fields.Terms("subjects", vocabulary.Subject),
            Targets = fields.Terms("targets", vocabulary.Target),
            Regions = fields.Terms("regions", vocabulary.Region),
            Deadline = fields.Day("deadline"),
            Eligibility = fields.Localized("eligibility"),
            HowToApply = fields.Localized("howToApply"),
            Members = fields.Terms("members", WhatIsWrongWithName),
        });
    }

    /// <summary>What an entry of this directory must say and does not.</summary>
    public IEnumerable<FieldError> Missing(EntryKind kind) =>
    [
        .. FieldError.Unless(!Title.IsEmpty, "title", $"give it a title"),
        .. FieldError.Unless(IsAddress(Link), "link", $"give the address, beginning with https:// or http://"),
        .. kind == EntryKind.Resource ? FieldError.Unless(Languages.Count > 0, "languages", $"name at least one language") : [],
        .. kind == EntryKind.Service ? FieldError.Unless(!Description.IsEmpty, "description", $"say what it matches, and for whom") : [],
        .. kind == EntryKind.Network ? FieldError.Unless(!Description.IsEmpty, "description", $"say what it is for, and who is in it") : [],
        .. kind == EntryKind.Opportunity ? MissingInCall() : [],
    ];

    IEnumerable<FieldError> MissingInCall() =>
    [
        .. FieldError.Unless(Organization is not null, "organization", $"name who makes the call"),
        .. FieldError.Unless(Deadline is not null, "deadline", $"give the last day on which one can apply"),
        .. FieldError.Unless(!Eligibility.IsEmpty, "eligibility", $"say who can apply"),
        .. FieldError.Unless(!HowToApply.IsEmpty, "howToApply", $"say how to apply"),
    ];

    static Wording? WhatIsWrongWithName(string name) => Wording.Unless(
        !string.IsNullOrWhiteSpace(name) && name.Length <= TextLimits.Line, $"must be names of organizations, each of at most {TextLimits.Line} characters");

    static bool IsAddress(string? link) =>
        Uri.TryCreate(link, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
