using TicketHub.Classification.Stems;

namespace TicketHub.Classification.Tests.Stems;

public sealed class RussianStemmerTests
{
    // The sample vocabulary on the algorithm's own page.
    private const string Published =
        """
        в в, вавиловка вавиловк, вагнера вагнер, вагон вагон, вагоне вагон, вагонов вагон, вагоном вагон, вагоны вагон
        важная важн, важнее важн, важнейшие важн, важнейшими важн, важничал важнича, важно важн, важного важн, важной важн
        важность важност, важностью важност, важную важн, важны важн, важный важн, важных важн, вазах ваз, вакса вакс
        вакханка вакханк, вал вал, валандался валанда, валентина валентин, валериановых валерианов, валетами валет
        п п, па па, пава пав, павел павел, павильон павильон, павильонам павильон, павла павл, павлиний павлин
        павлиньи павлин, павлиньим павлин, павлович павлович, павловна павловн, павловной павловн, павлуша павлуш
        падай пада, падал пада, падала пада, падаль падал, падать пада, падают пада, падаю пада, падение паден
        падением паден, падениям паден, падет падет, падут падут, падучая падуч, пакет пакет
        """;

    [Test]
    public void The_published_sample_words_get_their_published_stems()
    {
        var pairs = Published.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(pair => pair.Split(' '))
            .ToList();

        var got = pairs.Select(pair => $"{pair[0]} {RussianStemmer.Stem(pair[0])}");

        Assert.That(got, Is.EqualTo(pairs.Select(pair => string.Join(' ', pair))));
    }

    [TestCase("согласование", "согласования")]
    [TestCase("маршрут", "маршрутами")]
    [TestCase("реестр", "реестрах")]
    [TestCase("настроить", "настроил")]
    [TestCase("открывается", "открывались")]
    public void Forms_of_one_word_share_a_stem(string one, string other) =>
        Assert.That(RussianStemmer.Stem(one), Is.EqualTo(RussianStemmer.Stem(other)));

    [Test]
    public void A_word_without_vowels_stays_as_it_is() =>
        Assert.That(RussianStemmer.Stem("вскрх"), Is.EqualTo("вскрх"));
}
