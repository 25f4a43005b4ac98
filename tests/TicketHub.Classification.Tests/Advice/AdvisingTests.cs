using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Advice;

public sealed class AdvisingTests
{
    [TestCase("1. Как настроить срок этапа в маршруте?\n2. Где лежит журнал сервера приложений?")]
    [TestCase("1) Как настроить срок этапа в маршруте\n2) Где лежит журнал сервера приложений")]
    [TestCase("- Можно ли скрыть кнопку на форме?\n- Сколько памяти нужно Cassandra?")]
    [TestCase("Как настроить срок этапа в маршруте?\n\nГде лежит журнал сервера приложений?")]
    [TestCase("Как скрыть кнопку на форме? И ещё: где лежит журнал сервера?")]
    [TestCase("Как скрыть кнопку на форме? Где лежит журнал сервера? Сколько памяти нужно Cassandra?")]
    [TestCase("How do I hide a button on a form?\nWhere are the server logs kept?")]
    [TestCase("1. Нысандағы батырманы қалай жасыруға болады?\n2. Сервер журналы қайда сақталады?")]
    public void Questions_about_different_things_are_offered_one_by_one(string body) =>
        Assert.That(Codes(Asked(body)), Does.Contain(Suggestion.SeveralQuestions));

    [TestCase("Как задать срок этапа в маршруте? И как сменить срок этапа потом?")]
    [TestCase("Как задать срок этапа в рабочих днях?\n\nПочему срок этапа считается в календарных?")]
    [TestCase("Как скрыть кнопку на форме? Можно ли это сделать для одной роли?")]
    [TestCase("Как скрыть кнопку на форме?\nИли это невозможно?\nЧто делать?")]
    [TestCase("Как скрыть кнопку на форме? Где лежит описание?")]
    [TestCase("Подскажите, пожалуйста?\nКак скрыть кнопку на форме?")]
    [TestCase("> Как скрыть кнопку на форме?\n> Где лежит журнал сервера?\n\nОтветили, что никак. Правильно ли понимаем, что кнопку не скрыть?")]
    public void Questions_about_one_thing_are_one(string body) => Assert.That(Codes(Asked(body)), Is.Empty);

    [Test]
    public void The_questions_are_named_in_their_order()
    {
        var advice = Asked("Здравствуйте! Версия 4.1.6.\n1. Как скрыть кнопку на форме?\n2. Где лежит журнал сервера?").Advice;

        Assert.That(advice.Single().Arguments, Is.EqualTo(new[] { "2", "Как скрыть кнопку на форме?", "Где лежит журнал сервера?" }));
    }

    [Test]
    public void Of_many_questions_all_are_counted_and_ten_shown()
    {
        var body = string.Join('\n',
            "Как скрыть кнопку на форме?", "Где лежит журнал сервера?", "Сколько памяти выделить Cassandra?", "Как подписать письмо ЭЦП?",
            "Почему маршрут ждёт выходных?", "Кто видит черновики замещаемого?", "Как вывести сумму в отчёт?", "Можно ли сменить логотип?",
            "Куда уходят просроченные поручения?", "Как перенести справочник на другой стенд?", "Чем отличаются роли и группы?", "Когда чистится корзина хранилища?");

        var advice = Asked(body).Advice.Single();

        Assert.That((advice.Arguments[0], advice.Arguments.Count), Is.EqualTo(("12", 11)));
    }

    [TestCase("См. снимок экрана", null)]
    [TestCase("Что это?", RequestKind.Consultation)]
    [TestCase("Ошибка", RequestKind.Defect)]
    public void A_picture_alone_is_asked_for_words(string body, RequestKind? kind) =>
        Assert.That(Codes(Assess(new RequestText("Вопрос", body, kind) { Pictures = 1 })), Is.EqualTo(new[] { Suggestion.PictureOnly }));

    [Test]
    public void A_picture_with_a_question_is_not()
    {
        var body = "Как задать срок этапа в рабочих днях? На снимке свойства этапа, пробовали поле «Длительность».";

        Assert.That(Codes(Assess(new RequestText("Срок этапа", body) { Pictures = 1 })), Is.Empty);
    }

    [Test]
    public void A_defect_is_not_advised()
    {
        var body = "На проде не открываются карточки, ошибка 500, отдел стоит. Где журнал?\n\nКак откатить версию?\n\nКто дежурит ночью?";

        var assessment = Assess(new RequestText("Карточки не открываются", body, RequestKind.Defect));

        Assert.That((assessment.Outcome, assessment.Advice), Is.EqualTo((Outcome.Defect, Array.Empty<Suggestion>())));
    }

    [Test]
    public void What_a_person_has_to_decide_still_asks_for_the_question_and_the_version()
    {
        var assessment = Assess(new RequestText("Реестр", "Реестр договоров"));

        Assert.That(assessment.Outcome, Is.EqualTo(Outcome.Undecided));
        Assert.That(assessment.Missing.Select(piece => piece.Code), Is.EqualTo(new[] { "question", "version" }));
    }

    [Test]
    public void Of_our_own_examples_one_in_ten_asks_several_questions_and_hardly_more_are_taken_for_it()
    {
        var consultations = Corpus.Starter().Where(example => example.Label == Label.Consultation).ToList();
        var advised = consultations.Where(example => Codes(Assess(new RequestText(example.Title, example.Body))).Any()).ToList();

        TestContext.Out.WriteLine($"advised to split: {advised.Count} of {consultations.Count}: {string.Join("; ", advised.Select(example => example.Title))}");
        Assert.That((double)advised.Count / consultations.Count, Is.LessThan(0.11));
    }

    private static Assessment Asked(string body) => Assess(new RequestText("Вопрос по платформе", body, RequestKind.Consultation));

    private static Assessment Assess(RequestText request) => Assessor.Create().Assess(request);

    private static IEnumerable<string> Codes(Assessment assessment) => assessment.Advice.Select(advice => advice.Code);
}
