using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Gate;

/// <summary>Somebody asks for the platform to be changed: "просим добавить", "не хватает", "please add".</summary>
internal static class Wishes
{
    private static readonly PhraseBook Book = new(
        """
        просим .. добавить, просим .. доработать, просим .. реализовать, просим .. сделать, просим .. расширить, просим .. улучшить, просим .. изменить, просим .. предусмотреть, просим .. включить, просим .. внести изменения, просим .. вынести, просим .. разработать
        прошу .. добавить, прошу .. доработать, прошу .. реализовать, прошу .. сделать, прошу .. расширить, прошу .. улучшить, прошу .. изменить, прошу .. предусмотреть, прошу .. включить, прошу .. внести изменения, прошу .. вынести, прошу .. разработать
        просьба .. добавить, просьба .. доработать, просьба .. реализовать, просьба .. сделать, просьба .. расширить, просьба .. улучшить, просьба .. предусмотреть, предлагаем, предлагаю, предложение добавить, пожелание, пожелания
        хотелось бы, хотели бы видеть, хотим чтобы, было бы, хорошо бы, неплохо бы, желательно, не хватает, нехватает, добавьте, доработайте, реализуйте, сделайте, предусмотрите, расширьте, нужно добавить, надо добавить, нужно доработать, надо доработать, нужна доработка, требуется доработка, нужна возможность, запрос на доработку, запрос на развитие
        please add, please implement, please extend, feature request, enhancement request, would be nice, would be great, would be useful, would be helpful, wish list, wishlist, feature requests, improvements to, improvements for, improvements in, suggestions for, suggestions on, ideas for, enhancements to, enhancement to, we ask for, we ask you to add, we suggest, we propose, i suggest, it would be, we are missing, we lack, should be added, we would like to have, please consider adding
        қосып берсе*, қосып бер*, қосыңыз*, қоссаңыз*, жасап бер*, енгізіп бер*, мүмкіндігін қос*, жетілдір*, ұсынам*, ұсыныс*, болса екен, жақсы болар*, қосуды сұрай*, жетіспей*
        """.Split([',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(phrase => new Phrase(Cue.Wish, phrase)));

    /// <summary>Words that a wish has, and the letter around a tender too.</summary>
    private static readonly PhraseSet Unclear = new(
        "доработк; предлож; реализаци; поддержк; функционал; развити; новый функ; нового функ; улучшени; массов; не предусмотрен; пожеланиями; был бы; была бы; были бы; proposal; support; provide; implement; extend; enhancement");

    /// <summary>A turn of phrase that nobody but somebody who wishes uses.</summary>
    public static bool IsClear(CueHit hit) =>
        hit.Cue == Cue.Wish && !Unclear.Opens(SpecificationPhrases.Fold(hit.Words));

    public static bool IsIn(Sentence sentence) => Book.Find(sentence).Any();
}
