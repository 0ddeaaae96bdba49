using System.Text;

namespace Matchmaking.Matching;

/// <summary>Chinese writes no spaces: its words are taken as characters, which pair with their neighbours.</summary>
internal static class ChineseWords
{
    private static readonly HashSet<int> Particles = [.. "的了和是在与及等为对将以其这那也都而或之中于并把被从到个们有".Select(character => (int)character)];

    public static bool IsCharacter(Rune rune) => rune.Value is (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0x20000 and <= 0x3134F);

    /// <summary>Whether a character says too little to stand for anything.</summary>
    public static bool IsParticle(Rune rune) => Particles.Contains(rune.Value);

    /// <summary>How long the first word of a run of letters is: one character, or a name in other letters up to one.</summary>
    public static int LengthOfFirst(ReadOnlySpan<char> run)
    {
        var length = 0;
        foreach (var rune in run.EnumerateRunes())
        {
            if (IsCharacter(rune))
                return length == 0 ? rune.Utf16SequenceLength : length;
            length += rune.Utf16SequenceLength;
        }
        return length;
    }
}
