using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Attachments;
using TicketHub.Domain.People;

namespace TicketHub.Storage.Mapping;

internal sealed class UploadMapping : IEntityTypeConfiguration<Upload>
{
    public void Configure(EntityTypeBuilder<Upload> upload)
    {
        upload.Property(u => u.Id).ValueGeneratedNever();
        upload.Property(u => u.Name).HasMaxLength(FileName.Longest);
        upload.Property(u => u.Metadata).HasMaxLength(Upload.LongestMetadata);
        upload.Property(u => u.UploadKey).HasMaxLength(Repeat.LongestKey);
        upload.Ignore(u => u.ExpiresAt);
        upload.HasOne<Person>().WithMany().HasForeignKey(u => u.ById).OnDelete(DeleteBehavior.Restrict);
        upload.HasIndex(u => u.ById);
        upload.HasIndex(u => new { u.ById, u.UploadKey }).IsUnique().HasFilter("\"UploadKey\" IS NOT NULL");
    }
}
