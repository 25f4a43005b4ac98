using System.Globalization;
using System.Text.Json;
using TicketHub.Classification.Learning;
using TicketHub.Classification.Tests.Gate;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Deciding;

/// <summary>Every code has its words, in the three languages and with their plural forms.</summary>
public sealed class WordsTests
{
    private static readonly string[] Languages = ["ru", "kk", "en"];

    [Test]
    public void The_three_languages_have_the_same_keys()
    {
        var keys = Languages.Select(language => string.Join('\n', Read(language).Keys.Order(StringComparer.Ordinal))).Distinct();

        Assert.That(keys.Count(), Is.EqualTo(1));
    }

    [TestCase("ru", "one few many other")]
    [TestCase("kk", "one other")]
    [TestCase("en", "one other")]
    public void Counted_words_have_all_the_plural_forms_of_the_language(string language, string forms)
    {
        var counted = Read(language).Values.Where(value => value.ValueKind == JsonValueKind.Object)
            .Select(value => string.Join(' ', value.EnumerateObject().Select(form => form.Name)));

        Assert.That(counted, Is.All.EqualTo(forms).And.Not.Empty);
    }

    [Test]
    public void Every_code_that_comes_up_has_words()
    {
        var assessments = Corpus.Starter()
            .Select(example => new RequestText(example.Title, example.Body))
            .Concat([.. Specifications()])
            .Select(Assessor.Create().Assess)
            .ToList();
        var codes = assessments.SelectMany(found => found.Reasons.Select(reason => $"reason.{reason.Code}"))
            .Concat(assessments.SelectMany(found => found.Missing.SelectMany(piece => new[] { $"missing.{piece.Code}", $"missing.{piece.Code}.hint" })))
            .Concat(assessments.SelectMany(found => found.Evidence.Select(evidence => $"evidence.{evidence.Code}")))
            .Concat(Enum.GetNames<Mark>().Select(mark => $"mark.{char.ToLower(mark[0], CultureInfo.InvariantCulture)}{mark[1..]}"))
            .Distinct();

        Assert.That(codes, Is.SubsetOf(Read("ru").Keys));
    }

    private static IEnumerable<RequestText> Specifications()
    {
        foreach (var kind in new RequestKind?[] { null, RequestKind.Consultation, RequestKind.Defect, RequestKind.Enhancement })
        {
            yield return new RequestText("ТЗ", SpecificationText.Clauses(40) + SpecificationText.AnswerTable(20), kind);
            yield return new RequestText("Просим доработать модуль", SpecificationText.Clauses(40), kind);
            yield return new RequestText("Не открывается карточка", SpecificationText.Clauses(40) + "ГОСТ 34.602", kind);
        }
    }

    private static Dictionary<string, JsonElement> Read(string language)
    {
        var folder = new DirectoryInfo(TestContext.CurrentContext.TestDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "src", "TicketHub.Web")))
            folder = folder.Parent;
        var path = Path.Combine(folder!.FullName, "src", "TicketHub.Web", "Features", "Intake", $"words.{language}.json");
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(File.ReadAllText(path))!;
    }
}
