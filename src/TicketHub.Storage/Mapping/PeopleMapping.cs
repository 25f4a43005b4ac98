using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using TicketHub.Domain.People;
using TicketHub.Storage.SigningIn;

namespace TicketHub.Storage.Mapping;

internal sealed class PeopleMapping :
    IEntityTypeConfiguration<Person>, IEntityTypeConfiguration<Department>,
    IEntityTypeConfiguration<ClientProject>, IEntityTypeConfiguration<Membership>, IEntityTypeConfiguration<Account>,
    IEntityTypeConfiguration<Deputyship>, IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.Property(p => p.Id).ValueGeneratedNever();
        person.Property(p => p.Name).HasMaxLength(Person.LongestName);
        person.Property(p => p.NameKey).HasMaxLength(Person.LongestName * 2);
        person.Property(p => p.Version).IsConcurrencyToken();
        person.Property(p => p.Language).HasMaxLength(8);
        person.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Department> department)
    {
        department.Property(d => d.Id).ValueGeneratedNever();
        department.Property(d => d.Name).HasMaxLength(200);
        department.Property(d => d.Version).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ClientProject> project)
    {
        project.Property(p => p.Id).ValueGeneratedNever();
        project.Property(p => p.Name).HasMaxLength(200);
        project.Property(p => p.Version).IsConcurrencyToken();
        project.HasOne<Person>().WithMany().HasForeignKey(p => p.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<Membership> membership)
    {
        membership.HasKey(m => new { m.PersonId, m.ProjectId });
        membership.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
        membership.HasOne<ClientProject>().WithMany().HasForeignKey(m => m.ProjectId).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Account> account)
    {
        account.ToTable("Accounts");
        account.HasOne<Person>().WithOne().HasForeignKey<Account>(a => a.Id).OnDelete(DeleteBehavior.Cascade);
    }

    public void Configure(EntityTypeBuilder<Deputyship> deputyship)
    {
        deputyship.Property(d => d.Id).ValueGeneratedNever();
        deputyship.HasOne<Person>().WithMany().HasForeignKey(d => d.DeputyId).OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("Audit");
        // No foreign key to the subject: it may be a person, a department or a project.
        entry.Property(e => e.Subject).HasMaxLength(Person.LongestName);
        entry.HasOne<Person>().WithMany().HasForeignKey(e => e.ById).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => new { e.SubjectId, e.Id });
    }
}
