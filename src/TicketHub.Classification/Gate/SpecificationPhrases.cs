using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>The words by which requirement documents are known. Compared folded, so Kazakh may be typed either way.</summary>
internal static class SpecificationPhrases
{
    private const int LongestName = 160;

    /// <summary>A title or heading that names the whole document a specification.</summary>
    public static readonly PhraseSet DocumentNames = new(
        """
        техническое задание; техническая спецификация; технические требования; технического задания; технической спецификации; тз на; тз:; тз для; (тз); тз к; спецификация требований; требования к проекту; требования к системе; функциональные требования; конкурсная документация; тендерная документация; тендерная спецификация; таблица соответствия; перечень требований; задание на разработку; тех задание; техзадание; требования заказчика; частное техническое задание; запрос коммерческ; маркетинговое исследование; маркетингового исследования; запрос ценов; запрос предложений; запрос на предоставление; опросный лист; опросник; вопросник; контрольный лист; реестр требований; ведомость требований; каталог требований; список требований; требования к функционал; требования к решению; требования к платформе; форма соответствия; функциональное соответствие; матрица соответствия; бэклог заказчика; бэклог клиента
        software requirements specification; requirements specification; technical requirements; request for proposal; rfp; srs; statement of work; functional specification; technical specification; requirements document; product requirements; system requirements specification; requirements.md; scope of work; terms of reference; compliance matrix; request for information; request for quotation; vendor questionnaire; requirements list; list of requirements; requirements catalogue; product backlog; rfi; customer backlog
        техникалық тапсырма; техникалық ерекшелік; техникалық талаптар; функционалдық талаптар; талаптар тізбесі; талаптар тізімі; сәйкестік кестесі; тапсырыс берушінің бэклогы; сауалнама; тапсырыс берушінің талаптары; жүйеге қойылатын талаптар
        """);

    /// <summary>Documents that oblige somebody as well, and are not requirements to a system.</summary>
    public static readonly PhraseSet OtherNames = new(
        """
        договор; контракт; дополнительное соглашение; соглашение; регламент; положение о; положение об; должностная инструкция; инструкция; приказ; устав; политика; правила; протокол; ответы на
        contract; agreement; regulation; regulations; policy; bylaws; minutes
        шарт; келісім; ереже; бұйрық; нұсқаулық; хаттама
        """);

    /// <summary>Names that in front of a title leave no doubt what follows. "ТЗ" alone may be anybody's short for anything.</summary>
    private static readonly PhraseSet PlainNames = new(
        "техническое задание; техническая спецификация; software requirements specification; request for proposal; "
        + "requirements specification; requirements.md; техникалық тапсырма; техникалық ерекшелік; конкурсная документация; тендерная документация");

    private static readonly PhraseSet Changes = new("доработк; развити; изменени; расширени; enhancement; жетілдір");

    /// <summary>The text is called a specification, and not one of a change, which might be somebody's wish.</summary>
    public static bool IsPlainName(string text)
    {
        var folded = Fold(text).TrimStart(NoLetters);
        return PlainNames.Opens(folded) && !Changes.IsIn(folded);
    }

    /// <summary>The text begins with what documents with requirements are called.</summary>
    public static bool IsName(string text) => Names(Fold(text));

    /// <summary>The same of a folded text.</summary>
    public static bool Names(ReadOnlySpan<char> folded)
    {
        folded = folded.Trim(NoLetters);
        return DocumentNames.Opens(folded) || folded is "требования" or "requirements" or "талаптар";
    }

    /// <summary>The title of a request says that requirements follow; a question about them is none.</summary>
    public static bool NamesRequirements(string title)
    {
        var folded = Fold(title);
        return DocumentNames.IsIn(folded)
            || (!title.Contains('?') && (RequirementWords.IsIn(folded) || Tokenizer.Tokenize(folded).Any(token => token.Folded is "тз" or "тт" or "нфт" or "rfp" or "srs")));
    }

    private static readonly char[] NoLetters = [.. " #*«»\"'0123456789.():-–—\ud83d\udcd8"];

    /// <summary>Section headings that specifications have and requests have not.</summary>
    public static readonly PhraseSet SectionNames = new(
        """
        общие положения; общие сведения; назначение и цел; назначение системы; назначение документа; назначение; цели создания; цели и задачи; цель проекта; цели проекта; цель документа; основание для разработки; основания для разработки; требования к; функциональные требования; нефункциональные требования; бизнес-требования; требования безопасности; требования пользовател; характеристика объект; состав и содержание работ; порядок контроля и приемки; порядок приемки; порядок контроля; этапы работ; стадии и этапы; этапы разработки; сроки выполнения; термины и определения; определения и сокращения; глоссарий; перечень сокращений; область применения; границы проекта; объект автоматизации; источники разработки; критерии приемки; критерии приёмки; технические требования; описание платформы; описание системы; общая концепция; стек технологий; технологический стек; роли пользователей; основные модули; архитектура системы; плановые сроки; предмет закупки; квалификационные требования; гарантийные обязательства; ограничения и допущения; содержание; введение; основная задача
        scope; project scope; purpose; introduction; functional requirements; non-functional requirements; nonfunctional requirements; table of contents; definitions; glossary; overall description; system features; external interface requirements; assumptions; constraints; stakeholders; acceptance criteria; deliverables; evaluation criteria; submission; user roles; use cases; system architecture; data model; out of scope; objectives; timeline; milestones; budget; vendor; security requirements; performance requirements
        жалпы ережелер; жалпы мәліметтер; мақсаты; талаптар; қойылатын талаптар; функционалдық талаптар; қабылдау тәртібі; терминдер мен анықтамалар; қысқартулар; жұмыс кезеңдері
        """);

    /// <summary>Column names under which the answer to a requirement is expected.</summary>
    public static readonly PhraseSet AnswerColumns = new(
        """
        поддерживается; да/нет; соответствие; соответствует; ответ поставщика; ответ участника; комментарий поставщика; комментарий участника; реализовано да; наличие функционала; есть в системе; отметка о соответствии
        supported; yes/no; compliance; compliant; vendor response; supplier response; bidder response; complies
        қолдау көрсетіледі; иә/жоқ; сәйкестігі; сәйкес келе; жеткізушінің жауабы
        """);

    public static readonly PhraseSet RequirementColumns =
        new("требование; требования; requirement; requirements; талап; талаптар; функциональное требование; пункт тз");

    /// <summary>In a title or the head of a column they say what the rest is.</summary>
    public static readonly PhraseSet RequirementWords = new("требован; requirement; талап; характеристик; нефункциональн; бэклог; backlog; критерии прием; acceptance criteria; перечень функций; список функций; функциялар тизими");

    public static readonly PhraseSet Standards = new("гост 34; гост 19; гост р 59793; ст рк 34; ст рк 1089; ieee 830; iso/iec/ieee 29148; гост р 34; гост р 59795");

    /// <summary>A column that may wait for answers under this name; whether it does is told by its cells.</summary>
    public static bool IsAnswerName(string cell) => PossibleAnswerColumns.IsIn(cell);

    private static readonly PhraseSet PossibleAnswerColumns = new(
        """
        ответ; комментар; соотв; поддерж; реализ; есть в систем; есть ли; наличие; отметк; оценк; да/нет; да / нет; да, нет; +/-; + / -; статус; примечан; исполнител; поставщик; участник; подрядчик; вендор; трудоемк; решение; способ; покрыт; возможно; готовность; заполн
        response; answer; comment; support; compl; available; status; vendor; supplier; bidder; y/n; yes; coverage; remark; score; fit; covered
        жауап; ескертпе; сайкес; белги; бар/жок; бар / жок; иа/жок; иа / жок; колда; туситиктеме; пикир
        """);

    public static readonly PhraseSet Answer = new("ответ; answer; reply; response; жауап; наш ответ; our answer");

    public static readonly PhraseSet SettingColumns = new("параметр; настройк; свойств; ключ; переменная; parameter; setting; property; variable; key; option; баптау");

    public static readonly PhraseSet ValueColumns = new("значени; по умолчанию; value; default; мани; мән");

    /// <summary>A file's name that says specification; in a name «ТЗ» alone is enough.</summary>
    public static bool NamesDocument(string folded) =>
        DocumentNames.IsIn(folded) || Tokenizer.Tokenize(folded).Any(token => token.Folded is "тз" or "тт" or "rfp" or "srs");

    /// <summary>The part of the folded line that is behind number, bullet or heading mark.</summary>
    public static ReadOnlySpan<char> ContentOf(Line line, string folded)
    {
        var from = line.Text.IndexOf(line.Content, StringComparison.Ordinal);
        return from < 0 || from >= folded.Length ? [] : folded.AsSpan(from, Math.Min(Math.Min(line.Content.Length, LongestName), folded.Length - from));
    }

    /// <summary>Lower case, ё as е, Kazakh letters as their neighbours; only the head, for headings are short.</summary>
    public static string Fold(string text, int length = 160) =>
        string.Create(Math.Min(text.Length, length), text, static (target, source) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = Letters.Fold(Letters.Lower(source[i]));
        });
}
