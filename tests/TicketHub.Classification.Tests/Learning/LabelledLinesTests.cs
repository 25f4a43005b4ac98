using System.Text;
using FsCheck;
using FsCheck.Fluent;
using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;
using Outcome = TicketHub.Domain.Intake.Outcome;

namespace TicketHub.Classification.Tests.Learning;

public sealed class LabelledLinesTests
{
    [Test]
    public void Lines_are_read_with_and_without_what_may_be_missing()
    {
        var (lines, wrong) = Read("""
            {"title": "a", "body": "b", "label": "defect", "id": "x", "source": {"any": [1]}}

            {"body": "b", "label": "spec_dump", "attachment_name": "t.docx", "attachment_text": "1. Text"}
            """ + "\r\n{\"title\":\"a\",\"label\":\"enhancement\"}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(wrong, Is.Empty);
            Assert.That(lines.Select(l => (l.Number, l.Id, l.Label, l.Kind)), Is.EqualTo(new[]
            {
                (1, "x", Outcome.Defect, (RequestKind?)RequestKind.Defect),
                (3, "3", Outcome.SpecDump, null),
                (4, "4", Outcome.Enhancement, RequestKind.Enhancement),
            }));
            Assert.That(lines[1].Request.Attached![0], Is.EqualTo(new AttachedText("t.docx", true, "1. Text")));
            Assert.That(lines[2].Request.Title.Contains('\0', StringComparison.Ordinal), Is.False, "No text that a database would refuse.");
        }
    }

    [TestCase("{\"Title\":\"a\",\"title\":\"b\",\"label\":\"defect\"}", "line 1: \"title\" stands in it twice")]
    [TestCase("{\"title\":\"a\\u0000b\",\"label\":\"defect\"}", "line 1: \"title\" holds a NUL character")]
    [TestCase("\0\0\0\0", "line 1: it holds a NUL character")]
    public void A_member_in_other_capitals_and_a_nul_are_mistakes(string text, string mistake) =>
        Assert.That(Read(text).Wrong.Select(w => w.ToString()), Is.EqualTo(new[] { mistake }));

    [Test]
    public void A_byte_order_mark_is_no_mistake() => Assert.That(Read("\uFEFF{\"title\":\"a\",\"label\":\"defect\"}").Wrong, Is.Empty);

    [Test]
    public void What_is_not_utf8_is_told_by_its_line()
    {
        using var file = new MemoryStream([.. "{\"title\":\"a\",\"label\":\"defect\"}\n"u8, 0xC3, 0x28]);

        Assert.That(LabelledLines.Read(file).Wrong.Select(w => w.ToString()), Is.EqualTo(new[] { "line 2: it is not UTF-8" }));
    }

    [Test]
    public void A_file_without_line_ends_is_not_taken_into_memory()
    {
        using var file = new MemoryStream(new byte[LineFile.LongestLine + 2]);

        Assert.That(LabelledLines.Read(file).Wrong.Select(w => w.Why), Is.EqualTo(new[] { "it is longer than 8 MB" }));
    }

    [Test]
    public void Whatever_stands_in_it_every_line_is_read_or_named() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500),
        Prop.ForAll(
            Gen.Elements("{", "}", "\"title\":", "\"label\":", "\"defect\"", "\"x\"", ",", "\\ud83d", "[", "1", "null", "\n", "\r\n", "я", "\0", "{\"title\":\"a\",\"label\":\"defect\"}\n")
                .ArrayOf().Select(string.Concat).ToArbitrary(),
            text =>
            {
                var (lines, wrong) = Read(text);
                return lines.Count + wrong.Count <= text.Count(c => c == '\n') + 1;
            }));

    private static (IReadOnlyList<LabelledLine> Lines, IReadOnlyList<WrongLine> Wrong) Read(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LabelledLines.Read(file);
    }
}
