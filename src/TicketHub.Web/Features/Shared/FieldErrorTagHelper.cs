using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TicketHub.Web.Features.Shared;

/// <summary><c>&lt;field-error field="title" problems="Model.Problems" /&gt;</c>: what is wrong with one field, below it.</summary>
[HtmlTargetElement("field-error", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldErrorTagHelper(HtmlEncoder encoder) : TagHelper
{
    public required string Field { get; set; }

    public required FormProblems Problems { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var messages = Problems.For(Field);
        if (messages.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "field-error");
        output.Attributes.SetAttribute("id", $"{Problems.IdOf(Field)}-error");
        output.Content.SetHtmlContent(
            $"<svg class='icon' viewBox='0 0 24 24' aria-hidden='true'>{IconPaths.ByName["alert"]}</svg> " +
            encoder.Encode(string.Join(" ", messages)));
    }
}
