using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>Whatever shape a document with requirements has, and wherever it is put, it is closed; one clause of it never is.</summary>
public sealed class GeneratedDocumentsTests
{
    private const int Seeds = 6;

    private static readonly string[] Covers =
    [
        "Просим по каждому пункту указать, что поддерживается.", "Что из этого есть в платформе?", "Добрый день! Документ заказчика для рассмотрения.",
        "Please tell us which of these are supported.", "Құжат тіркелген, қайсысы қолдау табады?", "См. ниже, ждём ответа.",
    ];

    /// <summary>Of these nothing is sure without the request for a verdict: a bare table may be anybody's list.</summary>
    private static readonly string[] Silent = ["gost34", "gost19", "ieee830", "tender", "questionnaire", "infinitives", "kazakh", "prose"];

    [TestCaseSource(typeof(RequirementGenerator), nameof(RequirementGenerator.Shapes))]
    public void A_document_is_closed_in_the_body_in_a_file_and_over_two_files(string shape)
    {
        Assert.Multiple(() =>
        {
            for (var seed = 0; seed < Seeds; seed++)
            {
                var text = new RequirementGenerator(seed).Write(shape, 15 + (seed * 9));
                var cover = Covers[seed % Covers.Length];
                if (cover.Contains("рассмотрения", StringComparison.Ordinal) || cover.Contains("ждём", StringComparison.Ordinal))
                    cover = Silent.Contains(shape) ? cover : Covers[0];
                Expect(Outcome.SpecDump, $"{shape} {seed} body", new RequestText("Запрос", $"{cover}\n\n{text}"));
                Expect(Outcome.SpecDump, $"{shape} {seed} file", new RequestText("Запрос", cover, Attached: [new AttachedText("Документ.docx", true, text)]));
                Expect(Outcome.SpecDump, $"{shape} {seed} files", new RequestText("Запрос", cover, Attached: [.. Halves(text)]));
            }
        });
    }

    [TestCaseSource(typeof(RequirementGenerator), nameof(RequirementGenerator.Shapes))]
    public void A_document_beside_an_own_question_is_answered(string shape)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var text = new RequirementGenerator(seed).Write(shape, 20 + seed);
            var request = new RequestText("Маршрут", "Подскажите, как в маршруте вернуть карточку на предыдущий этап? Версия minsky 4.1.6.\n\n" + text);

            Assert.That(Assessor.Create().Assess(request).Outcome, Is.Not.EqualTo(Outcome.SpecDump), $"{shape} {seed}");
        }
    }

    [Test]
    public void One_clause_with_a_question_about_it_is_never_closed()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var shape = RequirementGenerator.Shapes[seed % RequirementGenerator.Shapes.Length];
            var lines = new RequirementGenerator(seed).Write(shape, 15).Split('\n');
            var body = $"Заказчик пишет: «{lines[^1].Trim(' ', '|')}». Как это настроить в minsky 4.1.6? Пробовали через этап уведомления.";

            Assert.That(Assessor.Create().Assess(new RequestText("Вопрос по одному пункту", body)).Outcome, Is.Not.EqualTo(Outcome.SpecDump), body);
        }
    }

    [TestCaseSource(typeof(RequirementGenerator), nameof(RequirementGenerator.Shapes))]
    public void Evidence_names_no_place_twice(string shape)
    {
        var text = new RequirementGenerator(1).Write(shape, 40);

        var evidence = Assessor.Create().Assess(new RequestText("Запрос", Covers[0], Attached: [new AttachedText("Документ.docx", true, text)])).Evidence;

        Assert.That(evidence, Is.Unique);
        var quoted = evidence.Where(found => found.Code is "clauses" or "questions" or "list").ToList();
        Assert.That(quoted.Select(found => (found.Page, found.Line, found.Quote)), Is.Unique);
        Assert.That(quoted.Where(found => !text.Contains(found.Quote!, StringComparison.Ordinal)), Is.Empty);
    }

    private static IEnumerable<AttachedText> Halves(string text)
    {
        var lines = text.Split('\n');
        yield return new AttachedText("часть 1.docx", true, string.Join('\n', lines[..(lines.Length / 2)]));
        yield return new AttachedText("all.zip/часть 2.docx", true, string.Join('\n', lines[(lines.Length / 2)..]));
    }

    private static void Expect(Outcome outcome, string name, RequestText request)
    {
        var assessment = Assessor.Create().Assess(request);

        Assert.That(assessment.Outcome, Is.EqualTo(outcome), name + "\n" + string.Join("\n", assessment.Evidence));
    }
}
