using System.Globalization;

namespace TicketHub.Web;

/// <summary>The languages of TicketHub. Russian is the one that is spoken where nothing else was asked for.</summary>
public enum Language { Ru, Kk, En }

public static class Languages
{
    private static readonly CultureInfo[] Cultures =
        [CultureInfo.GetCultureInfo("ru-RU"), Kazakh(), CultureInfo.GetCultureInfo("en-GB")];

    /// <summary>Months stand in the middle of sentences: there Kazakh writes them small, also without a day.</summary>
    private static CultureInfo Kazakh()
    {
        var culture = new CultureInfo("kk-KZ");
        culture.DateTimeFormat.MonthNames = [.. culture.DateTimeFormat.MonthNames.Select(name => name.ToLower(culture))];
        return CultureInfo.ReadOnly(culture);
    }

    public static IReadOnlyList<Language> All { get; } = [Language.Ru, Language.Kk, Language.En];

    /// <summary>The two letters of cookies, HTML and file names.</summary>
    public static string Code(this Language language) => language switch
    {
        Language.Kk => "kk",
        Language.En => "en",
        _ => "ru",
    };

    /// <summary>What the language calls itself; never translated, so that its readers find it.</summary>
    public static string OwnName(this Language language) => language switch
    {
        Language.Kk => "Қазақша",
        Language.En => "English",
        _ => "Русский",
    };

    public static CultureInfo Culture(this Language language) => Cultures[(int)language];

    public static Language? Parse(string? code) => code?.Trim().ToLowerInvariant() switch
    {
        "ru" => Language.Ru,
        "kk" => Language.Kk,
        "en" => Language.En,
        _ => null,
    };

    /// <summary>The best of our languages for an Accept-Language header, or null where it names none of them.</summary>
    public static Language? Negotiate(string? acceptLanguageHeader) =>
        (acceptLanguageHeader ?? "").Split(',')
            .Select(Wish)
            .Where(wish => wish is { Language: not null, Weight: > 0 })
            .OrderByDescending(wish => wish.Weight) // stable: of equals the first named wins
            .Select(wish => wish.Language)
            .FirstOrDefault();

    private static (Language? Language, double Weight) Wish(string range)
    {
        var parts = range.Split(';', StringSplitOptions.TrimEntries);
        var quality = parts.Skip(1).FirstOrDefault(part => part.StartsWith("q=", StringComparison.OrdinalIgnoreCase));
        var weight = 1.0;
        if (quality is not null &&
            !double.TryParse(quality.AsSpan(2), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight))
            weight = 0;
        return (Parse(parts[0].Split('-')[0]), weight);
    }
}
