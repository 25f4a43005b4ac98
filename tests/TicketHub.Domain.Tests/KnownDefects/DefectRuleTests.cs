using System.Diagnostics;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.Tests.Builders;
using TicketHub.Domain.Tickets;

namespace TicketHub.Domain.Tests.KnownDefects;

public class DefectRuleTests
{
    private static readonly KnownDefect Defect = KnownDefect.Open("Реестр", The.Agent, Times.Now);

    [Test]
    public void A_plain_pattern_is_found_whatever_its_capitals() =>
        Assert.That(Rule("Кэш РЕЕСТРА").Matches(Text("В журнале: кэш реестра переполнен")), Is.True);

    [Test]
    public void A_plain_pattern_is_no_expression() => Assert.That(Rule("putAll(.*)").Matches(Text("putAll(key)")), Is.False);

    [Test]
    public void A_rule_looks_only_where_it_was_told_to() =>
        Assert.That(Rule("OutOfMemory", RuleField.ExceptionClass).Matches(Text("java.lang.OutOfMemoryError")), Is.False);

    [Test]
    public void An_expression_matches_as_it_says() =>
        Assert.That(Rule(@"ORA-0(60|61)\d", expression: true).Matches(Text("ошибка ora-0605")), Is.True);

    [TestCase("(abcd", TestName = "a mistake")]
    [TestCase(@"(\w+)\1abc", TestName = "a back reference")]
    [TestCase("(?=abcd)abcd", TestName = "a look ahead")]
    [TestCase("(abcd)*", TestName = "true of nothing at all")]
    [TestCase("(abcd|[^x])", TestName = "true of any other letter")]
    [TestCase("((abcd{99}){99}){99}", TestName = "huge by its repeats")]
    public void An_expression_that_cannot_be_used_is_refused(string pattern) =>
        Assert.That(() => Rule(pattern, expression: true), Refuses.With(new PatternUnusable()));

    [Test]
    public void A_pattern_that_would_be_true_of_nearly_everything_is_refused() =>
        Assert.That(() => Rule("a. -"), Refuses.With(new PatternTooShort(4)));

    [TestCase(19, 19, false, TestName = "a few requests of a small desk")]
    [TestCase(143, 500, true, TestName = "more than every fourth")]
    [TestCase(60, 500, false, TestName = "a defect that many have")]
    public void How_wide_a_rule_may_be(int found, int of, bool expected) => Assert.That(DefectRule.IsTooWide(found, of), Is.EqualTo(expected));

    [Test]
    public void Capitals_make_no_other_rule() =>
        Assert.That((Rule("Кэш реестра").IsSameAs(Rule("кэш РЕЕСТРА")), Rule("Кэш реестра").IsSameAs(Rule("Кэш реестра", RuleField.Logger))), Is.EqualTo((true, false)));

    [TestCase(null)]
    [TestCase(" \u200b ")]
    public void A_rule_needs_its_pattern(string? pattern) => Assert.That(() => Rule(pattern), Refuses.With(new PatternNeeded()));

    [Test]
    public void A_pattern_has_an_end() =>
        Assert.That(() => Rule(new string('a', 201)), Refuses.With(new TextTooLong("pattern", 200)));

    [Test]
    public void A_hostile_expression_costs_little()
    {
        var rule = Rule("(a|aa|aaa|[ab]+)+c{50}d", expression: true);
        var watch = Stopwatch.StartNew();

        var found = rule.Matches(Text(new string('a', DefectRule.LongestText)));

        Assert.That((found, watch.Elapsed < TimeSpan.FromSeconds(2)), Is.EqualTo((false, true)));
    }

    private static DefectRule Rule(string? pattern, RuleField field = RuleField.Text, bool expression = false) =>
        DefectRule.Write(Defect, field, pattern, expression, The.Agent, Times.Now);

    private static DefectClues Text(string text) => new([text], [], []);
}
