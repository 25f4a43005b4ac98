using FsCheck;
using FsCheck.Fluent;
using TicketHub.Classification.Advice;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Advice;

public sealed class OneByOneTests
{
    private const string Letter =
        """
        Добрый день! У нас minsky 4.1.6.

        1. Как скрыть кнопку на форме? Нужно только для наблюдателей.
        2. Где лежит журнал сервера?
        3. Сколько памяти нужно Cassandra?
        Спасибо!
        """;

    [Test]
    public void A_question_comes_with_what_was_said_before_all_of_them() =>
        Assert.That(OneByOne.Take(Letter, 1)!.Text, Is.EqualTo("Добрый день! У нас minsky 4.1.6.\n\nГде лежит журнал сервера?"));

    [Test]
    public void The_rest_keeps_all_that_was_not_the_question()
    {
        var rest = OneByOne.Take(Letter.ReplaceLineEndings("\n"), 0)!.Rest;

        Assert.That(rest, Is.EqualTo(
            "Добрый день! У нас minsky 4.1.6.\n\n2. Где лежит журнал сервера?\n3. Сколько памяти нужно Cassandra?\nСпасибо!"));
    }

    [Test]
    public void What_belongs_to_a_question_goes_with_it()
    {
        var taken = OneByOne.Take("Как скрыть кнопку на форме?\nМожно ли это сделать для роли?\n\nГде лежит журнал сервера?", 0)!;

        Assert.That(
            (taken.Text, taken.Rest), Is.EqualTo(("Как скрыть кнопку на форме?\nМожно ли это сделать для роли?", "Где лежит журнал сервера?")));
    }

    [TestCase(-1)]
    [TestCase(3)]
    public void There_is_nothing_beyond_the_questions(int index) => Assert.That(OneByOne.Take(Letter, index), Is.Null);

    [TestCase(0, "Как настроить замещение руководителя?", "2. Где хранится журнал сервера?\n3. Почему не приходит почта?")]
    [TestCase(1, "Где хранится журнал сервера?", "1. Как настроить замещение руководителя?\n3. Почему не приходит почта?")]
    [TestCase(2, "Почему не приходит почта?", "1. Как настроить замещение руководителя?\n2. Где хранится журнал сервера?")]
    public void Of_a_list_in_one_line_each_takes_its_own_number(int index, string question, string rest)
    {
        var taken = OneByOne.Take("1. Как настроить замещение руководителя? 2. Где хранится журнал сервера? 3. Почему не приходит почта?", index)!;

        Assert.That((taken.Question, taken.Text, taken.Rest), Is.EqualTo((question, question, rest)));
    }

    [TestCase("Вопросы: 1) как настроить замещение руководителя? 2) где хранится журнал сервера? 3) почему не приходит почта?")]
    [TestCase("1)как настроить замещение руководителя?\n2)где хранится журнал сервера?\n3)почему не приходит почта?")]
    [TestCase("(1) как настроить замещение руководителя?\n(2) где хранится журнал сервера?\n(3) почему не приходит почта?")]
    public void A_question_by_itself_has_no_number(string body)
    {
        var taken = OneByOne.Take(body, 1)!;

        Assert.That((taken.Question, taken.Text), Is.EqualTo(("где хранится журнал сервера?", "где хранится журнал сервера?")));
    }

    [Test]
    public void One_question_has_nothing_to_be_taken_from() => Assert.That(OneByOne.Take("Как скрыть кнопку на форме?", 0), Is.Null);

    [Test]
    public void Taking_all_of_them_one_after_the_other_leaves_no_question_and_loses_no_word()
    {
        var property = Prop.ForAll(Bodies().ToArbitrary(), body =>
        {
            var (rest, taken) = (body, new List<string>());
            while (OneByOne.Take(rest, 0) is { } first)
            {
                taken.Add(first.Question);
                rest = first.Rest;
            }

            return Letters(string.Concat(taken) + rest) == Letters(body);
        });

        Check.QuickThrowOnFailure(property);
    }

    [Test]
    public void Nothing_is_lost_of_any_text()
    {
        var property = Prop.ForAll<string?, int>((text, index) =>
        {
            var body = $"1. Как скрыть кнопку?\n{text}\n2. Где лежит журнал?";
            return OneByOne.Take(body, index % 3) is not { } taken || Letters(taken.Question + taken.Rest) == Letters(body);
        });

        Check.QuickThrowOnFailure(property);
    }

    [Test]
    public void A_single_plain_question_is_never_advised()
    {
        var property = Prop.ForAll(Questions().ToArbitrary(), question =>
            Assessor.Create().Assess(new RequestText("Вопрос", $"Добрый день! Версия minsky 4.1.6. {question} Спасибо.", RequestKind.Consultation)).Advice.Count == 0);

        Check.QuickThrowOnFailure(property);
    }

    /// <summary>The same letters in any order: a question that was taken out stands elsewhere.</summary>
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetter).Order());

    private static Gen<string> Questions() =>
        from ask in Gen.Elements("Как", "Можно ли", "Где", "Почему", "Подскажите, как", "Есть ли способ", "Куда")
        from act in Gen.Elements("скрыть", "перенести", "вывести", "посмотреть", "выгрузить", "отправить")
        from thing in Gen.Elements("кнопку", "журнал сервера", "карточку договора", "вложенную таблицу", "отчёт за месяц")
        from place in Gen.Elements("на форме", "в реестре", "в маршруте согласования", "из хранилища", "для роли наблюдателя")
        select $"{ask} {act} {thing} {place}?";

    private static Gen<string> Bodies() =>
        from questions in Gen.NonEmptyListOf(Questions())
        from marks in Gen.Elements("", "1. ", "- ", "Ещё: ")
        from glue in Gen.Elements("\n", "\n\n", " ")
        select "Добрый день!\n" + string.Join(glue, questions.Take(12).Select(question => marks + question));
}
