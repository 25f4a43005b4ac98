namespace TicketHub.Documents.Tests;

/// <summary>What LibreOffice and poppler make; Files/README.md says how.</summary>
public class RealFileTests
{
    private static readonly string[] Specifications = ["spec.docx", "spec.odt", "spec.rtf", "spec.pdf"];

    [TestCaseSource(nameof(Specifications))]
    public void Clauses_come_out_with_the_numbers_that_a_reader_sees(string file)
    {
        var lines = Samples.Lines(Samples.Read(file)).Select(line => line.Replace('\t', ' ')).ToList();

        Assert.That(lines, Is.SupersetOf(new[]
        {
            "1. Общие положения",
            "1.1. Система должна хранить историю изменений каждой заявки не менее трёх лет.",
            "1.2. Система должна открывать список из 10 000 заявок не дольше двух секунд.",
            "2. Требования к учёту договоров",
            "2.3. Пользователь должен видеть, кто и когда изменил сумму договора.",
        }));
    }

    [TestCase("spec.docx")]
    [TestCase("spec.odt")]
    [TestCase("spec.rtf")]
    [TestCase("spec.html")]
    [TestCase("spec.pdf")]
    public void A_row_of_a_table_is_one_line_with_bars(string file) =>
        Assert.That(Samples.Lines(Samples.Read(file)), Does.Contain("1 | Система должна вести журнал входов | высокий"));

    [Test]
    public void The_same_document_reads_the_same_in_every_format([Values("tender.odt", "tender.rtf", "tender.html", "tender.pdf")] string file)
    {
        var expected = Samples.Lines(Samples.Read("tender.docx")).Where(IsClauseOrRow).Select(Folded).ToList();

        Assert.That(expected, Has.Count.EqualTo(19 + 13));
        var read = Samples.Lines(Samples.Read(file)).Select(Folded).ToList();
        Assert.That(expected.Except(read), Is.Empty);
    }

    [Test]
    public void What_stands_beside_the_body_is_read_after_it([Values("tender.docx", "tender.odt")] string file)
    {
        var lines = Samples.Lines(Samples.Read(file)).ToList();

        Assert.That(lines[^7..], Is.EqualTo(new[]
        {
            "[footnotes]", "Замечания без указания номера пункта не рассматриваются.", "[comments]",
            "Уточнить у лаборатории перечень исследований", "[headers and footers]", "Редакция 3, для служебного пользования",
            "Страница 3",
        }));
        Assert.That(lines, Does.Contain("Врезка: участник обязан заполнить все строки таблицы."));
    }

    [Test]
    public void The_same_sheet_reads_the_same_in_every_format([Values("functions.xls", "functions.ods", "functions.csv")] string file)
    {
        var expected = Samples.Lines(Samples.Read("functions.xlsx")).Where(line => line.Contains('|')).Take(13).ToList();

        Assert.That(expected[2], Does.EndWith("с возможностью отказаться одним нажатием | обязательно |"));
        Assert.That(Samples.Lines(Samples.Read(file)), Is.SupersetOf(expected));
    }

    [Test]
    public void A_title_over_all_columns_is_no_row([Values("functions.xlsx", "functions.xls", "functions.ods", "tender.docx", "tender.odt", "tender.pdf")] string file) =>
        Assert.That(
            Samples.Lines(Samples.Read(file)), Has.One.StartsWith("Дополнительные функции отделений и кабинетов").And.None.StartsWith("| Дополнительные"));

    [Test]
    public void What_runs_along_with_the_pages_of_a_pdf_is_not_said_on_each()
    {
        var lines = Samples.Lines(Samples.Read("tender.pdf"));

        Assert.That(lines.Count(line => line.Contains("для служебного пользования", StringComparison.Ordinal)), Is.EqualTo(1));
        Assert.That(lines, Has.None.StartsWith("Страница"));
    }

    /// <summary>Without its number: of an inner list a page in HTML counts only the last part.</summary>
    private static string Folded(string line) =>
        line.Replace('\t', ' ').Replace("  ", " ", StringComparison.Ordinal).TrimStart([.. "0123456789. "]);

    /// <summary>"2.3. …" and "4 | …".</summary>
    private static bool IsClauseOrRow(string line) => (char.IsAsciiDigit(line[0]) && line.Length > 50) || line.Contains('|');

    [TestCase("spec.docx")]
    [TestCase("spec.odt")]
    [TestCase("spec.rtf")]
    [TestCase("spec.pdf")]
    [TestCase("spec.html")]
    [TestCase("table.xlsx")]
    [TestCase("table.xls")]
    [TestCase("table.ods")]
    [TestCase("slides.pptx")]
    [TestCase("slides.odp")]
    public void The_format_is_told_by_content_and_not_by_the_name(string file)
    {
        var read = Samples.One("photo.jpg", Samples.Bytes(file));

        Assert.That((read.Format, read.State, read.Name), Is.EqualTo((Path.GetExtension(file)[1..], ReadingState.Read, "photo.jpg")));
    }

    [TestCase("table.xlsx")]
    [TestCase("table.xls")]
    [TestCase("table.ods")]
    public void A_workbook_is_its_sheets_row_by_row(string file)
    {
        var read = Samples.Read(file);

        Assert.That(read.Sheets, Is.EqualTo(2));
        Assert.That(read.Text.Split('\n'), Is.EqualTo(new[]
        {
            "Требования", "№ | Требование | Ответ (да/нет)", "1 | Система должна хранить журнал входов один год |",
            "2 | Система должна выгружать отчёты в CSV | да", "3.5 | Роли должны назначаться администратором |", "\f",
            "Сроки", "Этап | Дата", "Опытная эксплуатация | 2026-11-02", "Всего | 5", "\f", "",
        }));
    }

    [TestCase("slides.pptx")]
    [TestCase("slides.odp")]
    public void A_slide_is_a_page(string file)
    {
        var read = Samples.Read(file);

        Assert.That(read.Pages, Is.EqualTo(2));
        Assert.That(Samples.Lines(read)[0], Is.EqualTo("Концепция модуля договоров"));
        Assert.That(read.Text.Split('\f')[1], Does.Contain("Обучение в декабре"));
    }

    [Test]
    public void A_page_of_a_pdf_ends_with_a_form_feed()
    {
        var read = Samples.Read("spec.pdf");

        Assert.That(read.Pages, Is.EqualTo(2));
        Assert.That(read.Text.Split("\f\n")[1], Does.StartWith("Приложение А. Термины и сокращения\n"));
    }

    [Test]
    public void Pages_are_told_where_the_program_wrote_them_down() => Assert.That(Samples.Read("spec.odt").Pages, Is.EqualTo(2));

    [TestCase("locked.docx")]
    [TestCase("locked.odt")]
    [TestCase("locked.xlsx")]
    [TestCase("locked.xls")]
    [TestCase("locked.pdf")]
    public void What_needs_a_password_is_told_as_such(string file) =>
        Assert.That(Samples.Read(file), Has.Property(nameof(DocumentText.State)).EqualTo(ReadingState.Encrypted).And.Property(nameof(DocumentText.Text)).Empty);

    [Test]
    public void A_format_that_is_known_and_not_read_is_named()
    {
        var read = Samples.Read("spec.doc");

        Assert.That((read.Format, read.State), Is.EqualTo(("doc", ReadingState.Unreadable)));
    }

    [Test]
    public void A_scanned_page_has_no_text()
    {
        var read = Samples.Read("scanned.pdf");

        Assert.That((read.State, read.Format, read.Pages, read.Text), Is.EqualTo((ReadingState.NoText, "pdf", 1, "")));
    }

    [TestCase("picture.png", "picture.png")]
    [TestCase("picture.png", "tz.txt")]
    [TestCase("picture.png", "tz.docx")]
    public void A_picture_is_no_document_whatever_its_name(string file, string name)
    {
        var read = Samples.One(name, Samples.Bytes(file));

        Assert.That((read.State, read.Format), Is.EqualTo((ReadingState.NotADocument, (string?)null)));
        Assert.That(DocumentReader.MayBeDocument(Samples.Bytes(file)), Is.False);
    }

    [Test]
    public void Every_file_that_is_cut_off_is_answered([Values("spec.docx", "spec.odt", "spec.rtf", "spec.pdf", "spec.html", "table.xlsx", "table.xls", "slides.pptx")] string file)
    {
        var whole = Samples.Bytes(file);
        foreach (var part in new[] { 0, 1, 7, 100, whole.Length / 2, whole.Length - 30 })
            Assert.That(Samples.All(file, whole[..part]), Has.Count.EqualTo(1), $"{part} bytes");
    }

    [TestCase("spec.docx")]
    [TestCase("spec.odt")]
    [TestCase("table.xlsx")]
    [TestCase("table.xls")]
    public void Half_a_document_is_unreadable(string file)
    {
        var whole = Samples.Bytes(file);

        Assert.That(Samples.One(file, whole[..(whole.Length / 2)]).State, Is.EqualTo(ReadingState.Unreadable));
    }

    [Test]
    public void What_is_longer_than_is_kept_is_cut([Values("spec.docx", "spec.odt", "spec.rtf", "spec.pdf", "spec.html", "table.xlsx", "table.xls", "slides.pptx")] string file)
    {
        var read = Samples.Read(file, new() { Text = 40 });

        Assert.That(read.Cut, Is.True);
        Assert.That(read.State, Is.EqualTo(ReadingState.Read));
        Assert.That(read.Text.Length, Is.InRange(20, 40));
        Assert.That(Samples.Read(file).Text, Does.StartWith(read.Text.TrimEnd()));
    }
}
