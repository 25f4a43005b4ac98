using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>A few words beside an attached document, in the ways people put them: a wish, a question, an order, or the ask after all.</summary>
public sealed class SmallCoversTests
{
    private static readonly AttachedText Specification = new("ТЗ_архив.docx", true, SpecificationText.Clauses(40), Pages: 12);

    [TestCase("Нужна интеграция с Telegram.")]
    [TestCase("Клиенту необходима выгрузка в Parquet.")]
    [TestCase("Требуется вход по лицу на планшете.")]
    [TestCase("Our client needs fingerprint login.")]
    [TestCase("Бізге Telegram арқылы хабарлама керек.")]
    public void A_need_in_a_few_words_is_not_refused(string need)
    {
        Assert.That(Judge(need), Is.AnyOf(Outcome.Undecided, Outcome.Enhancement));
        Assert.That(Judge(need, RequestKind.Enhancement), Is.EqualTo(Outcome.Enhancement).Or.EqualTo(Outcome.Undecided));
    }

    [TestCase("Нужна ваша оценка до пятницы.")]
    [TestCase("Заказчику требуется ответ по документу.")]
    [TestCase("Need your feedback by Friday.")]
    [TestCase("Осы құжат бойынша жауап керек.")]
    public void A_need_of_an_answer_is_the_ask(string need) => Assert.That(Judge(need), Is.EqualTo(Outcome.SpecDump));

    [TestCase("Просим оценить трудоёмкость доработки по приложенному ТЗ.")]
    [TestCase("Оцените, пожалуйста, трудозатраты на разработку модуля из вложения, клиент готов заплатить.")]
    [TestCase("Клиент оплатит доработку. Поставьте в план, пожалуйста.")]
    [TestCase("Просим включить в ближайший релиз, описание приложено.")]
    [TestCase("The customer will pay for the development, please put it on the roadmap.")]
    [TestCase("Тапсырыс беруші жетілдіру ақысын төлейді, жоспарға қосыңыздар.")]
    public void An_order_to_build_it_is_not_refused(string order)
    {
        Assert.That(Judge(order), Is.AnyOf(Outcome.Undecided, Outcome.Enhancement));
        Assert.That(Judge(order, RequestKind.Enhancement), Is.EqualTo(Outcome.Enhancement));
    }

    [TestCase("Просим оценить трудозатраты.")]
    [TestCase("Оцените, пожалуйста, вложенное в человеко-днях.")]
    [TestCase("Нужны сроки и цена разработки.")]
    [TestCase("Please estimate the effort.")]
    [TestCase("Еңбек шығынын бағалап беріңіздерші.")]
    [TestCase("Проверьте наши ответы, пожалуйста.")]
    [TestCase("Мы ответили на требования сами, посмотрите ответ по пункту 2.1.2.")]
    [TestCase("Please look over our answers.")]
    [TestCase("Куда отправить ТЗ на оценку?")]
    [TestCase("Как разбить такое ТЗ на заявки?")]
    [TestCase("Прошу согласовать ТЗ.")]
    [TestCase("Просим реализовать.")]
    [TestCase("Заявка на доработку.")]
    public void What_is_no_request_for_a_verdict_is_for_a_person(string errand)
    {
        Assert.That(Judge(errand), Is.AnyOf(Outcome.Undecided, Outcome.Enhancement));
        Assert.That(Assess(new RequestText("Документ", errand + "\n\n" + Specification.Text)), Is.AnyOf(Outcome.Undecided, Outcome.Enhancement));
    }

    [TestCase("Оцените возможность и трудозатраты по каждому пункту.")]
    [TestCase("Просим оценить возможность реализации.")]
    [TestCase("Просим дать оценку соответствия.")]
    public void An_estimate_of_what_is_possible_is_the_ask(string ask)
    {
        Assert.That(Judge(ask), Is.EqualTo(Outcome.SpecDump));
        Assert.That(Assess(new RequestText("Документ", ask + "\n\n" + Specification.Text)), Is.EqualTo(Outcome.SpecDump));
    }

    [TestCase("Нужна интеграция с WhatsApp.")]
    [TestCase("Нужен коннектор к 1С.")]
    [TestCase("We need WhatsApp integration.")]
    [TestCase("WhatsApp интеграциясы керек.")]
    public void A_short_need_above_a_pasted_document_is_for_a_person(string need) =>
        Assert.That(Assess(new RequestText("Документ", need + "\n\n" + Specification.Text)), Is.AnyOf(Outcome.Undecided, Outcome.Enhancement));

    [TestCase("Нужна система учёта.")]
    [TestCase("Заказчику требуется система электронного документооборота, которая закроет работу всех подразделений.")]
    public void What_a_pasted_document_is_about_is_no_need(string opening) =>
        Assert.That(Assess(new RequestText("Документ", opening + "\n\n" + Specification.Text)), Is.EqualTo(Outcome.SpecDump));

    [TestCase("Как кладовщик, я хочу видеть остатки по всем складам на одном экране, чтобы не обзванивать коллег.")]
    [TestCase("As a registrar, I want to see all overdue letters on one screen, so that nothing is forgotten.")]
    [TestCase("Қоймашы ретінде мен барлық қоймадағы қалдықты бір экранда көруді қалаймын.")]
    public void One_user_story_beside_a_document_is_a_wish(string story)
    {
        Assert.That(Judge(story), Is.EqualTo(Outcome.Enhancement));
        Assert.That(Judge(story + "\n\nКритерии приёмки:\n- список обновляется сам\n- есть фильтр по отделу\n- работает на телефоне"), Is.EqualTo(Outcome.Enhancement));
    }

    [TestCase("Как кладовщик, я хочу видеть остатки по всем складам на одном экране, чтобы не обзванивать коллег.")]
    [TestCase("As a registrar, I want to see all overdue letters on one screen, so that nothing is forgotten.")]
    public void One_user_story_and_nothing_else_is_no_question(string story)
    {
        Assert.That(Assessor.Create().Score(new RequestText("", story)).Best, Is.EqualTo(RequestKind.Enhancement));
        Assert.That(Assess(new RequestText("", story)), Is.AnyOf(Outcome.Enhancement, Outcome.Undecided));
    }

    [TestCase("Заказчик просит реестр договоров аренды. Как его выгрузить?")]
    [TestCase("Клиент хочет вход без пароля. Как его включить?")]
    [TestCase("Клиент просит подпись с телефона. Где это включить?")]
    [TestCase("The customer wants an audit trail. How do we enable it?")]
    public void What_a_customer_wants_and_how_it_is_done_is_a_question(string body) =>
        Assert.That(Judge(body), Is.AnyOf(Outcome.Consultation, Outcome.Undecided));

    [TestCase("ТЗ для масштаба. Сколько памяти нужно серверу на 400 человек?")]
    [TestCase("В документе срок хранения протоколов пять лет. Где он задаётся?")]
    [TestCase("Запутались с вложенными таблицами: итог считается дважды. Как обойти? Документ для примера.")]
    public void A_short_question_of_how_where_or_how_many_is_not_refused(string body) =>
        Assert.That(Judge(body), Is.AnyOf(Outcome.Consultation, Outcome.Undecided, Outcome.Defect));

    [TestCase("Просмотр вложенного файла чёрный.")]
    [TestCase("The thumbnail of this file is grey.")]
    [TestCase("Осы файлдың көрінісі сұр.")]
    public void Two_words_of_its_own_are_not_refused(string body) => Assert.That(Judge(body), Is.Not.EqualTo(Outcome.SpecDump));

    [TestCase("Осы файл неге ашылмайды?")]
    [TestCase("Можно ли загрузить такой файл через API?")]
    [TestCase("Почему этот документ не печатается?")]
    [TestCase("Can this file be uploaded through the API?")]
    public void A_question_about_the_file_itself_is_not_the_ask(string body) => Assert.That(Judge(body), Is.Not.EqualTo(Outcome.SpecDump));

    [TestCase("Заказчик хочет внедрить электронный архив, ТЗ прилагаю.")]
    [TestCase("Хотим участвовать в тендере Самрук-Казына, нужен ответ.")]
    [TestCase("Документы по складу ТОО «Степь».")]
    [TestCase("The client wants to buy a document management system.")]
    [TestCase("Тапсырыс берушіге құжат айналымы жүйесі керек.")]
    public void What_a_client_is_about_to_buy_is_no_wish(string body) =>
        Assert.That(Judge(body), Is.AnyOf(Outcome.SpecDump, Outcome.Undecided));

    [TestCase("Этот документ открывается очень медленно, три минуты.")]
    [TestCase("Документу при регистрации присвоился номер не по порядку.")]
    public void What_happens_in_few_words_may_be_a_defect(string body) => Assert.That(Judge(body), Is.EqualTo(Outcome.Defect));

    [TestCase("Архив", "Во вложении архив.")]
    [TestCase("Тендер", "Документы тендера.")]
    public void The_same_word_twice_is_one(string title, string body) =>
        Assert.That(Assess(new RequestText(title, body, Attached: [Specification])), Is.EqualTo(Outcome.SpecDump));

    [TestCase("Как реализовать пункты 2.1.2–2.5.1?")]
    [TestCase("Как настроить разделы 2-5?")]
    [TestCase("С чего начать реализацию пп. 2.1.1, 2.1.2, 2.2.4, 2.3.1 и 2.4.2?")]
    [TestCase("Как сделать всё с пункта 2.1.1 по 2.5.1?")]
    [TestCase("How do we implement clauses 2.1.2 to 2.5.1?")]
    [TestCase("2.1.2–2.5.1 тармақтарын қалай іске асыруға болады?")]
    public void A_range_of_clauses_is_the_ask(string body) => Assert.That(Judge(body), Is.EqualTo(Outcome.SpecDump));

    [TestCase("Как в пункте 2.1.2 настроить рассылку SMS?")]
    [TestCase("Для пунктов 2.1–2.3 сделали реестр. Как скрыть в нём кнопку удаления для роли наблюдателя?")]
    public void One_clause_or_a_thing_of_its_own_is_a_question(string body) => Assert.That(Judge(body), Is.EqualTo(Outcome.Consultation));

    [TestCase("Просим добавить комментарии в последний столбец таблицы.")]
    [TestCase("Прошу внести ответы в правую колонку.")]
    [TestCase("Впишите, пожалуйста, отметки в пустую графу.")]
    [TestCase("Please add your remarks to the last column of the table.")]
    [TestCase("Кестенің соңғы бағанына жауаптарды жазып беріңіздерші.")]
    public void To_write_answers_into_the_column_is_the_ask(string body) =>
        Assert.That(Judge(body, attached: new AttachedText("tender.xlsx", true, SpecificationText.AnswerTable(30), Sheets: 1)), Is.EqualTo(Outcome.SpecDump));

    [TestCase("Просим добавить комментарии в последний столбец реестра заявок.")]
    [TestCase("Please add a remarks column to the registry report.")]
    public void A_column_of_the_platform_is_a_wish(string body) => Assert.That(Judge(body), Is.EqualTo(Outcome.Enhancement));

    [TestCase("см. вложение")]
    [TestCase("Посмотрите, верно ли мы ответили.")]
    public void A_document_that_is_answered_already_is_not_refused(string cover)
    {
        var answered = "№ | Требование | Наш ответ\n"
            + string.Join('\n', Enumerable.Range(1, 15).Select(i => $"{i} | Система должна вести журнал номер {i} | Поддерживается штатно"));

        Assert.That(Judge(cover, attached: new AttachedText("ответы.docx", true, answered)), Is.Not.EqualTo(Outcome.SpecDump));
    }

    [TestCase("\nОтвет: поддерживается")]
    [TestCase(" Наш ответ: реализуем доработкой")]
    [TestCase(" — Есть штатно")]
    [TestCase("\nЖауап: бар")]
    [TestCase("\nAnswer: supported")]
    public void Clauses_that_are_answered_already_are_for_a_person(string answer) =>
        Assert.That(Judge("см. вложение", attached: new AttachedText("файл.docx", true, Clauses(answer))), Is.EqualTo(Outcome.Undecided));

    [TestCase("\nОтвет:")]
    [TestCase("\nОтвет: ______")]
    [TestCase(" Ответ: да/нет")]
    [TestCase(" — обязательно")]
    public void Clauses_that_wait_for_their_answers_are_not(string slot) =>
        Assert.That(Judge("Укажите, что поддерживается.", attached: new AttachedText("файл.docx", true, Clauses(slot))), Is.EqualTo(Outcome.SpecDump));

    private static string Clauses(string answer) =>
        "Техническое задание\n" + string.Join('\n', Enumerable.Range(1, 15).Select(i => $"2.{i}. Система должна вести журнал номер {i}.{answer}"));

    [Test]
    public void A_small_table_that_waits_for_its_answers_is_closed_with_the_ask() =>
        Assert.That(Judge("Заполните таблицу.", attached: new AttachedText("t.xlsx", true, SpecificationText.AnswerTable(6), Sheets: 1)), Is.EqualTo(Outcome.SpecDump));

    [TestCase("С обеда на проде при сохранении пустая страница, архив ничего не может отправить.")]
    [TestCase("Пункты 2 и 5 вчера ещё работали, сегодня уже нет.")]
    [TestCase("Since yesterday the save button on production gives a blank page.")]
    public void A_failure_told_behind_pasted_requirements_is_a_defect(string symptom)
    {
        var requirements = "Требования из договора:\n" + string.Join('\n', Enumerable.Range(1, 12).Select(i => $"{i}. Система должна вести журнал вида {i}."));

        Assert.That(Assess(new RequestText("Сдача этапа", requirements + "\n\n" + symptom)), Is.EqualTo(Outcome.Defect));
    }

    [TestCase("Журнал", "См. вложение")]
    [TestCase("Отчёты", "Во вложении")]
    [TestCase("Registry", "See attached")]
    public void A_log_under_two_words_may_be_a_defect(string title, string body)
    {
        var log = string.Join('\n', Enumerable.Range(10, 40).Select(i => $"2026-04-02 08:{i}:17,040 ERROR [kz.arta.synergy.mail] (default task-{i}) cannot send letter"));

        Assert.That(Assess(new RequestText(title, body, Attached: [new AttachedText("server.log", true, log)])), Is.EqualTo(Outcome.Defect));
    }

    private static Outcome Judge(string body, RequestKind? kind = null, AttachedText? attached = null) =>
        Assess(new RequestText("Документ", body, kind, Attached: [attached ?? Specification]));

    private static Outcome Assess(RequestText request) => Assessor.Create().Assess(request).Outcome;
}
