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
    public static void Apply(ModelConfigurationBuilder model, bool sqlite)
    {
        // An index is paid for at every filing, in pages that have to reach the disk: only those exist that a query asks for.
        model.Conventions.Remove<ForeignKeyIndexConvention>();

        // Names, so that a row can be read without the code.
        model.Properties<QueueKind>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<TicketStatus>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<Priority>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<Outcome>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<RequestKind>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<PlatformEnvironment>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<Certification>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<AttachmentState>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<FileReadingState>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<ReadingFault>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<ClimbState>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<EventCode>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<EnhancementEventCode>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<EnhancementStatus>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<IterationEventCode>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<DeductionKind>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<ResourceKind>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<SubmissionAnswer>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<SwapState>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<AuditAct>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<TokenScope>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<ModelOrigin>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<LinkPurpose>().HaveConversion<string>().HaveMaxLength(40);

        model.Properties<DefectStatus>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<DefectEventCode>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<DefectLink>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<LinkedBy>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<AfterFix>().HaveConversion<string>().HaveMaxLength(40);
        model.Properties<RuleField>().HaveConversion<string>().HaveMaxLength(40);

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
