using System.Globalization;
using System.Text.Json;

namespace TicketHub.Web;

/// <summary>One entry of a words file: a sentence with {0} placeholders, or one such sentence for each plural form.</summary>
internal sealed class Phrase
{
    private readonly string? sentence;
    private readonly IReadOnlyDictionary<string, string>? forms;

    private Phrase(string sentence) => this.sentence = sentence;

    private Phrase(IReadOnlyDictionary<string, string> forms) => this.forms = forms;

    public static Phrase Read(JsonElement value, Language language, string key)
    {
        if (value.ValueKind is JsonValueKind.String)
            return new(value.GetString()!);

        var forms = value.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!);
        if (!forms.Keys.Order().SequenceEqual(Plural.Forms(language).Order()))
            throw new InvalidDataException($"{key} ({language.Code()}) needs exactly: {string.Join(", ", Plural.Forms(language))}.");
        return new(forms);
    }

    public string Say(Language language, object[] arguments)
    {
        var chosen = sentence ?? forms![Plural.Form(language, FirstNumber(arguments))];
        return arguments.Length == 0 ? chosen : string.Format(language.Culture(), chosen, arguments);
    }

    /// <summary>Arguments kept with a reason are strings, so a number may come as one.</summary>
    private static decimal FirstNumber(object[] arguments)
    {
        foreach (var argument in arguments)
        {
            if (argument is int or long or decimal or double)
                return Convert.ToDecimal(argument, CultureInfo.InvariantCulture);
            if (argument is string text &&
                decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return number;
        }

        return 0;
    }
}
