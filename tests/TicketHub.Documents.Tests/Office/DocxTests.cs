namespace TicketHub.Documents.Tests.Office;

public class DocxTests
{
    [Test]
    public void What_was_deleted_with_changes_tracked_is_gone() => Assert.That(
        Text("<w:p><w:r><w:t>было </w:t></w:r><w:del><w:r><w:delText>мимо</w:delText><w:t>мимо</w:t></w:r></w:del><w:ins><w:r><w:t>стало</w:t></w:r></w:ins></w:p>"),
        Is.EqualTo("было стало\n"));

    [Test]
    public void A_box_is_told_once_and_after_its_paragraph()
    {
        const string Box = "<w:txbxContent><w:p><w:r><w:t>в рамке</w:t></w:r></w:p></w:txbxContent>";

        Assert.That(
            Text($"<w:p><w:r><mc:AlternateContent><mc:Choice>{Box}</mc:Choice><mc:Fallback>{Box}</mc:Fallback></mc:AlternateContent><w:t>абзац</w:t></w:r></w:p>"),
            Is.EqualTo("абзац\nв рамке\n"));
    }

    [Test]
    public void A_table_in_a_cell_stays_in_its_row()
    {
        const string Inner = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>раз</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>два</w:t></w:r></w:p></w:tc></w:tr></w:tbl>";

        Assert.That(
            Text($"<w:tbl><w:tr><w:tc>{Made.Paragraph("слева")}</w:tc><w:tc>{Inner}<w:p/></w:tc></w:tr></w:tbl>"), Is.EqualTo("слева | раз | два\n"));
    }

    [Test]
    public void The_names_of_tab_stops_are_not_tabs() => Assert.That(
        Text("""<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>а</w:t><w:tab/><w:t>б</w:t></w:r></w:p>"""), Is.EqualTo("а\tб\n"));

    [Test]
    public void Footnotes_come_at_the_end() => Assert.That(
        Samples.One("a.docx", Made.Docx(Made.Paragraph("Текст"), ("word/footnotes.xml", """<w:footnotes xmlns:w="w"><w:footnote><w:p><w:r><w:t>Сноска</w:t></w:r></w:p></w:footnote></w:footnotes>"""))).Text,
        Is.EqualTo("Текст\n[footnotes]\nСноска\n"));

    [Test]
    public void Pages_are_those_that_the_program_counted() => Assert.That(
        Samples.One("a.docx", Made.Docx(Made.Paragraph("Текст"), ("docProps/app.xml", "<Properties><Pages>17</Pages></Properties>"))).Pages, Is.EqualTo(17));

    private static string Text(string body) => Samples.One("a.docx", Made.Docx(body)).Text;
}
