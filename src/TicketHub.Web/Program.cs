using TicketHub.Web.ReadingDocuments;
using TicketHub.Web.ReadingEvidence;
using TicketHub.Web.Verbs;
using TicketHub.Web.ViewingLogs;

// Before anything of the service is touched: this process reads one hostile file and needs nothing else.
return args switch
{
    [ReadDocument.Verb] => ReadDocument.Run(),
    [ViewLog.Verb] => ViewLog.Run(),
    [ReadEvidence.Verb] => ReadEvidence.Run(),
    _ => await CommandLine.Run(args),
};

/// <summary>The entry point; public so that tests can host it.</summary>
public partial class Program;
