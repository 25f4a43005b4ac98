using System.Text.RegularExpressions;
using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Backlog;

/// <summary>Numbers of requests as a person types them one after another: TH-1040, th1041 TH 1042; 1043.</summary>
public static partial class TicketNumbers
{
    private const int LongestTold = 30;

    [GeneratedRegex(@"\bTH[-\s]?(?=\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    /// <exception cref="RefusedException">Something in it is no number; it is named as it was typed.</exception>
    public static IReadOnlyList<long> Read(string? text)
    {
        var typed = Prefix().Replace(text ?? "", "").Split([' ', ',', ';', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var unclear = typed.Where(word => Number(word) is null).Distinct().Take(5).ToList();
        if (unclear.Count > 0)
            throw new RefusedException([.. unclear.Select(word => new NotInTheTray(
                word.Length > LongestTold ? word[..LongestTold] : word))]);
        return [.. typed.Select(word => Number(word)!.Value)];
    }

    private static long? Number(string word) => WrittenNumber.Read(word);
}
