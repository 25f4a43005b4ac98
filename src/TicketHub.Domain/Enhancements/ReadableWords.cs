using System.Globalization;
using System.Text;

namespace TicketHub.Domain.Enhancements;

/// <summary>The words of a text as an eye takes them: whatever is not seen is gone, and letters that look alike are one.</summary>
internal static class ReadableWords
{
    /// <summary>Capital letters; Kazakh ones as people type them on a Russian keyboard.</summary>
    private static readonly Dictionary<char, char> Same = "ABCEHKMOPTXYI".Zip("АВСЕНКМОРТХУИ")
        .Concat("ЁҚҢҒҮҰӨҺӘІ".Zip("ЕКНГУУОХАИ")).ToDictionary(pair => pair.First, pair => pair.Second);

    public static IReadOnlyList<string> Of(string? text)
    {
        var words = new StringBuilder();
        // Cleaned first: what is no text cannot be normalized.
        foreach (var c in (PlainText.Lines(text) ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant())
        {
            if (char.IsLetterOrDigit(c))
                words.Append(Same.GetValueOrDefault(c, c));
            else if (!IsUnseen(c))
                words.Append(' ');
        }

        return words.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Marks of stress and what stands for characters that were cleaned away part no words either.</summary>
    private static bool IsUnseen(char c) =>
        c is '\uFFFD'
        || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
