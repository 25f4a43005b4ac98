using System.Text;
using System.Text.RegularExpressions;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Advice;

/// <summary>One of several questions, taken out of a text. <paramref name="Rest"/> is the text without it; nothing else is missing there.</summary>
public sealed record TakenOut(string Question, string Text, string Rest);

/// <summary>Makes one question of a text that asks several, so that each can be filed by itself.</summary>
public static partial class OneByOne
{
    /// <summary>How much of what stands before the first question goes along: all of it is in the rest as well.</summary>
    private const int LongestLead = 600;

    /// <param name="index">Which of the questions that the advice names, from 0.</param>
    /// <returns>Null where the text does not ask that many things.</returns>
    public static TakenOut? Take(string body, int index)
    {
        ArgumentNullException.ThrowIfNull(body);
        var reading = Reading.Of("", ListInLine.Spread(body));
        var questions = SeparateQuestions.In(reading);
        if (index < 0 || index >= questions.Count || reading.IsCut)
            return null;
        var asked = Written(questions[index], sentence => NumberInFront().Replace(sentence, ""));
        return new(asked, Lead(reading, questions) + asked, Without(reading, questions[index]));
    }

    /// <summary>What was said before anything was asked: the greeting, the version, what it is all about.</summary>
    private static string Lead(Reading reading, IReadOnlyList<IReadOnlyList<Sentence>> questions)
    {
        var asked = questions.SelectMany(question => question).ToHashSet(ReferenceEqualityComparer.Instance);
        var before = Written([.. reading.Sentences.TakeWhile(sentence => !asked.Contains(sentence))], sentence => sentence);
        return before.Length is 0 or > LongestLead ? "" : before + "\n\n";
    }

    private static string Written(IReadOnlyList<Sentence> sentences, Func<string, string> each)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sentences.Count; i++)
        {
            if (i > 0)
                text.Append(sentences[i].Line == sentences[i - 1].Line ? ' ' : '\n');
            text.Append(each(sentences[i].Text));
        }

        return text.ToString();
    }

    /// <summary>A question by itself is nobody's second: "2) где …", also in the midst of a line. "4.1.6" is no such number.</summary>
    [GeneratedRegex(@"^\(?[0-9]{1,2}[.)][ \t]*(?=\p{L})")]
    private static partial Regex NumberInFront();

    private static string Without(Reading reading, IReadOnlyList<Sentence> question)
    {
        var taken = question.ToLookup(sentence => sentence.Line, sentence => sentence.Text);
        var lines = reading.Lines.Select(line => Without(line, taken[line.Number])).OfType<string>();
        return string.Join('\n', lines).Trim();
    }

    /// <summary>Null where nothing is left of the line but its number.</summary>
    private static string? Without(Line line, IEnumerable<string> sentences)
    {
        var (text, touched) = (line.Text, false);
        foreach (var sentence in sentences)
        {
            var at = text.IndexOf(sentence, StringComparison.Ordinal);
            if (at < 0)
                continue;
            text = text.Remove(at, sentence.Length);
            touched = true;
        }

        return touched && !text.Any(char.IsLetter) ? null : text;
    }
}
