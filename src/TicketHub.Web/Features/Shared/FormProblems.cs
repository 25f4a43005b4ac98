namespace TicketHub.Web.Features.Shared;

/// <summary>What is wrong with a form, in the reader's words. An empty <paramref name="Field"/> means the form as a whole.</summary>
public sealed record FormProblem(string Field, string Message);

/// <summary>All that is wrong with a form: told together in a summary, then once more at each field.</summary>
public sealed record FormProblems(IReadOnlyList<FormProblem> All)
{
    public static FormProblems None { get; } = new([]);

    /// <summary>Put before the ids of fields where a page has several forms with fields of one name.</summary>
    public string Scope { get; init; } = "";

    /// <summary>The form keeps something and sends it to nobody.</summary>
    public bool IsSaving { get; init; }

    /// <summary>How many fields are to be looked at; a refusal of the form as a whole is none of them.</summary>
    public int Fields => All.Where(problem => problem.Field.Length > 0).DistinctBy(problem => problem.Field).Count();

    public bool Any => All.Count > 0;

    public string IdOf(string field) => Scope.Length == 0 ? field : $"{Scope}-{field}";

    public IReadOnlyList<string> For(string field) => [.. All.Where(problem => problem.Field == field).Select(problem => problem.Message)];
}
