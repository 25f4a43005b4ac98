using TicketHub.Classification.Deciding;
using TicketHub.Classification.Gate;
using TicketHub.Classification.Text;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Classification.Tests.Gate;

public sealed class FormatGateTests
{
    private const string AskingSentence = "Просим по каждому пункту указать, какой функционал поддерживается, а какой потребует доработки.";

    [TestCase(12)]
    [TestCase(40)]
    [TestCase(300)]
    public void A_specification_without_a_word_of_its_own_is_one(int clauses) =>
        Expect(Outcome.SpecDump, "Требования заказчика", SpecificationText.Clauses(clauses));

    [Test]
    public void A_specification_with_the_ask_is_one() =>
        Expect(Outcome.SpecDump, "FW: тендер", $"Коллеги, добрый день!\n{AskingSentence}\n\n{SpecificationText.Clauses(25)}");

    [Test]
    public void A_table_with_a_column_for_the_answer_is_one() =>
        Expect(Outcome.SpecDump, "Таблица", $"{AskingSentence}\n{SpecificationText.AnswerTable(40)}");

    [Test]
    public void A_specification_in_Kazakh_is_one() => Expect(Outcome.SpecDump, "Құжат", SpecificationText.Kazakh);

    [Test]
    public void A_specification_in_English_is_one() =>
        Expect(Outcome.SpecDump, "RFP", "Please mark each item below as supported or not supported.\n" + SpecificationText.English);

    [Test]
    public void A_refusal_goes_to_the_records_of_the_consultation_queue() =>
        Assert.That(Assess("ТЗ", SpecificationText.Clauses(40)).Queue, Is.EqualTo(QueueKind.Consultation));

    [Test]
    public void Evidence_quotes_the_very_clause_and_its_line()
    {
        var body = SpecificationText.Clauses(40);

        var clause = Assess("ТЗ", body).Evidence.First(evidence => evidence.Code == "clauses");

        Assert.That(body.Split('\n')[clause.Line!.Value - 1], Does.Contain(clause.Quote!));
        Assert.That(int.Parse(clause.Arguments[0], System.Globalization.CultureInfo.InvariantCulture), Is.GreaterThanOrEqualTo(40));
    }

    [Test]
    public void Evidence_quotes_the_asking_sentence()
    {
        var evidence = Assess("Тендер", $"{AskingSentence}\n{SpecificationText.Clauses(20)}").Evidence;

        Assert.That(evidence.Single(found => found.Code == "ask").Quote, Is.EqualTo(AskingSentence));
    }

    [Test]
    public void A_wish_that_carries_a_specification_goes_to_the_backlog()
    {
        var body = "Просим доработать модуль обращений, сейчас операторы всё делают вручную. Ниже описание.\n\n" + SpecificationText.Clauses(20);

        var assessment = Assess("Доработка модуля обращений", body);

        Assert.That(assessment.Outcome, Is.EqualTo(Outcome.Enhancement));
        Assert.That(assessment.Marks, Does.Contain(Mark.CarriesSpecification));
    }

    [Test]
    public void A_defect_that_carries_a_specification_goes_to_the_defect_queue()
    {
        var body = "На проде не открываются карточки, ошибка 500. Ниже требования, по которым принимали.\n\n" + SpecificationText.Clauses(20);

        var assessment = Assess("Карточки не открываются", body);

        Assert.That(assessment.Outcome, Is.EqualTo(Outcome.Defect));
        Assert.That(assessment.Marks, Does.Contain(Mark.CarriesSpecification));
    }

    [Test]
    public void One_clause_quoted_with_a_question_about_it_is_a_question()
    {
        const string body = "В ТЗ заказчика есть пункт «4.2.17. Система должна обеспечивать рассылку SMS при смене статуса». "
            + "Как это настроить в minsky 4.1.6? Пробовали через этап уведомления, но выбрать SMS нельзя.";

        Expect(Outcome.Consultation, "Вопрос по пункту 4.2.17", body);
    }

    [Test]
    public void A_question_behind_the_document_counts_as_an_own_one()
    {
        var body = SpecificationText.Clauses(20) + "\nКак в minsky 4.1.6 настроить присвоение номера из второго раздела?";

        Assert.That(Assess("Нумерация", body).Outcome, Is.Not.EqualTo(Outcome.SpecDump));
    }

    [Test]
    public void A_cover_line_without_its_document_is_for_a_person() =>
        Expect(Outcome.Undecided, "Тендер", "Во вложении ТЗ заказчика. " + AskingSentence);

    [TestCaseSource(typeof(LegitimateTexts), nameof(LegitimateTexts.All))]
    public void A_long_request_is_not_refused(string title, string body)
    {
        var assessment = Assess(title, body);

        Assert.That(assessment.Outcome, Is.Not.EqualTo(Outcome.SpecDump));
        Assert.That(assessment.Evidence, Is.Empty);
    }

    [Test]
    public void No_example_of_the_corpus_is_refused_and_one_in_a_thousand_is_doubtful()
    {
        var examples = Classification.Learning.Corpus.Starter();
        var doubts = examples
            .Select(example => Study.Of(example.Title, example.Body))
            .Select(study => FormatGate.Judge(study.Whole, study.HitsOfAll).Specification)
            .Where(doubt => doubt != SpecificationDoubt.None)
            .ToList();

        Assert.That(doubts, Has.None.EqualTo(SpecificationDoubt.Certain));
        Assert.That(doubts, Has.Count.LessThanOrEqualTo(examples.Count / 1_000));
    }

    [TestCase("Укажите, пожалуйста, какой функционал из приложенного ТЗ поддерживается.", true)]
    [TestCase("Что из этого есть в системе?", true)]
    [TestCase("Could you confirm which of the requirements below are supported?", true)]
    [TestCase("Төмендегі талаптардың қайсысы қолдау табады, көрсетіңіз.", true)]
    [TestCase("Как скрыть поле на форме?", false)]
    [TestCase("Коллеги, добрый день!", false)]
    public void The_asking_sentence_asks_for_a_verdict_over_the_whole(string sentence, bool asks) =>
        Assert.That(Ask.IsIn(Sentences.In(sentence, 1).First()), Is.EqualTo(asks));

    private static Assessment Assess(string title, string body) => Assessor.Create().Assess(new RequestText(title, body));

    private static void Expect(Outcome outcome, string title, string body)
    {
        var assessment = Assess(title, body);

        Assert.That(assessment.Outcome, Is.EqualTo(outcome), string.Join(", ", assessment.Evidence));
    }
}
