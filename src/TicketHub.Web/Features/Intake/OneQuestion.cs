using TicketHub.Classification.Advice;
using TicketHub.Domain;
using TicketHub.Domain.People;
using TicketHub.Domain.Tickets;
using TicketHub.Web.Features.Drafts;

namespace TicketHub.Web.Features.Intake;

/// <summary>Makes two drafts of one: a question by itself, and the rest of what was written. Nothing is filed, and nothing is lost.</summary>
public sealed class OneQuestion(KeepDraft keep)
{
    /// <summary>Names the draft for the one page that tells about it.</summary>
    public const string Notice = "advice.taken";

    /// <summary>What belongs to all the questions of a text alike.</summary>
    private static readonly string[] Shared = ["project", "version", "environment", "kind"];

    /// <returns>The key of the draft with the question; null where the text has no such question, or could not be kept.</returns>
    public async Task<string?> Take(Actor actor, DraftForm form, int index, CancellationToken ct)
    {
        var body = PlainText.Lines(form.Fields.GetValueOrDefault("body")) ?? "";
        if (OneByOne.Take(body, index) is not { } taken)
            return null;
        var question = new DraftForm(DraftForm.New, NewKey(), NewKey(), 0, new Dictionary<string, string>(
            form.Fields.Where(field => Shared.Contains(field.Key)))
        {
            ["title"] = Title(taken.Question),
            ["body"] = taken.Text,
        });
        var rest = form with { Fields = new Dictionary<string, string>(form.Fields) { ["body"] = taken.Rest } };
        // The question first: should the second saving fail, it stands in both rather than in none.
        if ((await keep.Run(actor.Id, question, ct)).Keeping is not Keeping.Kept
            || (await keep.Run(actor.Id, rest, ct)).Keeping is not (Keeping.Kept or Keeping.KeptApart))
        {
            await keep.Discard(actor.Id, question.Key, ct);
            return null;
        }

        return question.Key;
    }

    private static string Title(string question)
    {
        var line = question.Split('\n')[0];
        if (line.Length <= RequestDraft.LongestTitle)
            return line;
        var end = line.LastIndexOf(' ', RequestDraft.LongestTitle - 2);
        return string.Concat(line.AsSpan(0, end > 0 ? end : RequestDraft.LongestTitle - 2), "…");
    }

    private static string NewKey() => Guid.NewGuid().ToString("N");
}
