using System.Diagnostics;
using System.Globalization;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Gate;

/// <summary>What the gate shows of documents: every finding can be looked up in its file.</summary>
public sealed class EvidenceOfFilesTests
{
    /// <summary>Generous for a busy machine; anything worse than linear takes minutes.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    [Test]
    public void A_clause_is_told_with_its_file_page_and_line()
    {
        var text = "Техническое задание\n\f" + "Введение\n\n2.1. Система должна обеспечивать поиск по всем полям карточки.\n\f" + SpecificationText.Clauses(30);

        var clause = Assess(new AttachedText("ТЗ.docx", true, text)).Evidence.First(found => found.Code == "clauses");

        Assert.That((clause.File, clause.Page, clause.Line), Is.EqualTo(("ТЗ.docx", (int?)2, (int?)3)));
        Assert.That(clause.Quote, Is.EqualTo("2.1. Система должна обеспечивать поиск по всем полям карточки."));
    }

    [Test]
    public void Rows_of_a_sheet_are_counted_without_its_name_and_each_sheet_anew()
    {
        var sheet = SpecificationText.AnswerTable(20);
        var text = "Лист заказчика\n" + sheet + "\n\f\nВторой лист\n" + sheet + "\n\f\n";

        var clauses = Assess(new AttachedText("Требования.xlsx", true, text, Sheets: 2)).Evidence.Where(found => found.Code == "clauses").ToList();

        Assert.That(clauses, Is.Not.Empty);
        foreach (var clause in clauses)
            Assert.That(sheet.Split('\n')[clause.Line!.Value - 1], Is.EqualTo(clause.Quote));
        Assert.That(clauses.Select(clause => clause.Page).Distinct(), Is.EqualTo(new int?[] { 1, 2 }));
    }

    [Test]
    public void A_line_of_a_second_page_is_counted_from_its_first()
    {
        var text = "Техническое задание\n\f\n2.1. Система должна обеспечивать поиск по всем полям карточки.\n" + SpecificationText.Clauses(30);

        var clause = Assess(new AttachedText("ТЗ.pdf", true, text)).Evidence.First(found => found.Code == "clauses");

        Assert.That((clause.Page, clause.Line), Is.EqualTo(((int?)2, (int?)1)));
    }

    [Test]
    public void A_text_without_pages_is_told_by_line_alone()
    {
        var clause = Assess(new AttachedText("ТЗ.md", true, SpecificationText.Clauses(30))).Evidence.First(found => found.Code == "clauses");

        Assert.That((clause.File, clause.Page), Is.EqualTo(("ТЗ.md", (int?)null)));
    }

    [Test]
    public void Clauses_are_counted_over_all_files_and_one_of_each_is_shown()
    {
        var evidence = Assess(
            new AttachedText("часть 1.docx", true, SpecificationText.Clauses(30)),
            new AttachedText("all.zip/часть 2.docx", true, SpecificationText.Clauses(20))).Evidence;

        var clauses = evidence.Where(found => found.Code == "clauses").ToList();
        Assert.That(int.Parse(clauses[0].Arguments[0], CultureInfo.InvariantCulture), Is.GreaterThanOrEqualTo(50));
        Assert.That(clauses.Select(found => found.File).Distinct(), Is.EqualTo(new[] { "часть 1.docx", "all.zip/часть 2.docx" }));
        Assert.That(evidence.Single(found => found.Code == "files").Arguments, Is.EqualTo(new[] { "2" }));
    }

    [Test]
    public void Pages_and_sheets_are_evidence()
    {
        var evidence = Assess(
            new AttachedText("ТЗ.pdf", true, SpecificationText.Clauses(40), Pages: 64),
            new AttachedText("Таблица.xlsx", true, SpecificationText.AnswerTable(40), Sheets: 3)).Evidence;

        Assert.That(evidence.Single(found => found.Code == "pages").Arguments, Is.EqualTo(new[] { "64" }));
        Assert.That(evidence.Single(found => found.Code == "sheets").Arguments, Is.EqualTo(new[] { "3" }));
    }

    [Test]
    public void The_ask_that_is_shown_is_the_request_and_no_clause()
    {
        const string Ask = "Просим отметить, какие пункты поддерживаются.";
        var body = "2.1. Система должна поддерживать экспорт документа, соответствие требованиям.\n"
            + SpecificationText.Clauses(30) + "\n" + Ask;

        var ask = Assessor.Create().Assess(new RequestText("Тендер", body)).Evidence.Single(found => found.Code == "ask");

        Assert.That(ask.Quote, Is.EqualTo(Ask));
    }

    [Test]
    public void No_quote_is_longer_than_a_few_lines()
    {
        var text = string.Join('\n', Enumerable.Range(1, 40).Select(i => $"2.{i}. Система должна обеспечивать " + new string('ж', 800)));

        Assert.That(Assess(new AttachedText("ТЗ.docx", true, text)).Evidence.Max(found => found.Quote?.Length), Is.LessThanOrEqualTo(200));
    }

    [TestCase(100)]
    [TestCase(500)]
    public void Pages_are_judged_in_time(int pages)
    {
        var page = SpecificationText.Clauses(45);
        var document = new AttachedText("ТЗ.docx", true, string.Join('\f', Enumerable.Repeat(page, pages)), pages);
        Assess(document);

        var clock = Stopwatch.StartNew();
        var assessment = Assess(document);

        TestContext.Out.WriteLine($"{pages} pages, {document.Text.Length:N0} characters: {clock.Elapsed.TotalMilliseconds:F1} ms");
        Assert.That(clock.Elapsed, Is.LessThan(Patience));
        Assert.That(assessment.Outcome, Is.EqualTo(Outcome.SpecDump));
    }

    [Test]
    public void Ten_thousand_rows_are_judged_in_time()
    {
        var sheet = new AttachedText("Требования.xlsx", true, SpecificationText.AnswerTable(10_000), Sheets: 1);

        var clock = Stopwatch.StartNew();
        var assessment = Assess(sheet);

        TestContext.Out.WriteLine($"{sheet.Text.Length:N0} characters: {clock.Elapsed.TotalMilliseconds:F1} ms");
        Assert.That(clock.Elapsed, Is.LessThan(Patience));
        Assert.That(assessment.Outcome, Is.EqualTo(Outcome.SpecDump));
    }

    [TestCase("\f")]
    [TestCase("| ")]
    [TestCase("п. 1.1.1.1")]
    [TestCase("1.1. Система должна\f")]
    public void A_hostile_document_is_judged_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 2_000_000 / piece.Length));

        var clock = Stopwatch.StartNew();
        Assess(new AttachedText("x.txt", true, text));

        Assert.That(clock.Elapsed, Is.LessThan(Patience));
    }

    private static Assessment Assess(params AttachedText[] attached) =>
        Assessor.Create().Assess(new RequestText("Документ", "Во вложении.", Attached: attached));
}
