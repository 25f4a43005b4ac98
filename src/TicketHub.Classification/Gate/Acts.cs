using System.Text.RegularExpressions;

namespace TicketHub.Classification.Gate;

/// <summary>
/// What somebody has to do once: a step of an instruction, "необходимо остановить WildFly", a decision of minutes, "Иванову необходимо
/// согласовать форму до 15 апреля". It obliges a person and no system, so it is no requirement.
/// </summary>
internal static partial class Acts
{
    /// <summary>Further on nobody looks for them.</summary>
    private const int LongestHead = 300;

    /// <summary>What requirements oblige, where it stands before the "must".</summary>
    private static readonly PhraseSet Systems = new(
        "систем; подсистем; платформ; модул; приложени; портал; решени; исполнител; поставщик; подрядчик; участник; "
        + "system; subsystem; platform; application; vendor; supplier; bidder; contractor; solution; жуйе; шешим; онимберуши; жеткизуши");

    private static readonly HashSet<string> Deeds =
    [
        .. """
           остановить запустить перезапустить снять скопировать распаковать переименовать удалить обновить очистить проверить сверить убедиться дождаться перенести
           закрыть открыть перейти нажать выбрать зайти войти выйти ввести указать заполнить скачать загрузить сохранить подписать сообщить уведомить выключить
           согласовать утвердить подготовить направить провести назначить представить завершить собрать уточнить созвониться встретиться оплатить доработать прислать отправить
           stop start restart copy unpack rename delete update clear check verify wait back take run open close click select press enter log sign download upload install approve prepare send arrange
           токтату тексеру жанарту тазалау ашу жабу орнату жою ошируу кошири жасау келису дайындау жиберу косу
           """.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    /// <summary>Of these the object says whether it is a step: "выполнить интеграцию" is a requirement.</summary>
    private static readonly PhraseSet DeedsWithObjects = new(
        "выполнить скрипт; выполнить команд; выполнить запрос; выполнить миграц; выполнить вход; создать копи; создать резервн; включить мониторинг; включить узел; включить сервер; установить пакет; установить обновлен; установить верси");

    private static readonly string[] Modals = ["необходимо", "требуется", "надлежит", "долж", "обязан", "следует", "must", "shall", "should", "кажет", "керек", "тиис"];

    public static bool IsOne(string line)
    {
        var head = SpecificationPhrases.Fold(line, LongestHead);
        var modal = FirstOf(head);
        if (modal < 0 || Systems.IsIn(head.AsSpan(0, modal)))
            return false;
        return DeedsWithObjects.IsIn(head) || HasDeed(head) || Dates().IsMatch(head);
    }

    private static int FirstOf(string folded)
    {
        var first = -1;
        foreach (var modal in Modals)
        {
            if (folded.IndexOf(modal, StringComparison.Ordinal) is >= 0 and var at && (first < 0 || at < first))
                first = at;
        }

        return first;
    }

    private static bool HasDeed(string folded)
    {
        foreach (var word in Words().EnumerateMatches(folded))
        {
            if (DeedLookup.Contains(folded.AsSpan(word.Index, word.Length)))
                return true;
        }

        return false;
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> DeedLookup = Deeds.GetAlternateLookup<ReadOnlySpan<char>>();

    [GeneratedRegex(@"\p{L}{3,}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Words();

    [GeneratedRegex(
        @"\b(?:до|к|by|before|until)\s+\d{1,2}(?:\.\d{1,2}|\s+(?:январ|феврал|март|апрел|мая|июн|июл|август|сентябр|октябр|ноябр|декабр|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))"
        + @"|\b(?:by|before|until)\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*\s+\d"
        + @"|\b\d{1,2}\s?-?\s?(?:кантар|акпан|наурыз|сауир|мамыр|маусым|шилде|тамыз|кыркуйек|казан|караша|желтоксан)\p{L}*\s+дейин",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Dates();
}
