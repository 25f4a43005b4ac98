using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>"How the cases fall", row by row, over real words and attached documents.</summary>
public sealed class HowTheCasesFallTests
{
    private const string Ask = "Просим по каждому пункту указать, какой функционал поддерживается, а какой потребует доработки.";

    private const string Log =
        "2026-11-20 10:14:07,331 ERROR [io.undertow.request] (default task-42) UT005023: Exception handling request\n"
        + "java.lang.OutOfMemoryError: Java heap space\n"
        + "    at kz.arta.synergy.registry.RegistryCache.put(RegistryCache.java:118)\n"
        + "    at kz.arta.synergy.registry.RegistryLoader.load(RegistryLoader.java:64)\n";

    private static readonly AttachedText Specification = new("ТЗ_обращения.docx", true, SpecificationText.Clauses(40), Pages: 12);

    [Test]
    public void A_document_and_the_ask_are_closed() =>
        Expect(Request("Тендер", "Добрый день! " + Ask, Specification), Outcome.SpecDump, QueueKind.Consultation);

    [TestCase("Добрый день, коллеги! Документ во вложении.")]
    [TestCase("Для рассмотрения.")]
    [TestCase("Сәлеметсіз бе! Құжат қоса берілген.")]
    [TestCase("FYI, see the attachment.")]
    public void A_document_with_no_word_of_its_own_is_closed(string cover) =>
        Expect(Request("Документ", cover, Specification), Outcome.SpecDump, QueueKind.Consultation);

    /// <summary>Said in whatever words: what a person says beside a file is for the classifier or a person, never for a rule to refuse.</summary>
    [TestCase("После ночной установки предпросмотр показывает белый лист вместо текста, канцелярия вынуждена скачивать каждый файл.", Outcome.Defect)]
    [TestCase("Процессы запускаются дважды, клиентам уходит по два письма, рассылку остановили.", Outcome.Defect)]
    [TestCase("Since the upgrade all users are logged out every 30 seconds on production.", Outcome.Defect)]
    [TestCase("Нам нужна интеграция с мессенджером, сейчас отправляем уведомления вручную, описание приложено.", Outcome.Undecided, Outcome.Enhancement)]
    [TestCase("Сколько серверов нужно под девятьсот пользователей? Документ для масштаба.", Outcome.Undecided, Outcome.Consultation)]
    public void What_is_said_beside_a_document_in_other_words_is_never_refused(string body, params Outcome[] expected) =>
        Assert.That(Assess(Request("Обращение", body, Specification)).Outcome, Is.AnyOf([.. expected.Cast<object>()]));

    [Test]
    public void The_filled_fields_of_a_defect_are_symptoms() =>
        Expect(
            Request("Обращение", "Документ во вложении.", Specification) with { Blocked = "вся канцелярия", Steps = "открыть карточку" },
            Outcome.Defect, QueueKind.Defect, Mark.CarriesSpecification);

    [TestCase("ДОГОВОР № 45 на сопровождение")]
    [TestCase("Регламент регистрации обращений")]
    public void A_contract_or_a_regulation_goes_to_a_person(string title)
    {
        var clauses = Enumerable.Range(10, 30).Select(i => $"{i / 10}.{i % 10 + 1}. Исполнитель должен зарегистрировать обращение вида {i} в журнале в день поступления.");

        Expect(
            Request("Документ", "Посмотрите, пожалуйста.", new AttachedText("doc.docx", true, title + "\n" + string.Join('\n', clauses), Pages: 5)),
            Outcome.Undecided, QueueKind.Triage);
    }

    [Test]
    public void A_document_in_an_archive_is_closed() =>
        Expect(
            Request("Тендер", Ask, Specification with { Name = "all.zip/tz.docx" }),
            Outcome.SpecDump, QueueKind.Consultation);

    [Test]
    public void A_document_in_three_files_each_too_small_is_closed()
    {
        var parts = SpecificationText.Clauses(18).Split('\n').Chunk(12).Select((lines, i) =>
            new AttachedText($"часть {i + 1}.docx", true, string.Join('\n', lines))).ToArray();
        Assert.That(parts, Has.Length.EqualTo(3));
        foreach (var part in parts)
            Assert.That(Assess(Request("Документ", "Часть документа.", part)).Outcome, Is.Not.EqualTo(Outcome.SpecDump), part.Name);

        var assessment = Assess(Request("Документ", "Три части документа.", parts));

        Assert.That(assessment.Outcome, Is.EqualTo(Outcome.SpecDump));
        Assert.That(assessment.Evidence.Single(found => found.Code == "files").Arguments[0], Is.EqualTo("3"));
    }

    [Test]
    public void A_document_half_in_the_body_and_half_in_a_file_is_closed()
    {
        var lines = SpecificationText.Clauses(30).Split('\n');
        var body = string.Join('\n', lines[..18]);

        Expect(Request("Требования", body, new AttachedText("продолжение.txt", true, string.Join('\n', lines[18..]))), Outcome.SpecDump, QueueKind.Consultation);
    }

    [Test]
    public void A_table_of_requirements_in_a_sheet_is_closed() =>
        Expect(
            Request("Таблица", Ask, new AttachedText("Требования.xlsx", true, SpecificationText.AnswerTable(60), Sheets: 2)),
            Outcome.SpecDump, QueueKind.Consultation);

    [Test]
    public void An_own_wish_and_a_document_go_to_the_backlog_marked() =>
        Expect(
            Request("Рассылка SMS", "Просим добавить в платформу рассылку SMS из этапа маршрута, сейчас операторы звонят вручную. Требования заказчика во вложении.", Specification),
            Outcome.Enhancement, QueueKind.Enhancement, Mark.CarriesSpecification);

    [Test]
    public void A_stated_enhancement_with_a_wish_and_a_document_goes_to_the_backlog_marked() =>
        Expect(
            Request("Рассылка SMS", "Хотелось бы получить рассылку SMS из этапа маршрута.", Specification) with { Kind = RequestKind.Enhancement },
            Outcome.Enhancement, QueueKind.Enhancement, Mark.CarriesSpecification);

    [TestCase("Просим дать заключение по каждому пункту")]
    [TestCase("Документ во вложении.")]
    [TestCase("Please advise which of the requirements are covered.")]
    public void A_stated_enhancement_without_a_wish_of_its_own_is_closed(string cover) =>
        Expect(Request("Тендер", cover, Specification) with { Kind = RequestKind.Enhancement }, Outcome.SpecDump, QueueKind.Consultation);

    [TestCaseSource(nameof(ShortAsks))]
    public void A_short_ask_is_no_question_of_its_own(string ask)
    {
        Expect(Request("Вопрос", ask, Specification), Outcome.SpecDump, QueueKind.Consultation);
        Expect(Request("Вопрос", ask + "\n\n" + Specification.Text), Outcome.SpecDump, QueueKind.Consultation);
    }

    [TestCaseSource(nameof(ShortAsks))]
    public void A_short_list_with_a_short_ask_is_closed_or_for_a_person(string ask)
    {
        var outcome = Assess(Request("Вопрос", ask + "\n\n" + Eight)).Outcome;

        Assert.That(outcome, Is.EqualTo(Outcome.SpecDump).Or.EqualTo(Outcome.Undecided));
    }

    [TestCase("Можно ли скрыть кнопку на форме по роли?")]
    [TestCase("Пункт 4.2 требует рассылку SMS: как это настроить?")]
    [TestCase("Как в маршруте сделать возврат на предыдущий этап с сохранением комментария? Версия minsky.")]
    [TestCase("How can I hide a form field by role? The specification is for context only.")]
    [TestCase("Осы құжат бойынша бір сұрақ: маршрутта мерзімді жұмыс күнімен қалай есептеуге болады?")]
    [TestCase("Остальное уже настроили сами. Подскажите, как в пункте 2.3.4 выгрузить отчёт по расписанию?")]
    public void An_own_question_beside_a_document_is_answered_marked(string question)
    {
        Expect(Request("Вопрос", question, Specification), Outcome.Consultation, QueueKind.Consultation, Mark.CarriesSpecification);
        Expect(Request("Вопрос", question + "\n\n" + Specification.Text), Outcome.Consultation, QueueKind.Consultation, Mark.CarriesSpecification);
    }

    [TestCase("Не хватает выгрузки реестра в PDF, добавьте, пожалуйста. ТЗ заказчика для обоснования.", Outcome.Enhancement)]
    [TestCase("Please add an SMS step to the route editor; the customer's requirements are below.", Outcome.Enhancement)]
    [TestCase("На проде не открываются карточки обращений, ошибка 500. ТЗ, по которому принимали, ниже.", Outcome.Defect)]
    [TestCase("После обновления не сохраняется форма заявки, операторы стоят. Требования прилагаю.", Outcome.Defect)]
    public void An_own_wish_or_symptom_above_a_document_is_heard(string cover, Outcome outcome)
    {
        Assert.That(Assess(Request("Вопрос", cover, Specification)).Outcome, Is.EqualTo(outcome));
        Assert.That(Assess(Request("Вопрос", cover + "\n\n" + Specification.Text)).Outcome, Is.EqualTo(outcome));
    }

    [Test]
    public void A_question_behind_a_document_longer_than_anybody_reads_is_heard() =>
        Expect(
            Request("Нумерация", SpecificationText.Clauses(300) + "\nПодскажите, как в реестре minsky 4.1.6 настроить нумерацию по годам?"),
            Outcome.Consultation, QueueKind.Consultation, Mark.CarriesSpecification);

    [Test]
    public void Own_symptoms_and_a_document_go_to_the_defect_queue_marked() =>
        Expect(
            Request("Карточки не открываются", "На проде не открываются карточки обращений, ошибка 500. Требования, по которым принимали, во вложении.", Specification),
            Outcome.Defect, QueueKind.Defect, Mark.CarriesSpecification);

    [Test]
    public void An_own_stack_trace_and_a_document_go_to_the_defect_queue_marked() =>
        Expect(Request("Документ и журнал", "Журнал:\n" + Log, Specification), Outcome.Defect, QueueKind.Defect, Mark.CarriesSpecification);

    [Test]
    public void An_attached_log_and_a_document_go_to_the_defect_queue_marked() =>
        Expect(
            Request("Документ и журнал", "Во вложении документ и server.log.", Specification, new AttachedText("server.log", true, Log)),
            Outcome.Defect, QueueKind.Defect, Mark.CarriesSpecification);

    /// <summary>Any log would open the gate; a person looks at it.</summary>
    [Test]
    public void An_attached_log_beside_a_document_and_the_ask_goes_to_a_person() => Expect(
        Request("Тендер", "Добрый день! " + Ask, Specification, new AttachedText("server.log", true, Log)), Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void An_attached_log_alone_is_a_symptom() =>
        Expect(Request("Журнал", "Во вложении.", new AttachedText("logs.zip/server.log", true, Log)), Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void A_stated_defect_with_only_a_document_goes_to_the_defect_queue_to_be_checked() =>
        Expect(
            Request("Тендер", Ask, Specification) with { Kind = RequestKind.Defect },
            Outcome.Defect, QueueKind.Defect, Mark.CheckKind, Mark.CarriesSpecification);

    [Test]
    public void A_stated_defect_whose_words_disagree_goes_to_the_defect_queue_to_be_checked() =>
        Expect(
            Request("Срок этапа", "Подскажите, как в маршруте задать срок этапа в рабочих днях?") with { Kind = RequestKind.Defect },
            Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void A_sure_text_outweighs_another_stated_kind() =>
        Expect(
            Request("Экспорт", "Просим добавить экспорт реестра в PDF, сейчас есть только Excel.") with { Kind = RequestKind.Consultation },
            Outcome.Enhancement, QueueKind.Enhancement, Mark.CheckKind);

    [TestCase("Во вложении документ заказчика.")]
    [TestCase("Добрый день! См. файл.")]
    [TestCase("Просим указать, что из приложенного ТЗ поддерживается.")]
    public void A_document_that_could_not_be_read_with_only_a_cover_line_is_for_a_person(string cover) =>
        Expect(Request("Документ", cover, Unread("ТЗ.pdf")), Outcome.Undecided, QueueKind.Triage);

    [TestCase("ТЗ.tar.gz")]
    [TestCase("ТЗ.tgz")]
    [TestCase("ТЗ.tar")]
    public void A_packed_document_that_nobody_read_goes_to_a_person(string name) =>
        Expect(Request("Документ", "Что из этого поддерживается?", Unread(name)), Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void A_document_that_could_not_be_read_with_an_own_question_goes_to_its_queue() =>
        Expect(
            Request("Срок этапа", "Подскажите, как в маршруте задать срок этапа в рабочих днях? Схема маршрута во вложении, версия minsky 4.1.6.", Unread("схема.pdf")),
            Outcome.Consultation, QueueKind.Consultation);

    [Test]
    public void A_document_that_could_not_be_read_does_not_hold_up_a_defect() =>
        Expect(
            Request("Карточки не открываются", "После обновления на проде не открываются карточки реестра, ошибка 500. Снимки во вложении.", Unread("снимки.pdf")),
            Outcome.Defect, QueueKind.Defect);

    [Test]
    public void What_may_be_a_defect_is_one_until_a_person_decides() =>
        Expect(Request("Не работает", "не работает"), Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void What_is_unsure_otherwise_is_for_a_person() =>
        Expect(Request("Вопрос", "Коллеги, посмотрите, пожалуйста, что с формой."), Outcome.Undecided, QueueKind.Triage);

    [TestCase("В приложенном ТЗ пункт 4.2.17 требует рассылку SMS при смене статуса. Как это настроить в minsky 4.1.6?")]
    [TestCase("Поддерживается ли в minsky 4.1.6 требование пункта 4.2.17 из приложенного ТЗ?")]
    [TestCase("Does minsky 4.1.6 support clause 4.2.17 of the attached specification out of the box?")]
    public void A_precise_question_about_one_clause_of_an_attached_document_is_answered(string body) =>
        Expect(Request("Вопрос по пункту 4.2.17", body, Specification), Outcome.Consultation, QueueKind.Consultation, Mark.CarriesSpecification);

    [Test]
    public void A_short_list_with_the_ask_is_closed()
    {
        var clauses = string.Join('\n', Enumerable.Range(1, 9).Select(i => $"2.{i}. Система должна обеспечивать выгрузку отчёта вида {i}."));

        Expect(Request("Тендер", $"Просим по каждому пункту указать, что поддерживается.\n{clauses}"), Outcome.SpecDump, QueueKind.Consultation);
    }

    [Test]
    public void A_contract_with_a_question_is_a_question()
    {
        var contract = "Договор\n1. Общие положения\n1.1. Стороны заключили договор.\n2. Сроки выполнения\n"
            + string.Join('\n', Enumerable.Range(1, 40).Select(i => $"2.{i}. Стороны подписывают акт номер {i} в течение месяца."));

        Expect(
            Request("Печатная форма", "Как вывести номер договора в печатную форму? Версия minsky 4.1.6, образец во вложении.", new AttachedText("договор.docx", true, contract)),
            Outcome.Consultation, QueueKind.Consultation);
    }

    [Test]
    public void An_attached_test_protocol_is_no_specification()
    {
        var protocol = "Номер | Требование | Шаги воспроизведения | Ожидаемый результат | Фактический результат\n"
            + string.Join('\n', Enumerable.Range(1, 25).Select(i => $"{i} | Карточка должна сохраняться | Нажать «Сохранить» | Сохранена | Ошибка 500"));

        var assessment = Assess(Request("Замечания", "Просим исправить, не сохраняются карточки, ошибка 500.", new AttachedText("протокол.xlsx", true, protocol)));

        Assert.That((assessment.Outcome, assessment.Evidence), Is.EqualTo((Outcome.Defect, Array.Empty<Evidence>())));
    }

    private static readonly string[] ShortAsks =
    [
        "Что поддерживается?", "Есть ли такое в платформе?", "Which of this is supported?", "Что из этого есть в Synergy?",
        "Добрый день! Во вложении ТЗ. Что поддерживается?", "См. вложение", "Просим дать заключение по каждому пункту", "Можете оценить?",
        "Посмотрите пожалуйста", "Жду ответа", "Сәлеметсіз бе! Қайсысы қолдау табады?", "Осының ішінде не бар?",
        "Мұны платформада жасауға бола ма?", "Құжат тіркелген, әр тармақ бойынша жауап беріңіздерші.", "Қарап беріңізші",
        "Коллеги, добрый день! Заказчик прислал ТЗ, до пятницы нужно понять, что закрываем штатно, а что дорабатывать. Спасибо!",
        "Подскажите, пожалуйста, насколько платформа закрывает требования заказчика?", "Сколько процентов из этого мы можем?",
        "Hi team, please have a look and let us know what can be done out of the box.", "Can Synergy do all this?", "Берёмся?",
        "Реально ли это сделать на нашей платформе и за сколько?", "Нужна ваша экспертиза.", "Коллеги, гляньте по диагонали, мы такое умеем?",
    ];

    private static readonly string Eight = string.Join('\n', Enumerable.Range(1, 8).Select(i => $"{i}. Система должна обеспечивать ведение реестра вида {i}."));

    private static AttachedText Unread(string name) => new(name, Read: false, "");

    private static RequestText Request(string title, string body, params AttachedText[] attached) => new(title, body, Attached: attached);

    private static Assessment Assess(RequestText request) => Assessor.Create().Assess(request);

    private static void Expect(RequestText request, Outcome outcome, QueueKind queue, params Mark[] marks)
    {
        var assessment = Assess(request);

        Assert.That((assessment.Outcome, assessment.Queue), Is.EqualTo((outcome, queue)), string.Join("\n", assessment.Evidence));
        Assert.That(assessment.Marks, Is.EquivalentTo(marks));
    }
}
