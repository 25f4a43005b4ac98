using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.People;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Storage.Mapping;

internal sealed class SigningInMapping :
    IEntityTypeConfiguration<Session>, IEntityTypeConfiguration<AccessToken>, IEntityTypeConfiguration<Repeat>,
    IEntityTypeConfiguration<PasswordLink>
{
    public void Configure(EntityTypeBuilder<Session> session)
    {
        session.Property(s => s.Id).ValueGeneratedNever();
        session.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
        session.Property(s => s.Browser).HasMaxLength(Session.LongestBrowser);
        session.HasIndex(s => s.ExpiresAt);
        session.HasIndex(s => s.PersonId);
    }

    public void Configure(EntityTypeBuilder<AccessToken> token)
    {
        token.Property(t => t.Id).ValueGeneratedNever();
        token.Property(t => t.Hash).HasMaxLength(64);
        token.Property(t => t.Name).HasMaxLength(AccessToken.LongestName);
        token.HasIndex(t => t.PersonId);
        token.HasIndex(t => t.Hash).IsUnique();
        token.HasOne<Person>().WithMany().HasForeignKey(t => t.PersonId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Repeat> repeat)
    {
        repeat.HasKey(r => new { r.PersonId, r.Operation, r.Key });
        repeat.Property(r => r.Operation).HasMaxLength(100);
        repeat.Property(r => r.Key).HasMaxLength(Repeat.LongestKey);
        repeat.Property(r => r.Hash).HasMaxLength(64);
        repeat.HasOne(r => r.Ticket).WithMany().HasForeignKey(r => r.Number).OnDelete(DeleteBehavior.Cascade);
        repeat.HasOne(r => r.Enhancement).WithMany().HasForeignKey(r => r.EnhancementNumber).OnDelete(DeleteBehavior.Cascade);
        repeat.HasOne(r => r.Submission).WithMany().HasForeignKey(r => r.SubmissionNumber).OnDelete(DeleteBehavior.Cascade);
        repeat.HasOne(r => r.Swap).WithMany().HasForeignKey(r => r.SwapNumber).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<PasswordLink> link)
    {
        // A person has one link at most: a new one takes the place of the old.
        link.HasKey(l => l.PersonId);
        link.Property(l => l.Hash).HasMaxLength(64);
        link.HasIndex(l => l.Hash).IsUnique();
        link.HasOne<Person>().WithOne().HasForeignKey<PasswordLink>(l => l.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
