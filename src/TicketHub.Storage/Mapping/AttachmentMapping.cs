using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.Tickets;

namespace TicketHub.Storage.Mapping;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.Property(a => a.Id).ValueGeneratedNever();
        attachment.Property(a => a.Name).HasMaxLength(FileName.Longest);
        attachment.Property(a => a.Sha256).HasMaxLength(64);
        attachment.Property(a => a.UploadKey).HasMaxLength(Repeat.LongestKey);
        attachment.Ignore(a => a.ExpiresAt);
        attachment.HasOne(a => a.By).WithMany().HasForeignKey(a => a.ById).OnDelete(DeleteBehavior.Restrict);
        attachment.HasOne<Ticket>().WithMany().HasForeignKey(a => a.TicketNumber).OnDelete(DeleteBehavior.Restrict);

        // A ticket's list, and one person's pending uploads, of which there are few.
        attachment.HasIndex(a => a.TicketNumber).HasFilter("\"TicketNumber\" IS NOT NULL");
        attachment.HasIndex(a => a.ById).HasFilter("\"TicketNumber\" IS NULL");
        attachment.HasIndex(a => new { a.ById, a.UploadKey }).IsUnique().HasFilter("\"UploadKey\" IS NOT NULL");
    }
}
