using TicketHub.Classification.Deciding;
using TicketHub.Classification.Gate;
using TicketHub.Domain.Intake;
using TicketHub.Domain.Tickets;

namespace TicketHub.Classification.Tests.Deciding;

/// <summary>"How the cases fall", row by row.</summary>
public sealed class RoutingTests
{
    private static readonly ClassScores SureConsultation = new(0.9, 0.05, 0.05);

    private static readonly ClassScores SureDefect = new(0.05, 0.9, 0.05);

    private static readonly ClassScores SureEnhancement = new(0.05, 0.05, 0.9);

    private static readonly ClassScores NoIdea = new(0.45, 0.12, 0.43);

    private static readonly ClassScores PerhapsDefect = new(0.36, 0.52, 0.12);

    private static readonly OwnVoice Silent = new(Question: false, Symptoms: false, Wish: false);

    [Test]
    public void A_requirements_document_and_the_ask_do_not_match_the_format() =>
        Expect(Document(asks: true), Outcome.SpecDump, QueueKind.Consultation);

    [Test]
    public void A_requirements_document_without_a_word_of_its_own_does_not_match_the_format() =>
        Expect(Document(asks: false), Outcome.SpecDump, QueueKind.Consultation);

    [Test]
    public void A_requirements_document_called_a_consultation_does_not_match_the_format() =>
        Expect(Document(asks: true, stated: RequestKind.Consultation), Outcome.SpecDump, QueueKind.Consultation);

    [Test]
    public void An_own_wish_with_a_specification_goes_to_the_backlog_marked() =>
        Expect(Document(asks: true, own: Silent with { Wish = true }), Outcome.Enhancement, QueueKind.Enhancement, Mark.CarriesSpecification);

    [TestCase(true)]
    [TestCase(false)]
    public void A_stated_enhancement_without_a_wish_does_not_match_the_format(bool asks) =>
        Expect(Document(asks, stated: RequestKind.Enhancement), Outcome.SpecDump, QueueKind.Consultation);

    [Test]
    public void A_stated_enhancement_that_says_something_besides_the_document_is_for_a_person() =>
        Expect(Document(asks: false, stated: RequestKind.Enhancement, own: Silent with { Words = 5 }), Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void What_may_be_a_wish_beside_a_specification_is_for_a_person() =>
        Expect(Document(asks: false, own: Silent with { Faint = true }), Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void What_may_be_a_defect_beside_a_specification_is_treated_as_one() =>
        Expect(
            Document(asks: false, own: Silent with { FaintSymptoms = true }) with { Words = SureDefect, HasFailureSigns = true },
            Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void What_may_be_a_symptom_beside_the_ask_is_for_a_person() =>
        Expect(Document(asks: true, own: Silent with { FaintSymptoms = true }), Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void Own_symptoms_with_a_specification_go_to_the_defect_queue_marked() =>
        Expect(Document(asks: true, own: Silent with { Symptoms = true }), Outcome.Defect, QueueKind.Defect, Mark.CarriesSpecification);

    [Test]
    public void A_stated_defect_with_a_specification_and_no_symptoms_is_a_defect_to_be_checked() =>
        Expect(
            Document(asks: true, stated: RequestKind.Defect),
            Outcome.Defect,
            QueueKind.Defect,
            Mark.CheckKind,
            Mark.CarriesSpecification);

    [Test]
    public void An_own_question_about_a_specification_is_answered() =>
        Expect(
            Document(asks: false, own: Silent with { Question = true }),
            Outcome.Consultation,
            QueueKind.Consultation,
            Mark.CarriesSpecification);

    [Test]
    public void What_only_looks_like_a_specification_is_for_a_person() =>
        Expect(Document(asks: true) with { Specification = SpecificationDoubt.Likely }, Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void A_stated_defect_whose_words_disagree_goes_to_the_defect_queue_to_be_checked() =>
        Expect(Plain(SureConsultation, RequestKind.Defect), Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void A_stated_defect_whose_words_agree_goes_to_the_defect_queue() =>
        Expect(Plain(SureDefect, RequestKind.Defect), Outcome.Defect, QueueKind.Defect);

    [Test]
    public void A_stated_consultation_that_is_surely_an_enhancement_goes_to_the_backlog() =>
        Expect(Plain(SureEnhancement, RequestKind.Consultation), Outcome.Enhancement, QueueKind.Enhancement, Mark.CheckKind);

    [Test]
    public void A_stated_enhancement_that_is_surely_a_question_is_answered() =>
        Expect(Plain(SureConsultation, RequestKind.Enhancement), Outcome.Consultation, QueueKind.Consultation, Mark.CheckKind);

    [Test]
    public void A_stated_enhancement_that_surely_tells_of_a_failure_goes_to_the_defect_queue() =>
        Expect(Plain(SureDefect, RequestKind.Enhancement), Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void An_unsure_disagreement_is_for_a_person() =>
        Expect(Plain(new(0.2, 0.25, 0.55), RequestKind.Consultation), Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void The_stated_kind_helps_an_unsure_text() =>
        Expect(Plain(NoIdea, RequestKind.Consultation), Outcome.Consultation, QueueKind.Consultation);

    [Test]
    public void A_stated_consultation_that_is_likelier_a_defect_is_treated_as_one() =>
        Expect(Plain(new(0.4, 0.5, 0.1), RequestKind.Consultation) with { HasFailureSigns = true }, Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void A_stated_enhancement_that_may_be_a_defect_is_treated_as_one() =>
        Expect(Plain(new(0.1, 0.4, 0.5), RequestKind.Enhancement) with { HasFailureSigns = true }, Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void What_may_be_a_blocking_defect_never_waits_undecided() =>
        Expect(Plain(PerhapsDefect) with { HasFailureSigns = true }, Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void What_may_be_a_blocking_defect_needs_no_word_of_failure() =>
        Expect(Plain(PerhapsDefect), Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    [Test]
    public void A_name_or_two_without_a_word_of_failure_are_no_defect() =>
        Expect(Plain(PerhapsDefect) with { IsThin = true }, Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void A_word_of_failure_alone_makes_no_defect_of_what_is_likelier_a_question() =>
        Expect(Plain(new(0.6, 0.3, 0.1)) with { HasFailureSigns = true }, Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void What_is_unsure_otherwise_is_for_a_person_to_decide() =>
        Expect(Plain(NoIdea), Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void A_fault_that_blocks_nobody_waits_in_the_backlog_marked() =>
        Expect(Plain(SureDefect) with { BlocksNobody = true }, Outcome.Enhancement, QueueKind.Enhancement, Mark.Fault);

    [Test]
    public void A_stated_defect_is_not_put_into_the_backlog_for_blocking_nobody() =>
        Expect(Plain(SureDefect, RequestKind.Defect) with { BlocksNobody = true }, Outcome.Defect, QueueKind.Defect);

    [Test]
    public void Too_few_words_are_for_a_person() =>
        Expect(Plain(SureConsultation) with { SaysNothing = true }, Outcome.Undecided, QueueKind.Triage);

    [Test]
    public void One_word_of_failure_is_treated_as_a_defect() =>
        Expect(Plain(PerhapsDefect) with { SaysNothing = true, HasFailureSigns = true }, Outcome.Defect, QueueKind.Defect, Mark.CheckKind);

    private static Case Plain(ClassScores words, RequestKind? stated = null) =>
        new(stated, words, SpecificationDoubt.None, AsksForVerdict: false, Silent, HasFailureSigns: false, BlocksNobody: false, SaysNothing: false);

    private static Case Document(bool asks, RequestKind? stated = null, OwnVoice? own = null) =>
        Plain(SureConsultation, stated) with { Specification = SpecificationDoubt.Certain, AsksForVerdict = asks, Own = own ?? Silent };

    private static void Expect(Case request, Outcome outcome, QueueKind queue, params Mark[] marks)
    {
        var decision = Routing.Decide(request);

        Assert.That((decision.Outcome, decision.Queue), Is.EqualTo((outcome, queue)));
        Assert.That(decision.Marks, Is.EquivalentTo(marks));
    }
}
