using TicketHub.Web.Verbs;

return await CommandLine.Run(args);

/// <summary>The entry point; public so that tests can host it.</summary>
public partial class Program;
