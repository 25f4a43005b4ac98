using System.Text.RegularExpressions;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// Failures that a text tells by their names, without a word for them: "OutOfMemoryError", "отвечает 503", "502 Bad Gateway". A bare number
/// may be an amount.
/// </summary>
internal static partial class ErrorNames
{
    /// <summary>The patterns are asked only where they can match at all: what they keep while they search grows to megabytes.</summary>
    public static bool AreIn(string text) => (EndsAName(text) && Name().IsMatch(text)) || (Has(text, "50") && Status().IsMatch(text));

    private static bool EndsAName(string text) => Has(text, "Error") || Has(text, "Exception");

    private static bool Has(string text, string part) => text.Contains(part, StringComparison.Ordinal);

    [GeneratedRegex(@"\b[A-Z]\w{2,60}(?:Exception|Error)\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();

    [GeneratedRegex(
        @"\b(?:http|status|code|error|errors|returns?|returned|responds?|with|ошибк\p{L}*|код\p{L}*|статус\p{L}*|ответ|ответом|отвечает|возвращает|выда\p{L}{1,4}|қате\p{L}*)[\s:«""(]{1,3}50[0-4]\b|\b50[0-4]\s+(?:internal|bad|service|gateway|error|ошибк\p{L}*)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Status();
}
