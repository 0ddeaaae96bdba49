namespace Matchmaking.Matching;

/// <summary>
/// A need's texts as a text rule reads them: the numbers of its terms in ascending order, each once, what each weighs, and what they weigh together.
/// Of an offer a rule keeps the numbers alone, four bytes a term: what a term weighs is the need's to say.
/// </summary>
public sealed record NeedText(uint[] Terms, int[] Weights, long Weight);
