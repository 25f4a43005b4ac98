using System.Globalization;
using TicketHub.Domain.Enhancements;
using TicketHub.Web.Features.Shared;

namespace TicketHub.Web.Features.Backlog;

/// <summary>
/// What the board's form asks for. A button says "40:up", "40:7" or "40:place", which takes the number from the row's own
/// field; Enter in such a field presses a button that says "place" alone, and the field that is filled tells the row.
/// </summary>
public static class BoardForm
{
    private const string Field = "place-";

    /// <summary>Null where the form makes no sense.</summary>
    public static (long Number, MoveEnhancement Move)? Read(IFormCollection form)
    {
        // The script says by a field of its own what was dragged, whatever button was pressed last.
        var said = form["dragged"].ToString();
        var wanted = (said.Length > 0 ? said : form["move"].ToString()).Split(':');
        var how = wanted.Length == 2 ? wanted[1] : wanted[0];
        var row = wanted.Length == 2 ? EnhancementNumber.TryParse(wanted[0]) : Filled(form);
        if (row is not { } number)
            return null;
        if (how == "place")
            how = form[Field + number.ToString(CultureInfo.InvariantCulture)].ToString().Trim();
        return how switch
        {
            "up" => (number, new(MoveTo.Up)),
            "down" => (number, new(MoveTo.Down)),
            "top" => (number, new(MoveTo.Top)),
            "bottom" => (number, new(MoveTo.Bottom)),
            // What is no number is a place that the board does not have, and is told so.
            _ => (number, new(Place: Typed.Count(how) ?? 0)),
        };
    }

    private static long? Filled(IFormCollection form) => form.Keys
        .Where(key => key.StartsWith(Field, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(form[key]))
        .Select(key => EnhancementNumber.TryParse(key[Field.Length..])).FirstOrDefault(number => number is not null);
}
