namespace TicketHub.Domain.People;

/// <summary>What an administrator may do to people, and what nobody may: rule over themselves, or leave the desk without one.</summary>
public static class Administration
{
    public static void Demand(Actor by)
    {
        if (!by.Is(Roles.Admin))
            throw new RefusedException(new ForAdministrators());
    }

    /// <param name="person">Whose roles.</param>
    /// <param name="roles">The head's role is handed over, never given or taken away here; whoever has it keeps it.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="otherAdministrators">How many administrators there are beside this person.</param>
    public static void ChangeRoles(Person person, Roles roles, Actor by, int otherAdministrators)
    {
        NotOnOneself(person, by);
        if (roles.HasFlag(Roles.Head) && !person.Roles.HasFlag(Roles.Head))
            throw new RefusedException(new HeadIsHandedOver());
        var wanted = (roles & ~Roles.Head) | (person.Roles & Roles.Head);
        if (wanted == Roles.None)
            throw new RefusedException(new RoleNeeded());
        if (person.Roles.HasFlag(Roles.Admin) && !wanted.HasFlag(Roles.Admin) && otherAdministrators == 0)
            throw new RefusedException(new LastAdministrator());
        person.Become(wanted);
    }

    public static void Disable(Person person, Actor by, int otherAdministrators)
    {
        NotOnOneself(person, by);
        if (person.Roles.HasFlag(Roles.Head))
            throw new RefusedException(new HeadStays());
        if (person.Roles.HasFlag(Roles.Admin) && otherAdministrators == 0)
            throw new RefusedException(new LastAdministrator());
        person.Disable();
    }

    /// <summary>Moves the one head's role; with nobody to take it from, it is given.</summary>
    public static void HandOver(Person? from, Person to, Actor by)
    {
        NotOnOneself(to, by);
        if (to.Disabled)
            throw new RefusedException(new UnknownPerson());
        if (to.Roles.HasFlag(Roles.Head))
            throw new RefusedException(new AlreadyTheHead());
        from?.Become(from.Roles & ~Roles.Head);
        to.Become(to.Roles | Roles.Head);
    }

    /// <summary>Whoever sits down at an administrator's open browser must not get at their password.</summary>
    public static void MakeLink(Person person, Actor by)
    {
        if (person.Id == by.Id)
            throw new RefusedException(new NoLinkForOneself());
        if (person.Disabled)
            throw new RefusedException(new PersonIsDisabled());
    }

    public static void NotOnOneself(Person person, Actor by)
    {
        if (person.Id == by.Id)
            throw new RefusedException(new NotOnYourself());
    }
}
