using System.Text;

namespace TicketHub.Domain.Materials;

/// <summary>What kind of trouble a defect looks like, as far as that decides which pieces help.</summary>
[Flags]
public enum Signs
{
    None = 0,
    Hang = 1,
    Slow = 1 << 1,
    OutOfMemory = 1 << 2,

    /// <summary>The process itself died.</summary>
    Crash = 1 << 3,
}

/// <summary>Reads the signs out of what a person wrote: Russian, Kazakh, English.</summary>
public static class SignsInWords
{
    /// <summary>More is a pasted log, which is read elsewhere.</summary>
    private const int LongestText = 20_000;

    /// <summary>Beginnings of words; with a dot behind them whole words. «Зависит от» is no «зависает».</summary>
    private static readonly (Signs Sign, string[] Beginnings)[] Rules =
    [
        (Signs.Hang,
        [
            "зависа", "завис.", "зависл", "зависн", "виснет", "виснут", "подвиса",
            "повис.", "повисл", "не отвечает", "не отвечают", "перестал отвечать",
            "перестала отвечать", "перестало отвечать", "не реагиру", "крутится",
            "дедлок", "взаимная блокировк", "взаимной блокировк", "взаимоблокировк",
            "deadlock", "hang.", "hangs", "hung.", "hanging", "freez", "frozen",
            "stuck.", "not respond", "unresponsive", "stopped responding",
            "катып кал", "жауап бермей", "турып кал",
        ]),
        (Signs.Slow,
        [
            "тормоз", "медленн", "долго.", "долгая загрузк", "подолгу", "лагает",
            "лаги.", "замедл", "еле работа", "еле открыва", "таймаут", "тайм аут",
            "slow", "latency", "timeout", "time out", "timed out", "takes forever", "баяу", "узак жуктел",
        ]),
        (Signs.OutOfMemory,
        [
            "outofmemory", "out of memory", "java heap space", "gc overhead",
            "metaspace", "нехватк памяти", "нехватка памяти", "нехватки памяти",
            "не хватает памяти", "не хватило памяти", "не хватает оперативн",
            "закончилась память", "кончилась память", "кончается память", "заканчивается память",
            "утечка памяти", "утечки памяти", "утечку памяти", "память растет",
            "растет память", "memory leak", "жад жетпе", "жады жетпе", "жад таусыл",
        ]),
        (Signs.Crash,
        [
            "hs err", "sigsegv", "sigbus", "sigabrt", "segmentation fault", "segfault",
            "core dump", "coredump", "crash", "убил процесс", "процесс убит",
            "упал сервер", "сервер упал", "сервер падает", "падает сервер",
            "сервер приложений упал", "сервер приложений падает", "упала java", "java упала",
            "упал wildfly", "wildfly упал", "wildfly падает", "падает wildfly", "упала jvm",
            "jvm упала", "jvm падает", "процесс упал", "процесс падает", "упал процесс",
            "процесс java", "служба упала", "упала служба", "сервис упал", "упал сервис",
            "процесс завершился", "процесс исчез", "сам перезапуск", "сама перезапуск",
            "сам останавлива", "сама останавлива", "process died", "process dies",
            "process exited", "oom killer", "сервер кула", "сервер озі кайта",
        ]),
    ];

    public static Signs In(params IEnumerable<string?> texts)
    {
        var words = Folded(texts);
        var signs = Signs.None;
        foreach (var (sign, beginnings) in Rules)
        {
            if (Array.Exists(beginnings, beginning => Says(words, beginning)))
                signs |= sign;
        }

        return signs;
    }

    private static bool Says(string words, string beginning)
    {
        var wanted = " " + beginning.Replace('.', ' ');
        var at = words.IndexOf(wanted, StringComparison.Ordinal);
        while (at >= 0)
        {
            if (!words.AsSpan(0, at).EndsWith(" не") && !words.AsSpan(0, at).EndsWith(" not"))
                return true;
            at = words.IndexOf(wanted, at + 1, StringComparison.Ordinal);
        }

        return false;
    }

    /// <summary>Small letters and digits with single blanks between the words; ё and the Kazakh letters by their nearest Russian ones.</summary>
    private static string Folded(IEnumerable<string?> texts)
    {
        var words = new StringBuilder(" ");
        foreach (var text in texts)
        {
            foreach (var sign in text is null ? [] : text.AsSpan(0, Math.Min(text.Length, LongestText)))
            {
                if (char.IsLetterOrDigit(sign))
                    words.Append(Fold(char.ToLowerInvariant(sign)));
                else if (words[^1] != ' ')
                    words.Append(' ');
            }

            if (words[^1] != ' ')
                words.Append(' ');
        }

        return words.ToString();
    }

    private static char Fold(char letter) => letter switch
    {
        'ё' => 'е',
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' or 'ү' => 'у',
        'һ' => 'х',
        _ => letter,
    };
}
