using TicketHub.Web.ReadingDocuments;

namespace TicketHub.Web.ReadingEvidence;

public static class EvidenceReadingParts
{
    public static IServiceCollection AddEvidenceReading(this IServiceCollection services) => services
        .AddSingleton(provider => EvidenceChild.Beside(provider.GetRequiredService<ReadingChild>()))
        .AddSingleton<EvidenceChildren>().AddSingleton<UnreadFiles>().AddSingleton<FollowFile>().AddSingleton<ReadOneFile>()
        .AddHostedService<EvidenceReaders>();
}
