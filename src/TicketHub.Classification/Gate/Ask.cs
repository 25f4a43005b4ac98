using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>
/// The sentence that asks for a verdict over a whole document: "укажите, какой функционал поддерживается". It asks, it means the
/// whole (document, each clause, the above), and it wants to know what can be done.
/// </summary>
internal static class Ask
{
    private const int LongestSentence = 60;

    /// <summary>A sentence with more words of its own is about something of its own, even if it points at a table below.</summary>
    private const int MostOwnWords = 3;

    private static readonly PhraseBook Whole = PhraseBook.Of(
        """
        тз, т з, техзадани*, техническ* задани*, техническ* спецификаци*, спецификаци*, требовани*, документ*, из этого, из него, из них, из списка, из перечня, из приведенн*, из указанн*, из описанн*, перечисленн*, описанн*, вышеуказанн*, нижеперечисленн*, приложенн*, прилагаем*, вложени*, таблиц*, ниже, выше, список*, списк*, перечень, перечн*, тендер*, весь функционал, данный функционал, указанн* функционал*, какой функционал, колонк*, столб*, анкет*, опрос*, форму, чек лист*, чеклист*, все это, всё это, это всё, это все, вот это, такое, такой функционал, следующего, следующее, следующие требования, следующих функций, следующие функции, критери*, эти функции, функции ниже, историй, бэклог*, вопросы, вопросам, вопросов, описание процессов, пункт*, позици*, строк*, письм*, файл*, этот проект, проект*
        requirement*, specification*, document*, attach*, each item, each point, each clause, each line, the list, list below, below, above, rfp, rfi, tender, the following, spec, specs, srs, all of this, all this, of this, of these, these, table, questionnaire, checklist, form, backlog, questions, items, points, clauses, column
        талап*, техникалық тапсырма*, техникалық ерекшелі*, құжат*, әр тармақ*, тармақ*, тізім*, төмендегі*, кесте*, осы*, мынау*, бәрі*, барлы*, қосымша*, тіркелген*, сауалнама*, сұрақтар*, баған*, файл*
        """);

    /// <summary>These leave no doubt that every clause is meant, whatever else the sentence says.</summary>
    private static readonly PhraseBook EachClause = PhraseBook.Of(
        """
        по каждому, по каждой, каждый пункт, каждого пункта, каждой строки, каждой позиции, каждого требования, каждое требование, каждую строку, напротив каждо*, построчно, попозиционно, по пунктам, попунктно, по списку, по всем пунктам, на каждый вопрос, на все вопросы, по всем вопросам, какие пункты, что из этого, что из него, что из них, что из тз, что из .. перечисленн*, что из .. приложенн*, что из .. указанн*, что из .. описанн*, что из .. списка, что поддерживается, что реализовано, какой функционал, какие требования, какие критерии, какие из них, какие из перечисленн*, какие из указанн*, какая часть, сколько из, насколько .. закрыва*, насколько .. покрыва*, насколько .. соответств*, коммерческое предложение, коммерческого предложения, ориентировочную стоимость, сроки и стоимость, стоимость и сроки, срок и стоимость, ценовое предложение, заполнить .. столбец, заполнить .. колонку, заполнить .. графу, заполнить .. таблицу, заполнить .. форму, заполнить .. анкету, заполнить .. опрос*, заполните .. столбец, заполните .. колонку, заполните .. графу, заполните .. таблицу, заполните .. форму, заполните .. анкету, заполните .. опрос*, пройдись .. по, пройдитесь .. по, пробегитесь .. по, дать заключение, дайте заключение
        each item, each requirement, each clause, each point, each line, each row, every item, every requirement, every line, every point, every clause, which of, how much of, what of this, what is supported, what do you support, point by point, line by line, item by item, one by one, fill in, fill out, mark .. supported, compliance matrix, your quotation, your proposal, your offer
        әр тармақ*, әрбір тармақ*, әр талап*, әрбір талап*, әр жол*, тармақтар бойынша, қайсысы, қайсылары, не қолдайды, кестені толтыр*, бағанын толтыр*, бағанды толтыр*
        """);

    private static readonly PhraseBook Denials = PhraseBook.Of("не прошу, не просим, не нужно оценивать, правильно ли, верно ли, корректно ли, так ли, все ли правильно, нет ли ошиб*, порядок шагов, порядок действий, not asking, is it correct, is it right, is this correct, correct order, дұрыс па, сұрамай*");

    private static readonly PhraseBook Document = PhraseBook.Of(
        """
        тз, т з, техзадани*, техническ* задани*, техническ* спецификаци*, спецификаци*, по каждому пункту, каждый пункт, по пунктам, во вложении, вложение, приложенн* тз, приложенн* документ*, требовани* заказчика, таблиц* требований
        each item, each requirement, each clause, attached specification, attached document, attached requirements, requirements below, rfp
        әр тармақ*, техникалық тапсырма*, техникалық ерекшелі*
        """);

    private static readonly PhraseBook Able = PhraseBook.Of(
        """
        поддержив*, поддержк*, реализов* ли, реализуем*, реализован*, реализовать, реализации, умее*, можем, можете, может ли, сможем, сможете, сможет, покрыва*, покрыт*, покро*, закрыва*, закрое*, закрыть, соответств*, что есть, что из, какие из, какой функционал, имеется, что можно, можно ли, возможно ли, возможност*, выполнимо*, оцените, оценить, оценк*, проанализир*, анализ, заполн*, отметьте, отметить, проставьте, проставить, укажите, указать, подтвердите, подтвердить, есть ли, есть в системе, входит ли, выполним*, что готово, из коробки, потребует доработки, рассмотреть, рассмотрите, изучите, изучить, ознаком*, заключени*, получится, потян*, применим*, обратную связь, стоимост*, подходит, подойдет, реально ли, реально, ответы, ответить, ответьте, плюс, минус, что поддерживается, трудоемкость, трудозатраты, штатно
        support*, cover*, comply, complies, compliance, compliant, available, out of the box, mark, fill in, fill out, confirm, can be done, is possible, possible, which of, can do, do it, do this, do all, assess, evaluate, estimate, meets, meet, feasib*, answers, handle, fit, suitable
        қолдай*, қолдау, іске асыр*, бар ма, мүмкін*, сәйкес*, көрсет*, белгіле*, толтыр*, бағала*, жауап*, көтер*, жарай*, орындала*, қорытынды
        """);

    /// <summary>The choice of answers, "есть / настройка / доработка", is a request in itself.</summary>
    private static readonly PhraseBook Verdicts = PhraseBook.Of(
        """
        да, нет, есть, частично, доработк*, дорабатыв*, настройк*, настраив*, настроим, реализован*, реализуемо, выполняется, не выполняется, поддерживается, не поддерживается, соответствует, не соответствует, плюс, минус, отсутствует, стандарт*, штатно, из коробки
        yes, no, y, n, partial*, planned, standard, configur*, custom*, development, impossible, supported, not supported, comply, compliant, available, full, none, oob
        иә, жоқ, ішінара, қолдайды, бар, баптау, жетілдіру
        """);

    /// <summary>The file itself is to be opened, loaded or printed: that is no question about what stands in it.</summary>
    private static readonly PhraseBook Handling = PhraseBook.Of(
        """
        импорт, импорта, импорте, экспорт, экспорта, формат файла, формат файлов, формат таблиц*, загрузк*, загрузить, загружать, открыть, открыва*, не открыва*, импортировать, распечатать, печатать, печатает*, сохранить, не сохраня*, подписать, хранить, индексир*, скачать, скачивать, прикрепить, прикреплять, пуст, пустой, пустая
        upload, import, importing, export, file format, open, opens, print, store, sign, download, preview, blank
        жүкте*, ашу, ашыл*, ашылмай*, импорттау, басып шығар*, сақта*, қол қою
        """);

    private static readonly PhraseBook Answering = PhraseBook.Of(
        """
        добав*, внес*, впи*, пропи*, простав*, запол*, напи*, укаж*, указ*, дать, дайте, остав*
        add, put, enter, write, provide, fill, give, leave, insert
        жаз*, толтыр*, қос*, қой*, белгіле*
        """);

    private static readonly PhraseBook Answers = PhraseBook.Of(
        """
        комментар*, ответ*, оценк*, отметк*, пометк*, заключени*, мнени*, соответстви*, статус*, плюс*, вердикт*, примечани*
        comment*, answer*, response*, remark*, mark, marks, status*, verdict*, note, notes
        түсініктеме*, жауап*, белгі*, пікір*, ескерт*
        """);

    private static readonly PhraseBook Places = PhraseBook.Of(
        """
        столб*, колонк*, граф, графа, графу, графе, графы, ячейк*, таблиц*, строк*, поле ответ*
        column, columns, cell, cells, table, row, rows
        баған*, ұяшық*, кесте*, жол, жолға
        """);

    /// <summary>The column of one of these is the platform's, not the document's.</summary>
    private static readonly PhraseBook Things = PhraseBook.Of(
        """
        реестр*, карточк*, форма, форме, формы, форму, отчет*, журнал*, платформ*
        registry, registries, report, reports, form, forms, dashboard*
        тізілім*, нысан*, есепте, журнал*
        """);

    private static readonly PhraseBook Ability = PhraseBook.Of(
        """
        поддержив*, поддержк*, реализ*, реализуем*, умее*, можем, можете, сможем, сможете, сможет, покрыва*, покрыт*, покро*, закрыва*, закрое*, соответств*, что есть, есть ли, имеется, возможност*, выполнимо*, выполним*, выполняется, из коробки, доработ*, потян*, применим*, подходит, подойдет, реально, заполн*, проставить, проставьте, отметить, отметьте, плюс*, заключение, что поддерживается, какой функционал, на синерджи, на synergy, стоимост*, коммерческ*, что .. готово, штатно, каждого пункта, по каждому, по каждой, на каждый, напротив
        support*, cover*, comply, complies, compliance, compliant, available, out of the box, can be done, possible, can do, do it, do this, do all, handle, meets, meet, feasib*, fit, fill, mark, each item, each requirement, which of
        қолдай*, қолдау, іске асыр*, бар ма, мүмкін*, сәйкес*, белгіле*, толтыр*, көтер*, орындала*, қайсы*
        """);

    private static readonly PhraseBook Needs = PhraseBook.Of(
        """
        нужно, нужен, нужна, нужны, надо, требуется, требуются, необходимо, ждут, ждем, просят
        need, needed, required, expected, want, wants, asks
        керек, қажет
        """);

    private static readonly PhraseBook Request = PhraseBook.Of(
        """
        прошу, просим, просьба, пожалуйста, плиз, укажи, отметь, заполни, подскажи, сообщи, дай, глянь, посмотри, проверь, оцени, нужно понять, надо понять, хотим понять, хотелось бы понять, нужен ответ, нужны ответы, нужно ответить, нужно заполнить, надо заполнить, нужно оценить, надо оценить, нужна оценка, нужно указать, нужно проставить, что из, какие из, пройдись, требуется заполнить, требуется указать, необходимо заполнить, необходимо указать, необходимо подтвердить, жд*, признател*, благодар*, если бы, хотелось бы, хотели бы, хотел бы, хотела бы
        please, kindly, could you, can you, mark, tell us, let us know, confirm, which of, assess, indicate, we need to know, need answers, need to know, advise, appreciate, grateful, would you, ^fill, ^complete, ^answer, ^reply, ^mark, ^check, ^review, ^respond, ^indicate, ^state
        сұраймыз, өтінемін, өтінеміз, көрсетіңіз*, белгілеңіз*, толтырыңыз*, бағалаңыз*, растаңыз*, беріңіз*, бересіз*, берсеңіз*, айтыңыз*, қараңыз*, керек
        """);

    public static bool IsIn(Sentence sentence)
    {
        if (sentence.Tokens.Count is 0 or > LongestSentence || OneThing.IsIn(sentence) || Denials.Find(sentence).Any())
            return false;
        if (Orders.IsIn(sentence) || (Errands.IsIn(sentence) && !IsAboutAbility(sentence)))
            return false;
        var own = OwnWords.CountIn(sentence);
        var requests = Requests(sentence);
        if (requests && (AsksToFillIn(sentence, own) || IsAboutRange(sentence, own)))
            return true;
        if (own <= 2 * MostOwnWords && OffersVerdicts(sentence))
            return true;
        if (own <= 2 * MostOwnWords && (requests || Needs.Find(sentence).Any()) && EachClause.Find(sentence).Any())
            return true;
        if (Handling.Find(sentence).Any())
            return false;
        if (!requests || own > MostOwnWords)
            return false;
        var meansWhole = Whole.Find(sentence).Any();
        return Able.Find(sentence).Any() ? own == 0 || meansWhole : meansWhole && own <= 1 && sentence.IsQuestion;
    }

    /// <summary>Somebody is asked to do something; clauses ask nobody.</summary>
    public static bool Requests(Sentence sentence) =>
        sentence.IsQuestion || Request.Find(sentence).Any() || sentence.Tokens.Any(IsImperative);

    /// <summary>Every clause of it, a range of them, or the choice of verdicts; who asks how a column with such a choice is made, offers none.</summary>
    public static bool MeansEach(Sentence sentence) =>
        EachClause.Find(sentence).Any()
        || IsAboutRange(sentence, OwnWords.CountIn(sentence))
        || (OffersVerdicts(sentence) && !(OwnWords.AsksHow(sentence) && OwnWords.CountIn(sentence) > 0));

    public static bool PointsAtDocument(Sentence sentence) => Whole.Find(sentence).Any();

    /// <summary>Whether it can be done is asked, not only to look, to check or to answer: over a mere list that might mean anything.</summary>
    public static bool IsAboutAbility(Sentence sentence) => Ability.Find(sentence).Any() || OffersVerdicts(sentence);

    /// <summary>A document is meant, not "this" of the sentence before.</summary>
    public static bool NamesWholeDocument(Sentence sentence) => Document.Find(sentence).Any();

    private static bool IsAboutRange(Sentence sentence, int own) => own <= 1 && ClauseRange.IsIn(sentence.Text);

    /// <summary>"Просим добавить комментарии в последний столбец": the verb is not in the list of empty words, nothing else is of its own.</summary>
    private static bool AsksToFillIn(Sentence sentence, int own) =>
        own <= MostOwnWords && !Things.Find(sentence).Any() && Answering.Find(sentence).Any() && Answers.Find(sentence).Any() && Places.Find(sentence).Any();

    private static bool OffersVerdicts(Sentence sentence) =>
        sentence.Text.Contains('/') && Verdicts.Find(sentence).Select(hit => hit.FirstToken).Distinct().Count() >= 2;

    /// <summary>"Отметьте", "гляньте", "толтырыңыздаршы".</summary>
    private static bool IsImperative(Token token) =>
        token.Lower.Length > 5
        && (token.Lower.Contains("ңыз", StringComparison.Ordinal) || token.Lower.Contains("ңіз", StringComparison.Ordinal)
            || token.Lower.Contains("ңдар", StringComparison.Ordinal) || token.Lower.Contains("ңдер", StringComparison.Ordinal)
            || token.Lower.EndsWith("ите", StringComparison.Ordinal) || token.Lower.EndsWith("йте", StringComparison.Ordinal) || token.Lower.EndsWith("ьте", StringComparison.Ordinal));

    // The book groups by cue; here one cue stands for the list.
}
