using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.People;

namespace TicketHub.Storage.Mapping;

internal sealed class DraftMapping : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.HasKey(d => new { d.PersonId, d.Key });
        draft.Property(d => d.Key).HasMaxLength(Repeat.LongestKey);
        draft.Property(d => d.Writer).HasMaxLength(Repeat.LongestKey);
        draft.Property(d => d.Place).HasMaxLength(Draft.LongestPlace);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.Property(d => d.Fields).AsJson();
        draft.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
