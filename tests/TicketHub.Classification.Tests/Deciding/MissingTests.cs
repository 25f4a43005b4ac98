using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Deciding;

public sealed class MissingTests
{
    private static readonly RequestText Defect = new("Карточки не открываются", "Карточки не открываются, ошибка 500.", RequestKind.Defect);

    [Test]
    public void A_bare_defect_lacks_all_but_its_symptoms() =>
        Assert.That(
            MissingIn(Defect),
            Is.EquivalentTo(new[] { "version", "environment", "blocked", "firstNoticed", "steps", "logs" }));

    [Test]
    public void What_stands_in_the_fields_is_not_missing()
    {
        var full = Defect with
        {
            ProductVersion = "minsky 4.1.6",
            Environment = PlatformEnvironment.Prod,
            Blocked = "канцелярия",
            FirstNoticedAt = new DateTimeOffset(2026, 5, 14, 10, 14, 0, TimeSpan.FromHours(5)),
            Steps = "Открыть карточку",
        };

        Assert.That(MissingIn(full), Is.EqualTo(new[] { "logs" }));
    }

    [Test]
    public void What_the_words_say_is_not_missing()
    {
        var told = Defect with
        {
            Body = "На проде с утра ни у кого не открываются карточки, minsky 4.1.6.\n1. Открыть реестр.\n2. Открыть карточку.\n"
                + "2026-05-06 11:02:19,400 ERROR [kz.arta.synergy.registry] (default task-18) cannot load card",
        };

        Assert.That(MissingIn(told), Is.Empty);
    }

    [TestCase("Шаги: открыть реестр, нажать «Создать», сохранить.")]
    [TestCase("Сначала открываем карточку, потом нажимаем «Отправить».")]
    [TestCase("Воспроизводится так: 1. войти 2. открыть отчёт 3. нажать «Печать».")]
    [TestCase("Реестр -> карточка -> кнопка «Сохранить».")]
    [TestCase("Steps: open the registry, press Create, save.")]
    [TestCase("Қадамдар: тізілімді ашу, «Құру» батырмасын басу, сақтау.")]
    public void Steps_in_one_line_are_told(string steps) =>
        Assert.That(MissingIn(Defect with { Body = Defect.Body + " " + steps }), Does.Not.Contain("steps"));

    [TestCase("Весь отдел стоит.")]
    [TestCase("Отдел кадров не может работать.")]
    [TestCase("Двадцать операторов сидят без работы.")]
    [TestCase("The whole department is idle.")]
    [TestCase("Our clerks cannot register letters.")]
    [TestCase("Бүкіл бөлім жұмыс істей алмай отыр.")]
    public void Who_stands_idle_is_told(string blocked) =>
        Assert.That(MissingIn(Defect with { Body = Defect.Body + " " + blocked }), Does.Not.Contain("blocked"));

    [TestCase("Не заходит половина сотрудников (около 150).")]
    [TestCase("Без этого зарплату не получат 800 человек.")]
    [TestCase("Так у трёх сотрудников.")]
    [TestCase("2000 ppl can't log in.")]
    [TestCase("Студенты не могут сдать работы.")]
    [TestCase("Агенты вынуждены были остановить приём.")]
    [TestCase("Half of our staff sees this.")]
    [TestCase("Қызметкерлердің жартысы кіре алмай отыр.")]
    public void Whom_it_concerns_is_told_in_many_words(string blocked) =>
        Assert.That(MissingIn(Defect with { Body = Defect.Body + " " + blocked }), Does.Not.Contain("blocked"));

    [TestCase("Так с 8:30.")]
    [TestCase("Замечено в 10:14.")]
    [TestCase("Так с 9 утра.")]
    [TestCase("Заметили 14 ноября.")]
    [TestCase("It was seen at 9 am.")]
    [TestCase("Таңғы 9-дан бері осылай.")]
    public void The_hour_is_told(string when) =>
        Assert.That(MissingIn(Defect with { Body = Defect.Body + " " + when }), Does.Not.Contain("firstNoticed"));

    [TestCase("Пункт 3.2 про карточки.", "firstNoticed")]
    [TestCase("Шаги неизвестны.", "steps")]
    [TestCase("Отдел большой.", "blocked")]
    [TestCase("В отделе недавно прибавилось людей.", "blocked")]
    [TestCase("Планируем обновлять в выходные, 14 ноября.", "firstNoticed")]
    [TestCase("14 ноября планируем обновление.", "firstNoticed")]
    [TestCase("We plan to upgrade on Saturday, after the update it should go away.", "firstNoticed")]
    [TestCase("Завтра с утра сдаём отчёт.", "firstNoticed")]
    public void What_only_sounds_like_it_is_asked_for(string body, string code) =>
        Assert.That(MissingIn(Defect with { Body = Defect.Body + " " + body }), Does.Contain(code));

    [TestCase("Заметили 14 ноября, в выходные планируем обновлять.")]
    [TestCase("Завтра сдаём отчёт, а с утра ничего нет.")]
    public void A_plan_beside_it_takes_nothing_away(string when) =>
        Assert.That(MissingIn(Defect with { Body = Defect.Body + " " + when }), Does.Not.Contain("firstNoticed"));

    [Test]
    public void The_time_of_a_pasted_error_is_not_when_somebody_first_noticed_it()
    {
        var pasted = MissingIn(Defect with { Body = Defect.Body + "\n2026-05-06 11:02:19,400 ERROR [kz.arta.synergy.registry] (default task-18) cannot load card" });

        Assert.That(pasted, Does.Contain("firstNoticed").And.Not.Contain("logs"));
    }

    [Test]
    public void A_defect_without_symptoms_is_asked_for_them() =>
        Assert.That(MissingIn(new RequestText("Реестр", "Реестр договоров после вчерашнего дня", RequestKind.Defect)), Does.Contain("symptoms"));

    [TestCase("Чужие оценки в дипломах", "При печати дипломов выходят оценки других студентов.")]
    [TestCase("Доступ", "Документы кадров видны всем сотрудникам компании.")]
    [TestCase("Сумма в отчёте", "Сумма договоров в отчёте больше, чем в карточках, на 12 миллионов.")]
    [TestCase("Diplomas", "Other people's grades are printed on the diplomas.")]
    [TestCase("Дипломдар", "Дипломға басқа студенттердің бағалары шығады.")]
    public void What_is_wrong_needs_no_word_of_failure(string title, string body) =>
        Assert.That(MissingIn(new RequestText(title, body, RequestKind.Defect)), Does.Not.Contain("symptoms"));

    [Test]
    public void Russian_in_Latin_letters_is_read()
    {
        var body = "s utra ni u kogo ne otkryvaetsya reestr dogovorov, oshibka 500, ves otdel stoit. Minsky 4.1.6 prod.";

        Assert.That(MissingIn(new RequestText("Ne otkryvaetsya reestr", body)), Is.EquivalentTo(new[] { "steps", "logs" }));
    }

    [TestCase("Как вывести в отчёте подытоги? Нашла только итого.")]
    [TestCase("Как настроить подпись? Настраивали все по инструкции, гл. 7.")]
    [TestCase("Как настроить фильтр? Пробовала через условие.")]
    [TestCase("Kak nastroit filtr v reestre? Proboval cherez uslovie, ne znayu chto eshche.")]
    [TestCase("How do I filter a registry? Followed the docs.")]
    [TestCase("Сүзгіні қалай баптауға болады? Нұсқаулық бойынша жасадым.")]
    public void What_was_tried_is_told_in_many_words(string body) =>
        Assert.That(MissingIn(new RequestText("Вопрос", body)), Does.Not.Contain("tried"));

    [TestCase("Does a clean install of 4.1.6 over 4.1.5 keep the storage?")]
    [TestCase("Можно ли ставить 4.1.6 поверх 4.1.5?")]
    public void Of_two_versions_none_is_asked_for(string body) =>
        Assert.That(MissingIn(new RequestText("Установка", body)), Does.Not.Contain("version"));

    [TestCase("Сертификация", "Как записаться на сертификацию?")]
    [TestCase("Лицензия", "Как перенести лицензию на другое юрлицо?")]
    [TestCase("Релиз", "Когда выйдет следующий релиз, какие сроки?")]
    [TestCase("Certification", "How do I enrol for the certification exam?")]
    [TestCase("Сертификаттау", "Сертификаттауға қалай жазылуға болады?")]
    public void Of_a_matter_of_the_desk_neither_version_nor_attempts_are_asked(string title, string body) =>
        Assert.That(MissingIn(new RequestText(title, body)), Is.Empty);

    [TestCase("Лицензия", "Как показать срок лицензии в карточке реестра?")]
    [TestCase("Обучение", "Как настроить форму заявки на обучение?")]
    public void Of_a_part_of_the_platform_they_are(string title, string body) =>
        Assert.That(MissingIn(new RequestText(title, body)), Is.EquivalentTo(new[] { "version", "tried" }));

    [Test]
    public void A_wish_needs_no_question()
    {
        var assessment = Assessor.Create().Assess(new RequestText("Список задач", "Выгрузка списка задач в телефон"));

        Assert.That(assessment.Outcome, Is.EqualTo(Outcome.Undecided));
        Assert.That(assessment.Reasons[0].Arguments, Is.EqualTo(new[] { "enhancement" }));
        Assert.That(assessment.Missing.Select(piece => piece.Code), Does.Not.Contain("question"));
    }

    [Test]
    public void A_complete_question_lacks_nothing() =>
        Assert.That(
            MissingIn(new RequestText("Срок этапа", "Как задать срок этапа в рабочих днях? Пробовали в свойствах этапа. minsky 4.1.6.")),
            Is.Empty);

    [Test]
    public void Several_questions_are_asked_to_be_one()
    {
        var body = "Как настроить роль? Где найти журнал? Можно ли скрыть поле? Сколько нужно памяти?";

        Assert.That(MissingIn(new RequestText("Вопросы по настройке", body)), Does.Contain("oneQuestion").And.Contain("version"));
    }

    [Test]
    public void A_wish_without_a_reason_is_asked_why() =>
        Assert.That(MissingIn(new RequestText("Тёмная тема", "Просим добавить тёмную тему интерфейса.")), Does.Contain("why"));

    [Test]
    public void A_wish_that_says_what_for_is_not_asked() =>
        Assert.That(
            MissingIn(new RequestText("Тёмная тема", "Просим добавить тёмную тему, чтобы операторам было легче ночью. Сейчас её нет.")),
            Is.Empty);

    private static IEnumerable<string> MissingIn(RequestText request) =>
        Assessor.Create().Assess(request).Missing.Select(piece => piece.Code);
}
