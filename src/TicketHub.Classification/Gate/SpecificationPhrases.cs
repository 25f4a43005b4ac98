using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>The words by which requirement documents are known. Compared folded, so Kazakh may be typed either way.</summary>
internal static class SpecificationPhrases
{
    /// <summary>A title or heading that names the whole document a specification.</summary>
    public static readonly string[] DocumentNames = Phrases(
        """
        техническое задание; техническая спецификация; технические требования; технического задания; технической спецификации; тз на; тз:; тз для; (тз); тз к; спецификация требований; требования к проекту; требования к системе; функциональные требования; конкурсная документация; тендерная документация; тендерная спецификация; таблица соответствия; перечень требований; задание на разработку; тех задание; техзадание; требования заказчика; частное техническое задание; запрос коммерческ; запрос ценов; запрос предложений; запрос на предоставление; опросный лист; опросник; вопросник; контрольный лист; реестр требований; ведомость требований; каталог требований; список требований; требования к функционал; требования к решению; требования к платформе; форма соответствия; функциональное соответствие; матрица соответствия
        software requirements specification; requirements specification; technical requirements; request for proposal; rfp; srs; statement of work; functional specification; technical specification; requirements document; product requirements; system requirements specification; requirements.md; scope of work; terms of reference; compliance matrix; request for information; request for quotation; vendor questionnaire; requirements list; list of requirements; requirements catalogue; product backlog; rfi
        техникалық тапсырма; техникалық ерекшелік; техникалық талаптар; функционалдық талаптар; талаптар тізбесі; талаптар тізімі; сәйкестік кестесі; сауалнама; тапсырыс берушінің талаптары; жүйеге қойылатын талаптар
        """);

    /// <summary>Names that in front of a title leave no doubt what follows. "ТЗ" alone may be anybody's short for anything.</summary>
    private static readonly string[] PlainNames = Phrases(
        "техническое задание; техническая спецификация; software requirements specification; request for proposal; "
        + "requirements specification; requirements.md; техникалық тапсырма; техникалық ерекшелік; конкурсная документация; тендерная документация");

    private static readonly string[] Changes = Phrases("доработк; развити; изменени; расширени; enhancement; жетілдір");

    /// <summary>The text is called a specification, and not one of a change, which might be somebody's wish.</summary>
    public static bool IsPlainName(string text)
    {
        var folded = Fold(text).TrimStart(NoLetters);
        return StartsWithAny(folded, PlainNames) && !Contains(folded, Changes);
    }

    /// <summary>The text begins with what documents with requirements are called.</summary>
    public static bool IsName(string text)
    {
        var folded = Fold(text).Trim(NoLetters);
        return StartsWithAny(folded, DocumentNames) || folded is "требования" or "requirements" or "талаптар";
    }

    /// <summary>The title of a request says that requirements follow; a question about them is none.</summary>
    public static bool NamesRequirements(string title)
    {
        var folded = Fold(title);
        return Contains(folded, DocumentNames)
            || (!title.Contains('?') && (Contains(folded, RequirementWords) || Tokenizer.Tokenize(folded).Any(token => token.Folded is "тз" or "тт" or "нфт" or "rfp" or "srs")));
    }

    private static readonly char[] NoLetters = [.. " #*«»\"'0123456789.():-–—\ud83d\udcd8"];

    /// <summary>Section headings that specifications have and requests have not.</summary>
    public static readonly string[] SectionNames = Phrases(
        """
        общие положения; общие сведения; назначение и цел; назначение системы; назначение документа; назначение; цели создания; цели и задачи; цель проекта; цели проекта; цель документа; основание для разработки; основания для разработки; требования к; функциональные требования; нефункциональные требования; бизнес-требования; требования безопасности; требования пользовател; характеристика объект; состав и содержание работ; порядок контроля и приемки; порядок приемки; порядок контроля; этапы работ; стадии и этапы; этапы разработки; сроки выполнения; термины и определения; определения и сокращения; глоссарий; перечень сокращений; область применения; границы проекта; объект автоматизации; источники разработки; критерии приемки; критерии приёмки; технические требования; описание платформы; описание системы; общая концепция; стек технологий; технологический стек; роли пользователей; основные модули; архитектура системы; плановые сроки; предмет закупки; квалификационные требования; гарантийные обязательства; ограничения и допущения; содержание; введение; основная задача
        scope; project scope; purpose; introduction; functional requirements; non-functional requirements; nonfunctional requirements; table of contents; definitions; glossary; overall description; system features; external interface requirements; assumptions; constraints; stakeholders; acceptance criteria; deliverables; evaluation criteria; submission; user roles; use cases; system architecture; data model; out of scope; objectives; timeline; milestones; budget; vendor; security requirements; performance requirements
        жалпы ережелер; жалпы мәліметтер; мақсаты; талаптар; қойылатын талаптар; функционалдық талаптар; қабылдау тәртібі; терминдер мен анықтамалар; қысқартулар; жұмыс кезеңдері
        """);

    /// <summary>Column names under which the answer to a requirement is expected.</summary>
    public static readonly string[] AnswerColumns = Phrases(
        """
        поддерживается; да/нет; соответствие; соответствует; ответ поставщика; ответ участника; комментарий поставщика; комментарий участника; реализовано да; наличие функционала; есть в системе; отметка о соответствии
        supported; yes/no; compliance; compliant; vendor response; supplier response; bidder response; complies
        қолдау көрсетіледі; иә/жоқ; сәйкестігі; сәйкес келе; жеткізушінің жауабы
        """);

    public static readonly string[] RequirementColumns =
        Phrases("требование; требования; requirement; requirements; талап; талаптар; функциональное требование; пункт тз");

    /// <summary>In a title or the head of a column they say what the rest is.</summary>
    public static readonly string[] RequirementWords = Phrases("требован; requirement; талап; характеристик; нефункциональн; бэклог; backlog; критерии прием; acceptance criteria; перечень функций; список функций; функциялар тизими");

    public static readonly string[] Standards = Phrases("гост 34; гост 19; гост р 59793; ст рк 34; ст рк 1089; ieee 830; iso/iec/ieee 29148; гост р 34; гост р 59795");

    /// <summary>A column that may wait for answers under this name; whether it does is told by its cells.</summary>
    public static bool IsAnswerName(string cell) => cell.Length > 0 && Contains(cell, PossibleAnswerColumns);

    private static readonly string[] PossibleAnswerColumns = Phrases(
        """
        ответ; комментар; соотв; поддерж; реализ; есть в систем; есть ли; наличие; отметк; оценк; да/нет; да / нет; да, нет; +/-; + / -; статус; примечан; исполнител; поставщик; участник; подрядчик; вендор; трудоемк; решение; способ; покрыт; возможно; готовность; заполн
        response; answer; comment; support; compl; available; status; vendor; supplier; bidder; y/n; yes; coverage; remark; score; fit; covered
        жауап; ескертпе; сайкес; белги; бар/жок; бар / жок; иа/жок; иа / жок; колда; туситиктеме; пикир
        """);

    /// <summary>A file's name that says specification; in a name «ТЗ» alone is enough.</summary>
    public static bool NamesDocument(string folded) =>
        Contains(folded, DocumentNames) || Tokenizer.Tokenize(folded).Any(token => token.Folded is "тз" or "тт" or "rfp" or "srs");

    public static bool Contains(string folded, string[] phrases) =>
        phrases.Any(phrase => folded.Contains(phrase, StringComparison.Ordinal));

    public static bool StartsWithAny(string folded, string[] phrases) =>
        phrases.Any(phrase => folded.StartsWith(phrase, StringComparison.Ordinal));

    /// <summary>Lower case, ё as е, Kazakh letters as their neighbours; only the head, for headings are short.</summary>
    public static string Fold(string text, int length = 160) =>
        string.Create(Math.Min(text.Length, length), text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = Letters.Fold(Letters.Lower(source[i]));
        });

    private static string[] Phrases(string list) =>
        [.. list.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(phrase => Fold(phrase)).Distinct()];
}
