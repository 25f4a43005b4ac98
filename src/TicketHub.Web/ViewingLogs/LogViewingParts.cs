using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.ViewingLogs;

public static class LogViewingParts
{
    public static IServiceCollection AddLogViewing(this IServiceCollection services) => services
        .AddSingleton(provider => LogChild.Beside(provider.GetRequiredService<ReadingChild>()))
        .AddSingleton<KeptIndexes>().AddSingleton<OpenLogs>().AddHostedService(provider => provider.GetRequiredService<OpenLogs>());
}
