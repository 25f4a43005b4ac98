using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.People;
using TicketHub.Storage.Learning;

namespace TicketHub.Storage.Mapping;

internal sealed class LearningMapping :
    IEntityTypeConfiguration<ClassifierModel>, IEntityTypeConfiguration<ModelUse>, IEntityTypeConfiguration<ImportedExample>
{
    public void Configure(EntityTypeBuilder<ClassifierModel> model)
    {
        model.ToTable("ClassifierModels");
        model.Property(m => m.Id).ValueGeneratedOnAdd();
        model.Property(m => m.DataHash).HasMaxLength(64);
        model.Property(m => m.Confusion).AsJson();
        model.HasOne<Person>().WithMany().HasForeignKey(m => m.MadeById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ModelUse> use)
    {
        use.ToTable("ModelUses");
        use.Property(u => u.Id).ValueGeneratedOnAdd();
        use.HasOne(u => u.Model).WithMany().HasForeignKey(u => u.ModelId).OnDelete(DeleteBehavior.Restrict);
        use.HasOne<Person>().WithMany().HasForeignKey(u => u.ById).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<ImportedExample> example)
    {
        example.ToTable("ImportedExamples");
        example.HasKey(e => e.Hash);
        example.Property(e => e.Hash).HasMaxLength(64);
    }
}
