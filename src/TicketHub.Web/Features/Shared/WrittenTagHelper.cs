using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TicketHub.Web.Features.Shared;

/// <summary>
/// <c>&lt;written text="…" /&gt;</c>: what a person wrote. A pasted trace or log folds away where it is long, keeps its columns
/// and scrolls by itself.
/// </summary>
[HtmlTargetElement("written", TagStructure = TagStructure.WithoutEndTag)]
public sealed class WrittenTagHelper(Words words, HtmlEncoder encoder) : TagHelper
{
    private const int ReadAtAGlance = 12;

    public required string Text { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "read written");
        foreach (var part in WrittenText.Parts(Text))
        {
            if (!part.IsPasted)
            {
                output.Content.AppendHtml($"<div class='text'>{encoder.Encode(part.Text)}</div>");
                continue;
            }

            var name = encoder.Encode(words.Say("written.pasted", part.Lines));
            output.Content.AppendHtml(
                $"<details class='pasted'{(part.Lines <= ReadAtAGlance ? " open" : "")}><summary>{name}</summary>"
                // The line end after the tag belongs to the markup; focus lets the keyboard scroll.
                + $"<pre tabindex='0' role='region' aria-label='{name}'>\n{encoder.Encode(part.Text)}</pre></details>");
        }
    }
}
