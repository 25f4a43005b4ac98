using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Deciding;

/// <summary>Version and environment that are named in the words only.</summary>
public sealed class ToldFactsTests
{
    [TestCase("На проде (minsky 4.1.6) с утра не открываются карточки.", "minsky 4.1.6", PlatformEnvironment.Prod)]
    [TestCase("Версия 4.1.6, тестовый стенд. Не сохраняется форма.", "4.1.6", PlatformEnvironment.Test)]
    [TestCase("hamming 4.0.9, прод. Не приходят письма.", "hamming 4.0.9", PlatformEnvironment.Prod)]
    [TestCase("Обновили с 4.0.9 до 4.1.6, на боевом сервере белый экран.", "4.1.6", PlatformEnvironment.Prod)]
    [TestCase("Since the upgrade to minsky 4.1.6 nobody can log in on production.", "minsky 4.1.6", PlatformEnvironment.Prod)]
    [TestCase("Карточка не сохраняется на dev, сборка 4.2.1.", "4.2.1", PlatformEnvironment.Dev)]
    [TestCase("Өнеркәсіптік ортада карточкалар ашылмайды, нұсқасы 4.1.6.", "4.1.6", PlatformEnvironment.Prod)]
    [TestCase("На проде белый лист вместо текста, на тесте показывает нормально.", null, PlatformEnvironment.Prod)]
    [TestCase("На проде белый лист вместо текста. На тесте показывает нормально.", null, PlatformEnvironment.Prod)]
    [TestCase("Прод завис, никто не может работать.", null, PlatformEnvironment.Prod)]
    [TestCase("С утра прод, 4.2.1, не открываются карточки.", "4.2.1", PlatformEnvironment.Prod)]
    [TestCase("С утра прод лежит", null, PlatformEnvironment.Prod)]
    [TestCase("Упал прод, ошибка 500.", null, PlatformEnvironment.Prod)]
    [TestCase("Прод снова тормозит после обеда.", null, PlatformEnvironment.Prod)]
    [TestCase("Prod is down since 10:14.", null, PlatformEnvironment.Prod)]
    [TestCase("На проме с утра не открываются карточки.", null, PlatformEnvironment.Prod)]
    [TestCase("Не открываются карточки. Minsky 4.1.6, пром.", "Minsky 4.1.6", PlatformEnvironment.Prod)]
    [TestCase("Пром лежит, ошибка 500.", null, PlatformEnvironment.Prod)]
    [TestCase("На пром-сервере белый экран.", null, PlatformEnvironment.Prod)]
    [TestCase("Ne otkryvaetsya reestr. Minsky 4.1.6 prod.", "Minsky 4.1.6", PlatformEnvironment.Prod)]
    [TestCase("На тесте и на проде не сохраняется форма.", null, PlatformEnvironment.Prod)]
    public void What_is_plain_is_taken_over(string body, string? version, PlatformEnvironment? environment) =>
        Assert.That(Told(body), Is.EqualTo(new Told(version, environment)));

    [TestCase("Как перенести форму с теста на прод?")]
    [TestCase("Как перенести форму с теста на пром?")]
    [TestCase("Промежуточный сервер стоит, программа и промокод не открываются.")]
    [TestCase("How do we update Java to 11.0.2?")]
    [TestCase("Как выполнить пункт 4.2.17 из ТЗ?")]
    [TestCase("Нарушен п. 3.2.4, документы не подписываются.")]
    [TestCase("Сервер WildFly 26.1.3, Java 1.8.0, адрес 10.0.4.12, журнал за 12.05.2026.")]
    [TestCase("4.1.2. Система должна вести журнал. Как это настроить?")]
    [TestCase("Клиент ссылается на «4.2.7 Отправка уведомлений». Где это включается?")]
    [TestCase("Протокол 4.1.1 подписан, как приложить его к карточке?")]
    [TestCase("У одних 4.1.6, у других 4.0.9, у всех не открывается форма.")]
    [TestCase("На проде всё работает, на стенде тоже всё хорошо. Как скрыть поле?")]
    [TestCase("Продление договора и продукты: как вывести продажи?")]
    [TestCase("")]
    public void What_may_mean_something_else_is_not(string body) => Assert.That(Told(body), Is.EqualTo(Domain.Intake.Told.Nothing));

    [TestCase("Прод завис, не открываются карточки.")]
    [TestCase("На препроде не открываются карточки.")]
    [TestCase("На проде не открываются карточки.")]
    [TestCase("Не открываются карточки.")]
    public void The_environment_is_asked_for_exactly_where_none_was_taken_over(string body)
    {
        var assessment = Assessor.Create().Assess(new RequestText("Сбой", body, RequestKind.Defect));

        Assert.That(assessment.Missing.Any(piece => piece.Code == "environment"), Is.EqualTo(assessment.Told.Environment is null));
    }

    [Test]
    public void A_filled_field_is_not_said_again() =>
        Assert.That(
            Assessor.Create().Assess(new RequestText("Сбой", "На проде minsky 4.1.6 не открываются карточки.", ProductVersion: "minsky 4.1.5", Environment: PlatformEnvironment.Test)).Told,
            Is.EqualTo(Domain.Intake.Told.Nothing));

    [Test]
    public void A_document_tells_nothing_about_the_filer()
    {
        var body = "Просим указать, что поддерживается.\n" + Gate.SpecificationText.Clauses(30) + "\nСистема должна работать на проде, версия 7.7.7.";

        Assert.That(Assessor.Create().Assess(new RequestText("Тендер", body)).Told, Is.EqualTo(Domain.Intake.Told.Nothing));
    }

    private static Told Told(string body) => Assessor.Create().Assess(new RequestText("Обращение", body)).Told;
}
