using System.Collections.Immutable;
using Matchmaking.Brokerage;
using Matchmaking.Deeds;
using Matchmaking.Matching;
using Matchmaking.Needs;

namespace Matchmaking.Notifications;

/// <summary>An introduction before it is made: who would be brought together, what stands against it, and the mails that would go out.</summary>
/// <param name="Rows">Candidates to choose from: the head of the list, and whichever is chosen.</param>
/// <param name="Chosen">The offers to be introduced.</param>
/// <param name="Against">What stands against it; no mail is shown then.</param>
/// <param name="Made">Introductions of this need that stand already.</param>
public sealed record IntroducingSheet(
    Need Need, IReadOnlyList<ShortlistRow> Rows, ImmutableArray<Guid> Chosen, string? Message, string? FurtherDown, Refusal? Against,
    IReadOnlyList<IntroductionMail> Mails, IReadOnlyList<Introduction> Made);

/// <summary>A mail as the people of one side would read it who read the same language. Who they are is not said, only how many.</summary>
/// <param name="Institution">Whose mail it is; null for the need's side.</param>
/// <param name="Letter">Null where nobody of that side is here.</param>
public sealed record IntroductionMail(string? Institution, int Readers, Letter? Letter);
