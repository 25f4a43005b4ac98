using TicketHub.Documents.Pdf;

namespace TicketHub.Documents.Tests.Pdf;

/// <summary>Words at their places become paragraphs and rows. Letters are six points wide here, lines fifteen apart.</summary>
public class ParagraphTests
{
    private const int Letter = 6;

    [Test]
    public void A_wrapped_line_goes_on_in_the_next_and_a_short_one_ends() => Assert.That(
        Read((60, "The system shall keep the history of all the changes of each request for"), (60, "three years."), (60, "Next paragraph.")),
        Is.EqualTo(new[] { "The system shall keep the history of all the changes of each request for three years.", "Next paragraph." }));

    [Test]
    public void A_number_begins_a_paragraph_even_behind_a_full_line() => Assert.That(
        Read((60, "1.1. The system shall keep the history of all the changes of each request"), (60, "1.2. Roles")),
        Has.Length.EqualTo(2));

    [Test]
    public void Half_a_word_gets_its_other_half_and_a_hyphen_of_its_own_stays() => Assert.That(
        Read((60, "Система должна хранить всю историю изменений каждой из заявок и догово-"), (60, "ров на складе.")).Concat(
            Read((60, "Система должна хранить всю историю изменений каждой заявки и все бизнес-"), (60, "процессы."))),
        Is.EqualTo(new[]
        {
            "Система должна хранить всю историю изменений каждой из заявок и договоров на складе.",
            "Система должна хранить всю историю изменений каждой заявки и все бизнес-процессы.",
        }));

    [Test]
    public void A_dash_begins_an_item_where_the_one_before_began_with_one() => Assert.That(
        Read((60, "- the history of all the changes of each request and of each agreement of it"), (60, "- the roles")), Has.Length.EqualTo(2));

    [Test]
    public void A_dash_inside_of_a_sentence_begins_nothing() => Assert.That(
        Read((60, "The history of all the changes of each request and of each agreement of it"), (60, "- in short, all of it.")), Has.Length.EqualTo(1));

    [Test]
    public void An_indent_begins_a_paragraph() => Assert.That(
        Read((60, "The history of all the changes of each request and of each agreement of it."), (96, "Roles are given by the administrator.")),
        Has.Length.EqualTo(2));

    [Test]
    public void Columns_are_told_by_the_strip_between_them_even_where_cells_nearly_meet() => Assert.That(
        Table(("1", "The system shall keep it", "yes"), ("", "for three years", ""), ("2", "Roles are given", "")),
        Is.EqualTo(new[] { "1 | The system shall keep it for three years | yes", "2 | Roles are given |" }));

    private static string[] Read(params (int Left, string Text)[] lines) => Paragraphs(lines.SelectMany((line, i) => Words(line.Text, line.Left, i)));

    private static string[] Table(params (string, string, string)[] rows) => Paragraphs(rows.SelectMany((row, i) =>
        Words(row.Item1, 60, i).Concat(Words(row.Item2, 100, i)).Concat(Words(row.Item3, 100 + (24 * Letter) + 5, i))));

    private static string[] Paragraphs(IEnumerable<PdfWord> words) =>
        [.. Documents.Pdf.Paragraphs.Of([PdfPage.Of(560, [.. words])]).SelectMany(page => page)];

    private static IEnumerable<PdfWord> Words(string text, double left, int line)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var right = left + (word.Length * Letter);
            yield return new(word, left, 100 + (line * 15), right, 113 + (line * 15));
            left = right + 3;
        }
    }
}
