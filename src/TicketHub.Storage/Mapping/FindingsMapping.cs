using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Findings;

namespace TicketHub.Storage.Mapping;

internal sealed class FindingsMapping : IEntityTypeConfiguration<FileReading>, IEntityTypeConfiguration<FileTrace>
{
    /// <summary>The version of the algorithm and 128 bits in hexadecimal.</summary>
    private const int LongestKey = 60;

    public void Configure(EntityTypeBuilder<FileReading> reading)
    {
        reading.HasKey(r => r.AttachmentId);
        reading.Property(r => r.AttachmentId).ValueGeneratedNever();
        reading.Property(r => r.What).HasMaxLength(40);
        reading.Ignore(r => r.IsTold);
        // An upload that is removed takes with it what was found in it.
        reading.HasOne<Attachment>().WithOne().HasForeignKey<FileReading>(r => r.AttachmentId).OnDelete(DeleteBehavior.Cascade);
        reading.HasIndex(r => r.Climb).HasFilter("\"Climb\" = 'Wanted'");
    }

    public void Configure(EntityTypeBuilder<FileTrace> trace)
    {
        trace.Property(t => t.Group).HasMaxLength(LongestKey);
        trace.Property(t => t.Kind).HasMaxLength(LongestKey);
        trace.Property(t => t.Frames).AsJson();
        trace.Ignore(t => t.Seen);
        trace.HasOne<FileReading>().WithMany().HasForeignKey(t => t.AttachmentId).OnDelete(DeleteBehavior.Cascade);
        trace.HasIndex(t => t.AttachmentId);
        trace.HasIndex(t => t.Group);
    }
}
