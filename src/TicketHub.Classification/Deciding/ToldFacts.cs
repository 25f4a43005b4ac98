using System.Text.RegularExpressions;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Deciding;

/// <summary>
/// Version and environment that the words name and the fields do not: they are kept as if they had been filled in, and a defect in
/// prod is critical wherever "prod" was said. Only what is plain is taken: a wrong fact is worse than a question.
/// </summary>
internal static partial class ToldFacts
{
    private const int LongestVersion = 40;

    /// <summary>Words before a number that do not name what it belongs to, unlike "WildFly 26.1.3".</summary>
    private static readonly HashSet<string> Plain = new(
        "and at after as before between both for from in is of on or over release since synergy than the to under upgrading using with".Split(' '), StringComparer.OrdinalIgnoreCase);

    /// <param name="sentences">What the filer says themselves, without a document.</param>
    public static Told In(IReadOnlyList<Sentence> sentences)
    {
        var environments = sentences.SelectMany(sentence => sentence.Text.Split([',', ';'], StringSplitOptions.TrimEntries)).Select(EnvironmentIn).OfType<PlatformEnvironment>().ToHashSet();
        return new Told(VersionIn(LinesOf(sentences)), environments.Count > 0 ? environments.Max() : null);
    }

    /// <summary>One at least; of several nobody can say which is meant, but nobody has to be asked either.</summary>
    public static bool NameVersion(IReadOnlyList<Sentence> sentences) => LinesOf(sentences).Any(line =>
        Named().IsMatch(line) || Upgrade().IsMatch(line) || Release().IsMatch(line) || Bare().Matches(line).Any(match => !IsSomethingElse(line, match) || StandsPlain(line, match)));

    /// <summary>"п. 4.2.17" is cut into two sentences.</summary>
    private static string[] LinesOf(IReadOnlyList<Sentence> sentences) =>
        [.. sentences.GroupBy(sentence => sentence.Line).Select(line => string.Join(' ', line.Select(sentence => sentence.Text)))];

    /// <summary>Part by part: "на проде белый лист, на тесте нормально" names one where it fails and one where it does not.</summary>
    private static PlatformEnvironment? EnvironmentIn(string part)
    {
        if (IsFine().IsMatch(part))
            return null;
        if (Prod().IsMatch(part))
            return PlatformEnvironment.Prod;
        return Test().IsMatch(part) ? PlatformEnvironment.Test : Dev().IsMatch(part) ? PlatformEnvironment.Dev : null;
    }

    /// <summary>A release by its name or "версия 4.1"; else the only number of three parts that is nothing else. Two are one too many.</summary>
    private static string? VersionIn(string[] lines)
    {
        var named = Distinct(lines.SelectMany(line => Named().Matches(line)).Select(match => match.Groups["version"].Value));
        var upgraded = lines.SelectMany(line => Upgrade().Matches(line)).Select(match => match.Groups["version"].Value).LastOrDefault();
        if (upgraded is not null)
            return Cut(upgraded);
        if (named.Count > 0)
            return named.Count == 1 ? Cut(named[0]) : null;
        var bare = Distinct(lines.SelectMany(line => Bare().Matches(line)
            .Where(match => !IsSomethingElse(line, match))
            .Select(match => match.Value)));
        return bare.Count == 1 ? Cut(bare[0]) : null;
    }

    private static List<string> Distinct(IEnumerable<string> versions) =>
        [.. versions.Select(version => version.Trim()).Distinct(StringComparer.OrdinalIgnoreCase)];

    private static string? Cut(string version) => version.Length <= LongestVersion ? version : null;

    /// <summary>"п. 4.2.17", "«4.2.17. Система…»", "Java 1.8.0", "WildFly 26.1.3", 10.0.4.12, 12.05.26.</summary>
    private static bool IsSomethingElse(string text, Match match)
    {
        var before = text[..match.Index].TrimEnd(' ', '№', '(', ':');
        var after = text.AsSpan(match.Index + match.Length);
        return (before.Length == 0 || before[^1] is '«' or '"' or '“' or '>' or '|') && OpensClause(after) || before.EndsWith('.') || Other().IsMatch(before) || match.Value.Split('.')[1] is ['0', _]
            || (after.Length > 1 && after[0] == '.' && char.IsAsciiDigit(after[1]));
    }

    /// <summary>"A clean install of 4.1.6": it may be that of something else, "update Java to 11.0.2", so it is not taken over, but nobody is asked either.</summary>
    private static bool StandsPlain(string text, Match match)
    {
        var before = text[..match.Index].TrimEnd(' ');
        return Plain.Contains(before[(before.LastIndexOf(' ') + 1)..]);
    }

    private static bool OpensClause(ReadOnlySpan<char> after)
    {
        var text = after.TrimStart(".) \t");
        return text.Length < after.Length && text.Length > 0 && char.IsUpper(text[0]);
    }

    [GeneratedRegex(@"\b(?:hamming|minsky|хэмминг|хемминг|мински)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Release();

    [GeneratedRegex(
        @"\b(?:(?<version>(?:hamming|minsky|хэмминг|хемминг|мински)\s+\d{1,3}(?:\.\d{1,4}){0,3})|(?:версия|версии|верс\.|version|нұсқа|нұсқасы|релиз|сборка)\s*[:№]?\s*v?(?<version>\d{1,3}(?:\.\d{1,4}){1,3}))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Named();

    [GeneratedRegex(
        @"\b(?:с|from)\s+(?:\p{L}+\s+)?\d{1,3}(?:\.\d{1,4}){1,3}\s+(?:на|до|to)\s+(?<version>(?:(?:hamming|minsky|хэмминг|хемминг|мински)\s+)?\d{1,3}(?:\.\d{1,4}){1,3})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Upgrade();

    [GeneratedRegex(@"\b[1-9]\d?\.\d{1,2}\.\d{1,3}\b", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Bare();

    [GeneratedRegex(
        @"(?:пункт\p{L}*|протокол\p{L}*|стандарт\p{L}*|приложени\p{L}*|таблиц\p{L}*|рис|стр|п|пп|раздел\p{L}*|подпункт\p{L}*|тз|clause|section|item|requirement|тармақ\p{L}*|\d|[a-z])$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Other();

    [GeneratedRegex(
        @"\b(?:(?:на|в|у нас на|on|in)\s+(?:\p{L}+\s+)?(?:проде|прод-сервере|прод сервере|боевом|боевой|продуктиве|продуктивной|продуктивном|продакшне|продакшене|промышленной среде|промышленном|промышленной эксплуатации|проме|пром[. -]{1,2}(?:сервере|среде|контуре|стенде)|prod|production)\b|про(?:м|д|дакшн)\s+(?:\p{L}+\s+)?(?:стоит|встал|лежит|лёг|лег|упал|падает|завис|зависает|висит|повис|тормозит|недоступен)\b|(?:стоит|встал|лежит|лёг|лег|упал|завис|висит|повис)\s+про(?:м|д|дакшн)\b|prod(?:uction)?\s+(?:is|hangs|hung|froze|crashed|stopped|went\s+down)\b|продта\b|продакшнда\b|өнеркәсіптік\s+(?:орта|сервер)\p{L}*)"
        + @"|(?:^|[,.;:(–—/]\s*|\d\s+|\b(?:утра|утром|сегодня|вчера|снова|опять|весь)\s+)(?:прод|пром|prod|production|продуктив|продакшн)(?:\s*[,.;:)/]|\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Prod();

    [GeneratedRegex(
        @"\b(?:на\s+тесте|на\s+тестовом|на\s+тестовой|в\s+тестовой|на\s+тестовый\s+стенд|тестовый\s+стенд|тестовый\s+сервер|на\s+стенде|on\s+(?:the\s+)?test|on\s+(?:the\s+)?staging|in\s+(?:the\s+)?test\s+environment|тестте|тест\s+серверінде|сынақ\s+(?:орта|сервер)\p{L}*)\b"
        + @"|(?:^|[,.;:(–—/]\s*)(?:тест|test|staging|тестовый стенд|тестовая среда)(?:\s*[,.;:)/]|\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Test();

    [GeneratedRegex(
        @"\b(?:на\s+деве|на\s+дев|на\s+dev|в\s+dev|on\s+(?:the\s+)?dev|dev[ -]?server|дев[ -]?сервер\p{L}*|среда\s+разработки|среде\s+разработки)\b"
        + @"|(?:^|[,.;:(–—/]\s*)(?:dev|дев)(?:\s*[,.;:)/]|\s*$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dev();

    /// <summary>"На тесте всё нормально": that is where it does not happen.</summary>
    [GeneratedRegex(
        @"\b(?:нормально|все хорошо|всё хорошо|все в порядке|всё в порядке|проблемы нет|проблем нет|не воспроизвод\p{L}*|не повторяется|works fine|is fine|works there|not reproduc\p{L}*|дұрыс жұмыс|қайталанбай\p{L}*)\b|(?:проде|тесте|тестовом|стенде|test|staging|prod|production)\s+(?:все\s+|всё\s+|же\s+)?(?:работает|открывается|works)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex IsFine();
}
