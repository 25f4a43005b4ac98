using TicketHub.Classification.Cues;

namespace TicketHub.Classification.Learning;

/// <summary>
/// Where a feature has its place. Turns of phrase and signs of structure have one each; words and letters share a fixed table by
/// their hash, which bounds memory and needs no dictionary: two rare words at one place cost less than that would.
/// </summary>
internal static class FeatureSpace
{
    public const int Size = 1 << 18;

    public static readonly int Cues = Enum.GetValues<Cue>().Length;

    /// <summary>Signs of the shape are counted from 0, those of the layout from here.</summary>
    public const int FirstOfLayout = 100;

    /// <summary>The places in front, which nothing hashed can reach.</summary>
    private const int Reserved = 512;

    private const int CueVariants = 4;

    private const int FirstSign = 256;

    private const uint Basis = 2_166_136_261;

    private const uint Prime = 16_777_619;

    public static int OfCue(Cue cue, CueVariant variant) => ((int)cue * CueVariants) + (int)variant;

    public static int OfSign(int sign) => FirstSign + sign;

    public static int OfWord(Block block, ReadOnlySpan<char> stem) => OfHash(Extend(StartOf(block), stem));

    public static int OfPair(Block block, uint left, uint right) => OfHash(StartOf(block) ^ (left * 31) ^ right);

    public static uint Hash(ReadOnlySpan<char> letters) => Spread(Extend(Basis, letters));

    public static uint StartOf(Block block) => Basis ^ ((uint)block * 0x9E37_79B1);

    /// <summary>FNV-1a, a letter at a time.</summary>
    public static uint Extend(uint hash, char letter) => (hash ^ letter) * Prime;

    public static int OfHash(uint hash) => Reserved + (int)(Spread(hash) % (Size - Reserved));

    private static uint Extend(uint hash, ReadOnlySpan<char> letters)
    {
        foreach (var letter in letters)
            hash = Extend(hash, letter);
        return hash;
    }

    /// <summary>Takes neighbours apart (the finish of MurmurHash3).</summary>
    private static uint Spread(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EB_CA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2_AE35;
        return hash ^ (hash >> 16);
    }
}

/// <summary>A cue counts by being there at all, by repetition, by standing in the title and by ending the text.</summary>
internal enum CueVariant { There, More, InTitle, Last }

/// <summary>The blocks of words and letters. Each is brought to a length of its own (<see cref="Weights"/>).</summary>
internal enum Block { Stem = 1, TitleStem, Pair, TitlePair, Opening, Letters, Lead, Close }
