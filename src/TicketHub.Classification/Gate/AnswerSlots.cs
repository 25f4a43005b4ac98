namespace TicketHub.Classification.Gate;

/// <summary>A place at the end of a line where somebody is to write yes or no.</summary>
internal static class AnswerSlots
{
    private static readonly string[] Ends =
        ["__", "да/нет", "да / нет", "(да/нет)", "да нет", "yes/no", "yes / no", "y/n", "+/-", "+/–", "иа/жок", "иа / жок", "ответ:", "жауап:", "answer:", "[ ]", "☐", "......", "……"];

    private static readonly PhraseSet Choices = new("☐ да; ☐да; да ☐; [ ] да; да [ ]; □ да; ☐ yes; [ ] yes; ☐ иа; [ ] иа; ○ да");

    public static bool IsIn(ReadOnlySpan<char> folded)
    {
        if (Choices.IsIn(folded))
            return true;
        folded = folded.TrimEnd(" \t|;,)");
        foreach (var end in Ends)
        {
            if (folded.EndsWith(end, StringComparison.Ordinal))
                return true;
        }

        return false;
    }
}
