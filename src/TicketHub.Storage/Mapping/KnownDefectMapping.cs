using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.KnownDefects;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;

namespace TicketHub.Storage.Mapping;

internal sealed class KnownDefectMapping :
    IEntityTypeConfiguration<KnownDefect>, IEntityTypeConfiguration<DefectEvent>, IEntityTypeConfiguration<DefectTrace>,
    IEntityTypeConfiguration<Sighting>, IEntityTypeConfiguration<DefectTicket>, IEntityTypeConfiguration<DefectRule>
{
    public void Configure(EntityTypeBuilder<KnownDefect> defect)
    {
        defect.ToTable("KnownDefects");
        defect.HasKey(d => d.Number);
        defect.Property(d => d.Number).ValueGeneratedOnAdd();
        defect.Property(d => d.Title).HasMaxLength(KnownDefect.LongestTitle);
        defect.Property(d => d.TitleKey).HasMaxLength(KnownDefect.LongestTitle);
        defect.Property(d => d.FixedIn).HasMaxLength(ReleaseVersion.Longest);
        defect.Property(d => d.SeenAgainIn).HasMaxLength(RequestDraft.LongestLine);
        defect.Property(d => d.Version).IsConcurrencyToken();
        defect.Ignore(d => d.Root);
        defect.HasOne<KnownDefect>().WithMany().HasForeignKey(d => d.MergedInto).OnDelete(DeleteBehavior.Restrict);
        defect.HasOne<KnownDefect>().WithMany().HasForeignKey(d => d.Under).OnDelete(DeleteBehavior.Restrict);
        defect.HasOne<KnownDefect>().WithMany().HasForeignKey(d => d.SplitFrom).OnDelete(DeleteBehavior.Restrict);
        defect.HasOne<Ticket>().WithMany().HasForeignKey(d => d.FixedBy).OnDelete(DeleteBehavior.Restrict);
        defect.HasMany(d => d.Events).WithOne().HasForeignKey(e => e.DefectNumber).OnDelete(DeleteBehavior.Restrict);

        // What one speaks for; and the list of those that speak for themselves, seen last first.
        defect.HasIndex(d => d.Under).HasFilter("\"Under\" IS NOT NULL");
        defect.HasIndex(d => new { d.LastSeenAt, d.Number }).HasFilter("\"Under\" IS NULL");
        defect.HasIndex(d => d.FixedBy).HasFilter("\"FixedBy\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<DefectEvent> line)
    {
        line.ToTable("DefectEvents");
        line.Property(e => e.Arguments).AsJson();
        line.HasOne(e => e.By).WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        line.HasIndex(e => new { e.DefectNumber, e.Id });
    }

    public void Configure(EntityTypeBuilder<DefectTrace> trace)
    {
        trace.ToTable("DefectTraces");
        trace.HasKey(t => t.Key);
        trace.Property(t => t.Key).HasMaxLength(DefectTrace.LongestKey);
        trace.Property(t => t.Frames).AsJson();
        trace.HasOne(t => t.Defect).WithMany().HasForeignKey(t => t.DefectNumber).OnDelete(DeleteBehavior.Restrict);
        trace.HasIndex(t => t.DefectNumber).HasFilter("\"DefectNumber\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<Sighting> sighting)
    {
        sighting.ToTable("Sightings");
        sighting.HasKey(s => new { s.TicketNumber, s.Source, s.Key });
        sighting.Property(s => s.Source).HasMaxLength(40);
        sighting.Property(s => s.Key).HasMaxLength(DefectTrace.LongestKey);
        sighting.Property(s => s.Kind).HasMaxLength(DefectTrace.LongestKey);
        sighting.HasOne<Ticket>().WithMany().HasForeignKey(s => s.TicketNumber).OnDelete(DeleteBehavior.Restrict);
        sighting.HasOne(s => s.Trace).WithMany().HasForeignKey(s => s.Key).OnDelete(DeleteBehavior.Restrict);
        sighting.Property(s => s.First).HasColumnType(TimeWithoutZone);
        sighting.Property(s => s.Last).HasColumnType(TimeWithoutZone);
        sighting.HasIndex(s => s.Key);
        sighting.HasIndex(s => s.Kind);
    }

    public void Configure(EntityTypeBuilder<DefectTicket> member)
    {
        member.ToTable("DefectTickets");
        member.HasKey(m => new { m.TicketNumber, m.DefectNumber });
        member.HasOne<Ticket>().WithMany().HasForeignKey(m => m.TicketNumber).OnDelete(DeleteBehavior.Restrict);
        member.HasOne(m => m.Defect).WithMany().HasForeignKey(m => m.DefectNumber).OnDelete(DeleteBehavior.Restrict);
        member.HasIndex(m => m.DefectNumber);
    }

    public void Configure(EntityTypeBuilder<DefectRule> rule)
    {
        rule.ToTable("DefectRules");
        rule.Property(r => r.Id).ValueGeneratedOnAdd();
        rule.Property(r => r.Pattern).HasMaxLength(DefectRule.LongestPattern);
        rule.HasOne(r => r.Defect).WithMany().HasForeignKey(r => r.DefectNumber).OnDelete(DeleteBehavior.Restrict);
        rule.HasOne<Person>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
        rule.HasIndex(r => r.DefectNumber);
    }

    /// <summary>A log's own time has no zone, and PostgreSQL's usual type demands one; SQLite takes any name.</summary>
    private const string TimeWithoutZone = "timestamp without time zone";
}
