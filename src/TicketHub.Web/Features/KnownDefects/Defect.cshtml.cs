using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using TicketHub.Storage;
using TicketHub.Web.Features.Drafts;
using TicketHub.Web.Features.Shared;
using TicketHub.Web.SigningIn;

namespace TicketHub.Web.Features.KnownDefects;

/// <summary>One known defect, and what agents and R&amp;D do with it.</summary>
[FormsOnly]
public sealed class DefectModel(
    ReadDefects read, ReadRuleReach reach, ChangeDefect change, KeptForms forms, SignedIn me, Words words) : PageModel
{
    /// <summary>Told once by the page that follows, with the words of done.</summary>
    public const string DoneNotice = "defect.done";

    public DefectResource View { get; private set; } = null!;

    public Notice? Notice { get; private set; }

    public RefusedForm? Refused { get; private set; }

    /// <summary>What the rule that is being written would have found; null where nobody asked.</summary>
    public RuleReach? Reach { get; private set; }

    /// <summary>What was written into a form before and never sent, by the form's name.</summary>
    public IReadOnlyDictionary<string, Draft> Kept { get; private set; } = new Dictionary<string, Draft>();

    public string Key { get; } = Guid.NewGuid().ToString("N");

    public bool MayChange => me.Actor.GroupsDefects() && View.MergedInto is null;

    public bool MayUnmerge => me.Actor.GroupsDefects() && View.MergedInto is not null;

    public DefectForm For(string act, string? about = null) => new(this, act, about);

    public async Task OnGetAsync([FromRoute] string number, CancellationToken ct)
    {
        await Load(DefectNumber.Parse(number), ct);
        Notice = JustDone.Tell(TempData, DoneNotice, words) ?? forms.Expired(TempData[ExpiredForms.Notice], Kept.Values);
    }

    /// <summary><paramref name="handler"/> is the act; <c>about</c> among the fields tells apart the forms of one act.</summary>
    public async Task<IActionResult> OnPostAsync([FromRoute] string number, [FromRoute] string? handler, CancellationToken ct)
    {
        var id = DefectNumber.Parse(number);
        var fields = Request.Form.ToDictionary(f => f.Key, f => f.Value.ToString());
        // Unknown to this person before it is refused to them.
        View = await read.Run(me.Actor, id, ct);
        if (DefectFormChange.Read(handler, fields) is not { } wanted)
            return NotFound();
        var form = For(handler!, fields.GetValueOrDefault("about")).Id;
        var version = Typed.Whole(fields.GetValueOrDefault("version")) ?? -1;
        if (handler == "addRule" && fields.ContainsKey("preview"))
        {
            Refused = await forms.Try(form, async () => Reach = await reach.Run(me.Actor, id, wanted, ct))
                ?? new(form, FormProblems.None with { Scope = form }, StatusCodes.Status200OK);
            await forms.KeepOrForget(Request.Form, Refused, ct);
            Response.StatusCode = Refused.Status;
            await Load(id, ct);
            return Page();
        }

        var part = DraftForm.Read(Request.Form) is null ? form : null;
        Refused = await forms.Try(form, () => KeptForms.Keyed(fields.GetValueOrDefault("key"), part, async key =>
        {
            await change.Run(me.Actor, id, wanted, version, key, ct);
            return true;
        }), "defect.stale");
        await forms.KeepOrForget(Request.Form, Refused, ct);
        if (Refused is null)
        {
            JustDone.Keep(TempData, DoneNotice, "defect" + char.ToUpperInvariant(handler![0]) + handler[1..]);
            return Redirect(KnownDefectsFeature.PathOf(id));
        }

        Response.StatusCode = Refused.Status;
        await Load(id, ct);
        if (Refused.IsStale)
            Notice = new(NoticeKind.Soon, words["defect.stale"]);
        return Page();
    }

    private async Task Load(long number, CancellationToken ct)
    {
        View = await read.Run(me.Actor, number, ct);
        Kept = await forms.DraftsOnDefect(number, ct);
    }
}

/// <summary>One form of the defect's page. <paramref name="About"/> is the trace, request or rule that it is about, where a page has several.</summary>
public sealed record DefectForm(DefectModel Page, string Act, string? About)
{
    /// <summary>Nothing is typed into it.</summary>
    public bool IsOneClick => Act is "confirm" or "removeRule";

    /// <summary>What was written into it before and never sent.</summary>
    public Draft? Kept => Page.Kept.GetValueOrDefault(Id);

    public bool IsOpen => IsRefused || Kept is not null;

    public DraftFields Hidden => DraftFields.Begin(DraftForm.OnDefect(Page.View.Number, Id), Kept, $"{Page.Key}-{Id}");

    public string Id => About is null ? Act : $"{Act}-{About.Replace(':', '-').Replace('|', '-')}";

    public string Action => $"{KnownDefectsFeature.PathOf(Page.View.Number)}/{Act}";

    public bool IsRefused => Page.Refused?.Form == Id;

    public FormProblems Problems => IsRefused ? Page.Refused!.Problems : FormProblems.None with { Scope = Id };

    public string? Typed(string field) => IsRefused ? Page.Request.Form[field].ToString() : Kept?.Fields.GetValueOrDefault(field);
}

/// <summary>Reads a form of the defect's page into the change that the API takes as JSON.</summary>
public static class DefectFormChange
{
    /// <summary>Null where there is no such act.</summary>
    public static IDefectChange? Read(string? act, IReadOnlyDictionary<string, string> fields)
    {
        var (about, reason) = (fields.GetValueOrDefault("about"), fields.GetValueOrDefault("reason"));
        return act switch
        {
            "confirm" => new ConfirmDefect(),
            "rename" => new RenameDefect(fields.GetValueOrDefault("title")),
            "merge" => new MergeDefect(Number(fields.GetValueOrDefault("into")), reason),
            "unmerge" => new UnmergeDefect(reason),
            "split" => new SplitTrace(about, reason),
            "splitCall" => new SplitCall(about?.Split('|')[0], about?.Split('|')[^1], reason),
            "takeOut" => new TakeTicketOut(Ticket(about), reason),
            "noise" => new MarkNoise(about, fields.GetValueOrDefault("isNoise") != "false", reason),
            "fix" => new FixDefect(fields.GetValueOrDefault("fixedIn"), reason),
            "takeFixBack" => new TakeFixBack(reason),
            "afterFix" => new SayAfterFix(
                Ticket(about), bool.TryParse(fields.GetValueOrDefault("seenAgain"), out var again) ? again : null, reason),
            "addRule" => new AddDefectRule(
                RuleForm.Field(fields.GetValueOrDefault("field")), fields.GetValueOrDefault("pattern"),
                fields.GetValueOrDefault("isExpression") == "true"),
            "removeRule" => new RemoveDefectRule(Ticket(about), reason),
            _ => null,
        };
    }

    /// <summary>What is written and is no number names none; nothing written at all is told as such.</summary>
    private static long? Number(string? text) => string.IsNullOrWhiteSpace(text) ? null : DefectNumber.TryParse(text) ?? 0;

    private static long? Ticket(string? text) => Typed.Whole(text);
}
