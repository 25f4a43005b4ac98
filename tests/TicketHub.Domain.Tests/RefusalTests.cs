using System.Runtime.CompilerServices;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests;

public class RefusalTests
{
    private static readonly List<Type> Kinds =
        [.. typeof(Refusal).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Refusal)) && !type.IsAbstract)];

    [TestCaseSource(nameof(Kinds))]
    public void A_code_is_the_name_of_the_type_in_camel_case(Type kind)
    {
        var refusal = (Refusal)RuntimeHelpers.GetUninitializedObject(kind);

        Assert.That(refusal.Code, Does.Match("^[a-z][A-Za-z]+$").And.EqualTo(kind.Name).IgnoreCase);
    }

    [Test]
    public void No_two_refusals_share_a_code()
    {
        var codes = Kinds.Select(kind => ((Refusal)RuntimeHelpers.GetUninitializedObject(kind)).Code);

        Assert.That(codes, Is.Unique.And.Not.Empty);
    }

    [TestCaseSource(nameof(Kinds))]
    public void A_refusal_is_sealed_so_that_its_code_means_one_thing(Type kind) =>
        Assert.That(kind.IsSealed, Is.True);

    [Test]
    public void A_refusal_of_many_reasons_says_all_their_codes()
    {
        var refused = new RefusedException(new TitleNeeded(), new BodyNeeded());

        Assert.That(refused.Message, Is.EqualTo("titleNeeded, bodyNeeded"));
    }

    [Test]
    public void What_is_not_yours_names_the_verb() =>
        Assert.That(new NotYoursToDo(Verb.Reclassify).Arguments, Is.EqualTo(new[] { "Reclassify" }));

    [Test]
    public void What_is_not_possible_now_names_the_verb_and_the_status() =>
        Assert.That(new NotPossibleNow(Verb.Answer, TicketStatus.Closed).Arguments, Is.EqualTo(new[] { "Answer", "Closed" }));

    [Test]
    public void What_was_not_found_names_the_number_as_it_was_asked_for() =>
        Assert.That(new TicketNotFound("TH-1042").Arguments, Is.EqualTo(new[] { "TH-1042" }));

    [Test]
    [SetCulture("ar-SA")]
    public void Numbers_are_told_alike_in_every_culture()
    {
        var late = new ReopenTooLate(14);
        var tooLong = new TextTooLong("body", 200_000);

        Assert.That(late.Arguments.Concat(tooLong.Arguments), Is.EqualTo(new[] { "14", "200000" }));
    }

    [Test]
    public void A_text_that_is_too_long_is_told_at_its_field() =>
        Assert.That(new TextTooLong("steps", 20_000).Field, Is.EqualTo("steps"));

    [Test]
    public void A_refused_verb_leaves_the_version_that_the_person_saw()
    {
        var ticket = Some.Consultation();

        Assert.That(() => ticket.Claim(The.Author, Times.Now), Refuses.With(new NotYoursToDo(Verb.Claim)));

        Assert.That(ticket.Version, Is.EqualTo(1));
    }
}
