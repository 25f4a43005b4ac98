using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TicketHub.Web.Features.Shared;

/// <summary>
/// <c>&lt;icon name="plus" /&gt;</c>: an outline beside a word. It is always hidden from screen readers, for the word says it.
/// </summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("viewBox", "0 0 24 24");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetHtmlContent(IconPaths.ByName[Name]);
    }
}
