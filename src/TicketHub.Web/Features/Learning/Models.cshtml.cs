using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Classification.Learning;
using TicketHub.Web.Features.People;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.Learning;

[AdministratorsOnly]
public sealed class ModelsModel(
    ReadModels read, TeachClassifier teach, ChooseModel choose,
    ModelInUse inUse, FormActs acts, SignedIn me, Words words) : PageModel
{
    public ModelsView View { get; private set; } = null!;

    /// <summary>A version that reads what TicketHub brings along much worse than the starter model.</summary>
    private const string Forgot = "forgot";

    public RefusedForm? Refused { get; private set; }

    public Notice? Notice { get; private set; }

    /// <summary>A version is chosen that this program cannot read; until it has learned anew, the starter model works.</summary>
    public ModelTrouble? Trouble => View.InUse == inUse.Chosen ? inUse.Trouble : null;

    public async Task OnGetAsync(string? done, CancellationToken ct)
    {
        View = await read.Run(me.Actor, ct);
        if (done is not null && (done is "chosen" or Forgot || Words.Coded<TeachingOutcome>(done) is not null))
            Notice = words.Has($"models.done.{done}") ? NoticeOf(done) : null;
    }

    public async Task<IActionResult> OnPostTeachAsync(CancellationToken ct)
    {
        var taught = await teach.ByHand(me.Actor, ct);
        var forgot = taught is { Outcome: TeachingOutcome.NotBetter, Ground.Holds: false };
        return Redirect($"{LearningFeature.Path}?done={(forgot ? Forgot : Words.CodeOf(taught.Outcome))}");
    }

    /// <param name="version">0 is the starter model; nothing, or no number, is no version.</param>
    public async Task<IActionResult> OnPostUseAsync(int? version, CancellationToken ct)
    {
        Refused = await acts.Try("use", () => choose.Run(me.Actor, version ?? -1, ct));
        if (Refused is null)
            return Redirect($"{LearningFeature.Path}?done=chosen");
        Response.StatusCode = Refused.Status;
        View = await read.Run(me.Actor, ct);
        return Page();
    }

    public string NameOf(int version) => VersionName.Say(version, words);

    public string NamesOfLeft => string.Join(", ", View.Left.Select(version => version.ToString(words.Language.Culture())));

    public string Rounded(double figure) => figure.ToString("F3", words.Language.Culture());

    /// <summary>Of nothing there is no share.</summary>
    public string Percent(int part, int whole) =>
        whole == 0
            ? "—"
            : words.Say("models.percent", words.Number((decimal)Math.Round(100 * Figures.Share(part, whole), 1)), part, whole);

    /// <summary>How many of the held-back requests it reads as people do, and what that says at most: a few are soon chance.</summary>
    public string Agreement(ModelRow row)
    {
        var (least, most) = Figures.Likely(row.Alike, row.HeldBack);
        return words.Say("models.agree.likely", Percent(row.Alike, row.HeldBack), Whole(least), Whole(most));
    }

    private string Whole(double share) => words.Number((decimal)Math.Round(100 * share));

    private Notice NoticeOf(string done)
    {
        var kind = done is "chosen" or "taken" ? NoticeKind.Done : NoticeKind.Info;
        var hint = done is "chosen" && View.Left.Count > 0 ? "models.done.returned.hint" : $"models.done.{done}.hint";
        return new(kind, words[$"models.done.{done}"], words.Has(hint) ? words[hint] : null);
    }
}
