namespace TicketHub.Web.Features.Watching;

/// <summary>So many of so many.</summary>
public readonly record struct Counted(int Part, int Whole)
{
    /// <summary>Of fewer a share says nothing: one of two is no half.</summary>
    private const int Enough = 20;

    /// <summary>Null where there is none.</summary>
    public double? Share => Whole > 0 ? (double)Part / Whole : null;

    public string Say(Words words) => this switch
    {
        { Share: null } => "–",
        { Whole: < Enough } => words.Say("watching.partOf", Part, Whole),
        { Share: { } share } => words.Percent(share),
    };
}
