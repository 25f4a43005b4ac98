using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Classification.Tests.Deciding;

/// <summary>A fault that keeps nobody from working waits in the backlog, marked, in whatever words that is said.</summary>
public sealed class SmallFaultTests
{
    [TestCase("Ошибка в тексте", "В письме слово «уведомлние» с ошибкой. Не мешает, исправьте при случае.")]
    [TestCase("Не работает сочетание клавиш", "Ctrl+S не сохраняет карточку. Сохраняем мышкой, ничего страшного, поправьте, когда сможете.")]
    [TestCase("Save by keyboard", "Ctrl+S does not work on the form since the upgrade. We click the button instead, can live with it, no rush.")]
    public void What_nobody_is_kept_from_working_by_waits_in_the_backlog(string title, string body)
    {
        var assessment = Assessor.Create().Assess(new RequestText(title, body));

        Assert.That(assessment.Queue, Is.EqualTo(QueueKind.Enhancement));
        Assert.That(assessment.Marks, Does.Contain(Mark.Fault));
    }

    [TestCase("План обновления", "Обновляем клиента на 4.1.6 в субботу. Что проверить после обновления, сколько длится простой?")]
    [TestCase("Бағалар", "Журналда оқушының орташа бағасын қалай есептетуге болады?")]
    public void What_lies_ahead_and_what_only_sounds_like_a_fault_raises_no_alarm(string title, string body) =>
        Assert.That(Assessor.Create().Assess(new RequestText(title, body)).Outcome, Is.EqualTo(Outcome.Consultation));

    [Test]
    public void What_people_are_kept_from_working_by_is_raised_whatever_is_said_besides() => Assert.That(
        Assessor.Create().Assess(new RequestText("Вход", "Никто не может войти, отдел стоит, ошибка 500. Ничего страшного, но работать нельзя.")).Queue,
        Is.EqualTo(QueueKind.Defect));
}
