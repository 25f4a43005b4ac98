using Microsoft.AspNetCore.Razor.TagHelpers;

namespace TicketHub.Web.Features.Shared;

/// <summary>
/// Gives a control its name and id, and ties it to its hint and to what is wrong with it:
/// <c>&lt;input field="title" problems="Model.Problems" has-hint="true"&gt;</c>.
/// </summary>
[HtmlTargetElement("input", Attributes = "field", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("select", Attributes = "field")]
[HtmlTargetElement("textarea", Attributes = "field")]
public sealed class FieldTagHelper : TagHelper
{
    public required string Field { get; set; }

    public FormProblems Problems { get; set; } = FormProblems.None;

    /// <summary>There is a hint with the id "{field}-hint".</summary>
    public bool HasHint { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var id = Problems.IdOf(Field);
        var wrong = Problems.For(Field).Count > 0;
        output.Attributes.SetAttribute("id", id);
        output.Attributes.SetAttribute("name", Field);
        if (wrong)
            output.Attributes.SetAttribute("aria-invalid", "true");
        var about = string.Join(' ', new[] { HasHint ? $"{id}-hint" : "", wrong ? $"{id}-error" : "" }.Where(part => part.Length > 0));
        if (about.Length > 0)
            output.Attributes.SetAttribute("aria-describedby", about);
    }
}
