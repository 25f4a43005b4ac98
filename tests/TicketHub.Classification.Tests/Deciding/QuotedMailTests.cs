using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Deciding;

/// <summary>What others said earlier in the thread does not tell what the filer wants now.</summary>
public sealed class QuotedMailTests
{
    private const string Outage = "С утра все получают 401 и не могут войти, работа стоит. В журнале пусто.";

    private const string DesksQuestion = "Добрый день. Подскажите, пожалуйста, какая у вас версия и как давно вы обновлялись?";

    private const string Outlook = "От: Служба поддержки <help@example.kz>\nОтправлено: 12 марта 2026 г. 9:14\nКому: Иванов И.\nТема: RE: заявка\n\n";

    [TestCase("> ")]
    [TestCase(Outlook)]
    [TestCase("ср, 11 мар. 2026 г. в 09:14, Служба поддержки <help@example.kz>:\n> ")]
    [TestCase("On Wed, 11 Mar 2026 at 09:14, Support <help@example.kz> wrote:\n> ")]
    [TestCase("-----Original Message-----\nFrom: Support\nSent: Wednesday, March 11, 2026 9:14 AM\nTo: Ivanov\nSubject: RE: request\n\n")]
    [TestCase("Кімнен: Қолдау қызметі\nЖіберілді: 2026 ж. 11 наурыз\nКімге: Иванов\n\n")]
    public void A_question_of_the_desk_below_an_outage_makes_no_question_of_it(string header)
    {
        var alone = Assess(Outage);
        var answered = Assess($"{Outage}\n\n{header}{DesksQuestion}");

        Assert.That((answered.Outcome, answered.Confidence), Is.EqualTo((alone.Outcome, alone.Confidence)));
        Assert.That(answered.Outcome, Is.EqualTo(Outcome.Defect));
    }

    [Test]
    public void Of_what_people_write_next_to_nothing_is_decided_otherwise_below_a_thread()
    {
        var assessor = Assessor.Create();
        var changed = 0;
        var examples = Corpus.Starter().Where(example => example.Body.Split(' ').Length >= 12).ToList();
        foreach (var example in examples)
        {
            var plain = assessor.Assess(new RequestText(example.Title, example.Body));
            var thread = assessor.Assess(new RequestText(example.Title, $"{example.Body}\n\n{Outlook}{DesksQuestion}"));
            changed += plain.Outcome == thread.Outcome ? 0 : 1;
        }

        Assert.That(changed, Is.LessThan(examples.Count / 50), $"Of {examples.Count}: where it is the mail that is meant, it is read.");
    }

    [TestCase("Коллеги, переписка ниже, помогите.")]
    [TestCase("Пересылаю письмо клиента, посмотрите, пожалуйста.")]
    [TestCase("FYI, see below.")]
    [TestCase("Добрый день!")]
    public void A_forwarded_letter_is_the_request(string cover) =>
        Assert.That(Assess($"{cover}\n\n{Outlook}{Outage}").Outcome, Is.EqualTo(Outcome.Defect));

    [Test]
    public void What_a_program_said_is_evidence_and_no_mail() => Assert.That(
        Assess("При сохранении карточки получаем:\n> Ошибка 500, сервер недоступен\nТак у всех.").Reasons.Select(reason => reason.Code),
        Does.Contain("failureWords"));

    [Test]
    public void An_answer_below_the_quote_is_the_filers() => Assert.That(
        Assess($"On Wed, 11 Mar 2026 at 09:14, Support <help@example.kz> wrote:\n> {DesksQuestion}\n\n{Outage}").Outcome, Is.EqualTo(Outcome.Defect));

    [Test]
    public void The_version_may_stand_in_an_earlier_mail() => Assert.That(
        Assess($"{Outage}\n\n{Outlook}У нас версия 4.1.6, прод.").Told.ProductVersion, Is.EqualTo("4.1.6"));

    private static Assessment Assess(string body) => Assessor.Create().Assess(new RequestText("Вход", body));
}
