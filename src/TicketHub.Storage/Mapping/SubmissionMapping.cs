using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.Enhancements;
using TicketHub.Domain.Planning;

namespace TicketHub.Storage.Mapping;

internal sealed class SubmissionMapping : IEntityTypeConfiguration<Submission>, IEntityTypeConfiguration<SubmissionItem>
{
    public void Configure(EntityTypeBuilder<Submission> submission)
    {
        submission.ToTable("Submissions");
        submission.HasKey(s => s.Number);
        submission.Property(s => s.Number).ValueGeneratedOnAdd();
        submission.HasOne(s => s.SentBy).WithMany().HasForeignKey(s => s.SentById).OnDelete(DeleteBehavior.Restrict);
        submission.HasMany(s => s.Items).WithOne().HasForeignKey(i => i.SubmissionNumber).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SubmissionItem> item)
    {
        item.ToTable("SubmissionItems");
        item.Property(i => i.Title).HasMaxLength(EnhancementText.LongestTitle);
        item.Property(i => i.WantedReason).HasMaxLength(EnhancementText.LongestReason);
        item.Ignore(i => i.IsUnanswered);
        item.HasOne<Enhancement>().WithMany().HasForeignKey(i => i.EnhancementNumber).OnDelete(DeleteBehavior.Restrict);
        item.HasOne(i => i.AnsweredBy).WithMany().HasForeignKey(i => i.AnsweredById).OnDelete(DeleteBehavior.Restrict);
        // Each once in a submission; the enhancement's page asks for the submissions that it was part of.
        item.HasIndex(i => new { i.SubmissionNumber, i.EnhancementNumber }).IsUnique();
        item.HasIndex(i => i.EnhancementNumber);
    }
}
