using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Findings;
using TicketHub.Domain.Intake;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Domain.Planning;
using TicketHub.Domain.Tickets;
using TicketHub.Storage.Learning;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Storage.Mapping;

/// <summary>How simple values are stored on both databases.</summary>
internal static class Conventions
{
    private const int LongestName = 40;

    /// <summary>By their names, so that a row can be read without the code.</summary>
    private static readonly Type[] KeptByName =
    [
        typeof(QueueKind), typeof(TicketStatus), typeof(Priority), typeof(Outcome), typeof(RequestKind), typeof(PlatformEnvironment),
        typeof(Certification), typeof(AttachmentState), typeof(FileReadingState),
        typeof(ReadingFault), typeof(ClimbState), typeof(EventCode),
        typeof(EnhancementEventCode), typeof(EnhancementStatus), typeof(IterationEventCode), typeof(DeductionKind), typeof(ResourceKind),
        typeof(SubmissionAnswer), typeof(SwapState), typeof(AuditAct), typeof(TokenScope), typeof(ModelOrigin), typeof(LinkPurpose),
        typeof(DefectStatus), typeof(DefectEventCode), typeof(DefectLink), typeof(LinkedBy), typeof(AfterFix), typeof(RuleField),
    ];

    public static void Apply(ModelConfigurationBuilder model, bool sqlite)
    {
        // An index is paid for at every filing, in pages that have to reach the disk: only those exist that a query asks for.
        model.Conventions.Remove<ForeignKeyIndexConvention>();

        foreach (var kind in KeptByName)
            model.Properties(kind).HaveConversion<string>().HaveMaxLength(LongestName);

        model.Properties<HalfDays>().HaveConversion<Halves>();
        model.Properties<Month>().HaveConversion<YearAndMonth>();

        if (sqlite)
            model.Properties<DateTimeOffset>().HaveConversion<Microseconds>();
        else
        {
            model.Properties<DateTimeOffset>().HaveConversion<Utc>();
            // What a log writes has no zone, and none is to be guessed.
            model.Properties<DateTime>().HaveColumnType("timestamp without time zone");
        }
    }

    /// <summary>SQLite cannot compare or order a DateTimeOffset; microseconds since 1970 it can.</summary>
    private sealed class Microseconds() : ValueConverter<DateTimeOffset, long>(
        at => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond,
        stored => new DateTimeOffset(stored * TimeSpan.TicksPerMicrosecond + DateTimeOffset.UnixEpoch.Ticks, TimeSpan.Zero));

    private sealed class Halves() : ValueConverter<HalfDays, int>(days => days.Count, stored => new HalfDays(stored));

    /// <summary>202611 for November 2026: readable, and in order.</summary>
    private sealed class YearAndMonth() : ValueConverter<Month, int>(
        month => month.Year * 100 + month.Number,
        stored => new Month(stored / 100, stored % 100));

    /// <summary>PostgreSQL takes no offset but zero.</summary>
    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(at => at.ToUniversalTime(), stored => stored);
}
