using System.Reflection;
using System.Text.Json;

namespace TicketHub.Web;

/// <summary>
/// Everything TicketHub can say, in all its languages: the words.{ru,kk,en}.json beside the features, merged once at start.
/// </summary>
public sealed class WordBook
{
    private readonly Dictionary<Language, Dictionary<string, Phrase>> phrases = Languages.All.ToDictionary(
        language => language,
        _ => new Dictionary<string, Phrase>(StringComparer.Ordinal));

    private readonly bool throwOnMissing;

    private WordBook(bool throwOnMissing) => this.throwOnMissing = throwOnMissing;

    /// <summary>
    /// Reads the words embedded in an assembly. <paramref name="throwOnMissing"/>: in development a forgotten word is an
    /// error; in production its key is shown, for a page with an odd label is better than no page.
    /// </summary>
    public static WordBook Load(Assembly assembly, bool throwOnMissing)
    {
        var book = new WordBook(throwOnMissing);
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (LanguageOf(name) is not { } language)
                continue;
            using var json = assembly.GetManifestResourceStream(name)!;
            book.Add(language, json, name);
        }

        return book;
    }

    /// <summary>Reads words from given files, named as they would be beside a feature.</summary>
    public static WordBook From(IEnumerable<(string Name, string Json)> files, bool throwOnMissing = true)
    {
        var book = new WordBook(throwOnMissing);
        foreach (var (name, json) in files)
        {
            var language = LanguageOf(name) ?? throw new InvalidDataException($"{name} is not called words.ru.json or the like.");
            using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json));
            book.Add(language, stream, name);
        }

        return book;
    }

    public Words In(Language language) => new(this, language);

    public IReadOnlyCollection<string> Keys(Language language) => phrases[language].Keys;

    internal bool Has(Language language, string key) => phrases[language].ContainsKey(key);

    internal string Say(Language language, string key, object[] arguments)
    {
        if (phrases[language].TryGetValue(key, out var phrase))
            return phrase.Say(language, arguments);
        return throwOnMissing ? throw new KeyNotFoundException($"No words for '{key}' in {language.Code()}.") : key;
    }

    private static Language? LanguageOf(string name) =>
        name.Split('.') is [.., "words", var code, "json"] ? Languages.Parse(code) : null;

    private void Add(Language language, Stream json, string name)
    {
        using var words = JsonDocument.Parse(json);
        foreach (var entry in words.RootElement.EnumerateObject())
        {
            if (!phrases[language].TryAdd(entry.Name, Phrase.Read(entry.Value, language, entry.Name)))
                throw new InvalidDataException($"'{entry.Name}' is said twice in {language.Code()}, the second time in {name}.");
        }
    }
}
