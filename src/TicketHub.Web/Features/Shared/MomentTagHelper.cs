using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TicketHub.Web.Features.Shared;

/// <summary><c>&lt;moment at="…" /&gt;</c>: how long ago, with the full date for whoever points at it.</summary>
[HtmlTargetElement("moment", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MomentTagHelper(Words words, TimeProvider clock) : TagHelper
{
    public required DateTimeOffset At { get; set; }

    /// <summary>Older days with the time of day, where the order within a day matters.</summary>
    public bool Exact { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "time";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("datetime", At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
        output.Attributes.SetAttribute("title", words.At(At));
        output.Content.SetContent(Exact ? words.AgoAtTime(At, clock.GetUtcNow()) : words.Ago(At, clock.GetUtcNow()));
    }
}
