using TicketHub.Domain;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Backlog;

namespace TicketHub.Web.Tests.Backlog;

/// <summary>Numbers are read as people type them.</summary>
public class TypedNumbersTests
{
    [TestCase("TH-1040, th1041 TH 1042;1043", 1040, 1041, 1042, 1043)]
    [TestCase("")]
    public void Requests_are_named_one_after_another(string typed, params int[] numbers) =>
        Assert.That(TicketNumbers.Read(typed), Is.EqualTo(numbers));

    [Test]
    public void What_is_no_number_is_told_as_it_was_typed() =>
        Assert.That(
            Assert.Throws<RefusedException>(() => TicketNumbers.Read("TH-5 zzz TH-"))!.Refusals,
            Is.EqualTo(new Refusal[] { new NotInTheTray("zzz"), new NotInTheTray("TH-") }));

    [TestCase("14", 14)]
    [TestCase("EN-14", 14)]
    [TestCase("en14", 14)]
    [TestCase(" EN 14 ", 14)]
    [TestCase("EN--14", null)]
    [TestCase("-14", null)]
    [TestCase("EN", null)]
    [TestCase("ENX14", null)]
    public void An_enhancement_is_named_with_or_without_its_letters(string typed, int? number) =>
        Assert.That(EnhancementNumber.TryParse(typed), Is.EqualTo((long?)number));
}
