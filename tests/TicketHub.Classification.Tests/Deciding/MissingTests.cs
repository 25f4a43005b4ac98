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
    public void What_only_sounds_like_it_is_asked_for(string body, string code) =>
        Assert.That(MissingIn(Defect with { Body = Defect.Body + " " + body }), Does.Contain(code));

    [Test]
    public void The_time_of_a_pasted_error_is_not_when_somebody_first_noticed_it()
    {
        var pasted = MissingIn(Defect with { Body = Defect.Body + "\n2026-05-06 11:02:19,400 ERROR [kz.arta.synergy.registry] (default task-18) cannot load card" });

        Assert.That(pasted, Does.Contain("firstNoticed").And.Not.Contain("logs"));
    }

    [Test]
    public void A_defect_without_symptoms_is_asked_for_them() =>
        Assert.That(MissingIn(new RequestText("Реестр", "Реестр договоров после вчерашнего дня", RequestKind.Defect)), Does.Contain("symptoms"));

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
