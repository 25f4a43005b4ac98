using TicketHub.Classification.Text;

namespace TicketHub.Classification.Tests.Text;

public sealed class LineReaderTests
{
    [TestCase("\tat kz.arta.synergy.forms.FormCopier.copy(FormCopier.java:57)", nameof(LineKind.StackFrame))]
    [TestCase("java.lang.OutOfMemoryError: Java heap space", nameof(LineKind.StackFrame))]
    [TestCase("Caused by: java.sql.SQLException: Deadlock", nameof(LineKind.StackFrame))]
    [TestCase("2026-05-06 11:02:19,400 ERROR [org.hibernate] (default task-18) Deadlock found", nameof(LineKind.LogLine))]
    [TestCase("[ERROR] failed to load module", nameof(LineKind.LogLine))]
    [TestCase("    list.push(item.fieldValue.nomer);", nameof(LineKind.Code))]
    [TestCase("№ | Требование | Ответ", nameof(LineKind.TableRow))]
    [TestCase("Карточка не открывается.", nameof(LineKind.Prose))]
    [TestCase("at the office nobody can log in", nameof(LineKind.Prose))]
    [TestCase("После обновления до 4.1.6 (вчера) всё встало;", nameof(LineKind.Prose))]
    [TestCase("   ", nameof(LineKind.Blank))]
    public void A_line_is_known_by_its_look(string line, string kind) =>
        Assert.That(LineReader.Read(line)[0].Kind.ToString(), Is.EqualTo(kind));

    [TestCase("4.2.17. Система должна обеспечивать поиск", 3, "Система должна обеспечивать поиск")]
    [TestCase("3) Нажать «Сохранить»", 1, "Нажать «Сохранить»")]
    [TestCase("## 2.1 Назначение", 2, "Назначение")]
    [TestCase("**1.3 Сроки**", 2, "Сроки")]
    [TestCase("2026 год начался", 0, "2026 год начался")]
    [TestCase("Версия 4.1.6", 0, "Версия 4.1.6")]
    [TestCase("- пункт списка", 0, "пункт списка")]
    public void The_number_in_front_tells_the_depth(string line, int depth, string content)
    {
        var read = LineReader.Read(line)[0];

        Assert.That((read.Depth, read.Content), Is.EqualTo((depth, content)));
    }

    [Test]
    public void What_stands_in_a_fence_is_code()
    {
        var kinds = LineReader.Read("Пишу так:\n```\nпросто текст\n```\nи не выходит").Select(line => line.Kind);

        Assert.That(
            kinds,
            Is.EqualTo(new[] { LineKind.Prose, LineKind.Code, LineKind.Code, LineKind.Code, LineKind.Prose }));
    }

    [Test]
    public void Endless_numbering_ends()
    {
        var line = LineReader.Read(string.Concat(Enumerable.Repeat("1.", 50_000)) + " конец")[0];

        Assert.That(line.Depth, Is.LessThan(10));
    }
}
