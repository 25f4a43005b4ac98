using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>Lists that oblige people, tell how something went, hold names, answers or settings, or are too short: no documents with requirements.</summary>
public sealed class NoRequirementsTests
{
    private static readonly string[] Doings =
    [
        "остановить брокер сообщений", "скопировать каталог с настройками", "распаковать архив обновления", "выполнить скрипт переноса", "очистить кэш поиска",
        "проверить свободное место", "запустить службу", "открыть доступ сотрудникам", "сверить число записей", "удалить старый архив",
    ];

    private static readonly string Steps = string.Join('\n', Enumerable.Range(1, 20).Select(i => $"{i}. Необходимо {Doings[i % Doings.Length]}."));

    private static readonly string Minutes = "Решили:\n" + string.Join('\n', Enumerable.Range(1, 25).Select(i => $"{i}. {(i % 2 == 0 ? "Сериковой" : "Омарову")} необходимо {(i % 3 == 0 ? "согласовать акт" : "описать процесс")} вида {i} до {i} марта."));

    private static readonly string Tested = string.Join('\n', Enumerable.Range(1, 20).Select(i => $"{i}. Система должна открыть карточку вида {i}. — {(i % 6 == 0 ? "НЕ ПРОЙДЕН" : "ок")}"));

    private static readonly string Names = string.Join('\n', Enumerable.Range(0, 40).Select(i => $"• {"Сериков Омаров Лим Досов Жанов Югай Шарипов Тулегенов".Split(' ')[i % 8]} {"Айдар Бекзат Виктор Ернар Марат".Split(' ')[i / 8]};"));

    [TestCase("На шаге 4 скрипт просит имя узла. Какое указать?", "")]
    [TestCase("Всё ли верно?", "")]
    [TestCase("Посмотрите, пожалуйста, порядок.", "")]
    [TestCase("Всё ли верно?", "порядок.docx")]
    [TestCase("Посмотрите, пожалуйста, порядок.", "порядок.docx")]
    [TestCase("Прошу подтвердить порядок.", "порядок.docx")]
    public void Steps_of_an_instruction_are_not_refused(string cover, string file) => Expect(cover, file, Steps);

    [TestCase("Протокол во вложении.", "встреча.docx")]
    [TestCase("Посмотрите, пожалуйста.", "встреча.docx")]
    [TestCase("Что из этого за вами?", "")]
    public void Decisions_of_a_meeting_are_not_refused(string cover, string file) => Expect(cover, file, Minutes);

    [TestCase("Результаты проверки во вложении.", "проверка.docx")]
    [TestCase("Посмотрите, пожалуйста, непройденные.", "")]
    public void Results_of_tests_are_not_refused(string cover, string file) => Expect(cover, file, Tested);

    [TestCase("Отметьте, пожалуйста, кого из списка нет в системе.")]
    [TestCase("Отметьте, пожалуйста, лишних.")]
    [TestCase("Проверьте, пожалуйста, все ли из списка есть.")]
    public void A_list_of_people_is_not_refused(string cover) => Expect(cover, "список.docx", Names);

    [Test]
    public void Answers_to_questions_of_the_desk_are_not_refused() =>
        Expect("Ответы на вопросы консультанта в файле.", "ответы.csv", "Вопрос | Ответ\n" + string.Join('\n', Enumerable.Range(1, 20).Select(i => $"Какая версия узла {i}? | 4.1.{i}")));

    [Test]
    public void Settings_to_be_filled_in_are_not_refused() =>
        Expect(
            "Заполните за нас столбец «Значение», мы не понимаем параметры.", "smtp.csv",
            "Параметр | Описание | Значение\n" + string.Join('\n', Enumerable.Range(1, 16).Select(i => $"mail.smtp.p{i} | сведение {i} | ")));

    [Test]
    public void The_standing_of_a_project_is_not_refused() =>
        Expect(
            "Отчёт о ходе работ.", "ход.csv",
            "№ | Требование | Статус | Срок\n" + string.Join('\n', Enumerable.Range(1, 30).Select(i => $"{i} | Система должна вести журнал вида {i} | {(i % 3 == 0 ? "в работе" : "готово")} | 2026-12-10")));

    [Test]
    public void A_questionnaire_that_is_to_become_a_form_is_not_refused() =>
        Expect(
            "Хотим такую же анкету на форме. Как сделать столбец «Ответ» переключателем да/нет?", "анкета.xlsx",
            "Опросный лист\n№ | Вопрос | Ответ\n" + string.Join('\n', Enumerable.Range(1, 30).Select(i => $"{i} | Поддерживает ли система журнал вида {i}? | ")));

    [TestCase("Хотим такие доработки, подробности в файле.")]
    [TestCase("Предложения по улучшению платформы, просим рассмотреть.")]
    [TestCase("Пожелания пользователей к мобильному клиенту в файле.")]
    [TestCase("Improvement proposals attached.")]
    [TestCase("Платформаны жетілдіру бойынша ұсыныстар тіркелді.")]
    public void Wishes_in_a_document_are_for_the_backlog_or_a_person(string body)
    {
        var document = new AttachedText("файл.docx", true, SpecificationText.Clauses(30));

        Assert.That(Assess(new RequestText("Развитие", body, Attached: [document])), Is.AnyOf(Outcome.Enhancement, Outcome.Undecided));
        Assert.That(Assess(new RequestText("Развитие", body, RequestKind.Enhancement, Attached: [document])), Is.EqualTo(Outcome.Enhancement));
    }

    [TestCase(8, Outcome.Undecided)]
    [TestCase(6, Outcome.Undecided)]
    [TestCase(30, Outcome.SpecDump)]
    public void A_few_clauses_are_no_big_document(int count, Outcome outcome)
    {
        var clauses = string.Join('\n', Enumerable.Range(1, count).Select(i => $"2.{i}. Система должна обеспечивать ведение реестра вида {i} с разграничением доступа по ролям."));

        Assert.That(Assess(new RequestText("ТЗ клиента, часть 2", clauses + "\nПросьба указать, что поддерживается.")), Is.EqualTo(outcome));
    }

    [TestCase("; ", "система должна хранить историю документов вида")]
    [TestCase("\n", "Сотрудник открывает журнал вида")]
    [TestCase(", ", "чтобы в системе был учёт вида")]
    public void A_long_text_of_which_each_part_is_to_be_judged_is_for_a_person(string between, string clause)
    {
        var clauses = string.Join(between, Enumerable.Range(1, 60).Select(i => $"{clause} {i}"));

        Assert.That(Assess(new RequestText("Документ клиента", clauses + ".\nПросьба указать, какие пункты поддерживаются.")), Is.EqualTo(Outcome.Undecided).Or.EqualTo(Outcome.SpecDump));
    }

    [TestCase("Необходимо обеспечить поиск по карточкам вида")]
    [TestCase("Требуется вести журнал вида")]
    [TestCase("Поставщик должен провести обучение вида")]
    [TestCase("Система должна уведомить ответственного о событии вида")]
    [TestCase("Пользователь должен видеть список вида")]
    [TestCase("Система должна проверить заполнение поля вида")]
    public void What_obliges_a_system_or_a_vendor_still_is_one(string clause)
    {
        var clauses = string.Join('\n', Enumerable.Range(1, 30).Select(i => $"2.{i}. {clause} {i}."));

        Assert.That(Assess(new RequestText("Документ", "Укажите, что из этого поддерживается.\n\n" + clauses)), Is.EqualTo(Outcome.SpecDump));
    }

    private static void Expect(string cover, string file, string text)
    {
        var request = file.Length == 0
            ? new RequestText("Вопрос", cover + "\n" + text)
            : new RequestText("Вопрос", cover, Attached: [new AttachedText(file, true, text)]);
        Assert.That(Assess(request), Is.Not.EqualTo(Outcome.SpecDump));
    }

    private static Outcome Assess(RequestText request) => Assessor.Create().Assess(request).Outcome;
}
