using TicketHub.Domain;
using TicketHub.Domain.People;

namespace TicketHub.Web.Features.People;

/// <summary>The name of a department or a project, which no other of them has.</summary>
internal static class FreeName
{
    /// <exception cref="RefusedException">It is none, or it is taken.</exception>
    public static async Task<string> Of(string? typed, Func<string, Task<bool>> isTaken)
    {
        var name = PlainText.Line(typed);
        if (PersonDetails.NameMistakes(name, Person.LongestName).ToList() is { Count: > 0 } mistakes)
            throw new RefusedException(mistakes);
        return await isTaken(name!) ? throw new RefusedException(new NameTaken()) : name!;
    }
}
