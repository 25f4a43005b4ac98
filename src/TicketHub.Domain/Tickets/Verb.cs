namespace TicketHub.Domain.Tickets;

/// <summary>What can be done with a filed request. The API offers each as <c>POST /tickets/{number}/{verb}</c>.</summary>
public enum Verb
{
    Claim,
    Release,
    Assign,
    Ask,
    Answer,
    Reply,
    Note,
    Reclassify,
    Priority,
    Close,
    Withdraw,
    Reopen,
    Acknowledge,
    Localize,
    Fix,
    Deliver,
    NotADefect,
    AskFor,
    TakeBack,
    Tell,
    Appeal,
    DecideAppeal,
}
