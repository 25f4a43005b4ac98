using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;
using TicketHub.Web.Features.Learning;

namespace TicketHub.Web.Tests.Learning;

/// <summary>What counts of many decisions that are one, and what a version must reach.</summary>
public class NearlyEqualTests
{
    private static readonly Guid Aigerim = new("00000000-0000-0000-0000-000000000001");

    private static readonly Guid Daniyar = new("00000000-0000-0000-0000-000000000002");

    [Test]
    public void Of_one_persons_nearly_equal_decisions_the_last_counts()
    {
        var oldestFirst = Enumerable.Range(1, 12).Select(i => By(Aigerim, $"OutOfMemoryError, отдел {i} стоит", i == 12 ? RequestKind.Defect : RequestKind.Enhancement)).ToList();

        Assert.That(NearlyEqual.OncePerPerson([.. oldestFirst.AsEnumerable().Reverse()]), Is.EqualTo(new[] { oldestFirst[^1] }));
    }

    [Test]
    public void Several_people_count_each()
    {
        var (one, other) = (By(Aigerim, "OutOfMemoryError, отдел 1 стоит"), By(Daniyar, "OutOfMemoryError, отдел 2 стоит"));

        Assert.That(NearlyEqual.OncePerPerson([other, one]), Is.EqualTo(new[] { one, other }));
    }

    [TestCase("Не открывается карточка договора, ошибка 500", "Не открывается реестр закупок после обновления", true)]
    [TestCase("Не открывается карточка договора, ошибка 500", "Карточки договоров не открываются: ошибка 502!", false)]
    [TestCase("502", "503", false)]
    [TestCase("Как настроить срок этапа?", "Просим добавить выгрузку реестра в Excel", true)]
    public void Other_words_are_another_experience(string one, string other, bool both) =>
        Assert.That(NearlyEqual.OncePerPerson([By(Aigerim, one), By(Aigerim, other)]), Has.Count.EqualTo(both ? 2 : 1));

    [Test]
    public void Thousands_are_compared_in_moments()
    {
        var random = new Random(7);
        var words = Enumerable.Range(0, 20_000).Select(_ => string.Concat(Enumerable.Range(0, 8).Select(_ => (char)('а' + random.Next(32))))).ToArray();
        var many = Enumerable.Range(0, 3_000).Select(_ => By(Aigerim, "реестр не открывается " + string.Join(' ', random.GetItems(words, 20)))).ToList();
        var started = TimeProvider.System.GetTimestamp();

        var kept = NearlyEqual.OncePerPerson(many).Count;

        Assert.That((kept, TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20)), Is.EqualTo((3_000, true)));
    }

    [TestCase(20, false)]
    [TestCase(19, true)]
    public void Worse_than_the_starter_model_is_refused_where_there_is_enough_to_tell(int heldBack, bool taken) => Assert.That(
        Candidate.NotBelowStarter(Judged(heldBack, rightOnes: heldBack / 4), Judged(heldBack, rightOnes: heldBack / 2)), Is.EqualTo(taken));

    [TestCase(5, true)]
    [TestCase(20, false)]
    public void A_poor_figure_is_low_even_where_it_is_the_best_there_is(int rightOnes, bool low) =>
        Assert.That(new Teaching(TeachingOutcome.Taken, 2, Judged(20, rightOnes)).IsLow, Is.EqualTo(low));

    [Test]
    public void What_is_taken_of_a_brought_history_is_counted()
    {
        var own = By(Aigerim, "Решено здесь");
        DeskExample[] brought = [Brought("Решено здесь"), Brought("Новая"), Brought("Новая"), Brought("Ещё одна")];

        Assert.That(new DeskHistory([own], brought).Count(brought), Is.EqualTo(new ImportCounts(New: 2, Repeats: 1, DecidedHere: 1)));
    }

    private static DeskExample By(Guid person, string body, RequestKind kind = RequestKind.Defect) => DeskExample.Of(kind, "Заявка", body) with { DecidedBy = person };

    private static DeskExample Brought(string body) => DeskExample.Of(RequestKind.Defect, "Заявка", body);

    private static Figures Judged(int all, int rightOnes) => Figures.Of(Enumerable.Range(0, all).Select(i =>
    {
        var said = i < rightOnes ? Outcome.Defect : Outcome.Consultation;
        return new Judged(Outcome.Defect, said, said, 1, false);
    }));
}
