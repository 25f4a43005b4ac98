namespace TicketHub.Web;

/// <summary>The plural categories of CLDR that our languages use.</summary>
public static class Plural
{
    /// <summary>The forms that a phrase must spell out: ru has three for whole numbers and one for fractions.</summary>
    public static IReadOnlyList<string> Forms(Language language) =>
        language is Language.Ru ? ["one", "few", "many", "other"] : ["one", "other"];

    /// <summary>Which form a number takes: 1 заявка, 2 заявки, 5 заявок, 1,5 заявки.</summary>
    public static string Form(Language language, decimal number)
    {
        var n = Math.Abs(number);
        if (language is not Language.Ru)
            return n == 1 ? "one" : "other";
        if (n != Math.Truncate(n))
            return "other";
        var (tens, ones) = (n % 100, n % 10);
        if (tens is >= 11 and <= 14)
            return "many";
        return ones switch { 1 => "one", >= 2 and <= 4 => "few", _ => "many" };
    }
}
