using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Deciding;

/// <summary>What the rule that decided adds to the words: caution, the stated kind, a disagreement, a document.</summary>
internal static class RuleReasons
{
    public static IEnumerable<Reason> For(Decision decision, Case request)
    {
        if (CodeOf(decision.Rule, request) is { } code)
            yield return new Reason(code, 1, Arguments(decision.Rule, request));
    }

    private static string? CodeOf(Rule rule, Case request) => rule switch
    {
        Rule.Stated => "statedKind",
        Rule.KindDisagrees => Reason.KindDisagrees,
        Rule.Cautious => "cautious",
        Rule.TooShort => request.IsCode ? "onlyCode" : request.HasNoWords ? "noWords" : "tooShort",
        Rule.UnreadDocument => "unreadDocument",
        Rule.Unsure => Reason.Unsure,
        Rule.FaultThatBlocksNobody => "blocksNobody",
        Rule.SpecDump => "specification",
        Rule.PerhapsSpecification => Reason.PerhapsSpecification,
        Rule.WishWithSpecification => "wishWithSpecification",
        Rule.SymptomsWithSpecification => "symptomsWithSpecification",
        Rule.QuestionWithSpecification => "questionWithSpecification",
        _ => null,
    };

    /// <summary>Kinds: the stated one, and last the one that the words are likeliest of.</summary>
    private static string[] Arguments(Rule rule, Case request) => rule switch
    {
        Rule.Stated when request.Stated is { } stated => [Name(stated)],
        Rule.KindDisagrees when request.Stated is { } stated => [Name(stated), Name(request.Words.Best)],
        Rule.Unsure => [Name(request.Words.Best)],
        _ => [],
    };

    private static string Name(RequestKind kind) => kind switch
    {
        RequestKind.Consultation => "consultation",
        RequestKind.Defect => "defect",
        _ => "enhancement",
    };
}
