using TicketHub.Classification.Cues;
using TicketHub.Classification.Text;

namespace TicketHub.Classification.Deciding;

internal static partial class Formalities
{
    /// <summary>One of them makes a plea of common words.</summary>
    private static readonly HashSet<string> Pleading = Words(
        """
        подскажите подскажи подскажете посоветуйте посоветуй помогите помоги поможете помочь помощь помощи проконсультируйте
        делать быть поступить исправить устранить решить починить вылечить победить побороть пофиксить разобраться причина причину
        help advise assist assistance proceed fix solve resolve ideas idea suggestions suggestion advice hints pointers cause causing
        көмектесіңізші көмектесіңіздерші көмектесіңіз көмектесіп істеу істеуіміз істейміз істеймін істесек істесем шешуге шешуді
        жіберіңізші жіберіңіздерші беріңізші беріңіздерші
        """);

    /// <summary>One of them makes thanks, an apology, an urging or a wait for an answer of them.</summary>
    private static readonly HashSet<string> Formal = Words(
        """
        срочно срочное срочный благодарю благодарим спасибо извините извиняюсь извиняемся простите прошу просим просьба ждем жду надеемся рассмотреть ответить ответа обратиться
        urgent urgently asap thanks thank sorry apologies reply response
        рахмет рақмет шұғыл кешіріңіз кешіріңіздер сұраймыз сұраймын өтінеміз өтінемін күтеміз күтемін
        """);

    private static readonly HashSet<string> Filling = Words(
        """
        пожалуйста плиз пжл пж что чем как с в во на и а но или по к за из от это этим эту этой этот данную данный данной проблему проблемой проблемы проблема вопрос вопросом вопросу вопроса ситуацию ситуации
        такой такую такая можно нужно надо нам мне вас вам вы мы я нас меня ваша вашей ваш вашего вашу дальше теперь тогда возможно лучше ли очень крайне нужна может можете сможете могли бы не дело
        ошибку ошибки опечатки ошибкой пишу набираю телефона мобильного заранее большое огромное внимание понимание оперативность беспокойство содействие сотрудничество
        дать дайте обратную связь ответ скорый скорейший скорейшего скорое решение решения установленные установленный сроки срок кратчайшие ближайшее время наше обращение письмо заявку
        хоть какая нибудь куда копать смотреть хотели хотел хотела хотим следующему следующим поводу
        please pls plz kindly could can would you how to should we i do what any this that it the a an issue problem error be me us with is there way someone anyone here are appreciated much very many in advance
        needed need some on next from possible might may for your my our typos english phone iphone mobile sent look forward looking hear soon early let know
        не керек қалай болады бұл осы осыны мәселені мәселе мәселеде жағдайда бізге маған айтып кеңес көмек көмегіңізді енді сізден сіздерден алдын ала өте үшін жауап жауабыңызды жауаптарыңызды қателер телефоннан
        """);

    /// <summary>Whole sentences whose words alone would be too common.</summary>
    private static readonly HashSet<string> Pleas =
    [
        "what should we do", "what should i do", "what to do", "what do i do", "what do we do", "what now", "how to fix", "как поднять", "как починить", "как исправить", "как лечить", "в чем дело", "что дальше", "куда копать", "куда смотреть",
    ];

    /// <summary>A plea at the end of a sentence begins with one of them.</summary>
    private static readonly HashSet<string> Openings = Words("подскажите подскажи посоветуйте посоветуй помогите помоги что как в какая срочно спасибо благодарю заранее извините простите просим прошу ждем не қалай өтінемін өтінеміз рахмет рақмет шұғыл thanks thank sorry please");

    private static readonly PhraseBook Footers = PhraseBook.Of(
        """
        конфиденциальную информацию, конфиденциальной информации .. если, получили .. по ошибке, получили это письмо, получили данное сообщение, уведомите отправителя, сообщите отправителю, сообщить отправителю, не несет ответственности за, не печатайте это, перед тем как печатать
        confidential information, intended recipient, intended solely, received it in error, received this .. in error, notify the sender, error free transmission, think before you print, consider the environment
        құпия ақпарат, жіберушіге хабарла*, қателесіп алған
        отправлено с iphone, отправлено с моего, отправлено из, sent from my
        """);

    private static readonly PhraseBook Frames = PhraseBook.Of(
        """
        ^хотели бы обратить .. внимание что, ^хотели бы обратить .. внимание на то что, ^хотели бы обратить .. внимание, ^хотел бы обратить .. внимание, ^хотим обратить .. внимание, ^хочу обратить .. внимание, ^просим обратить внимание, ^прошу обратить внимание
        ^хотели бы сообщить что, ^хотели бы сообщить о том что, ^хотели бы сообщить, ^хотел бы сообщить, ^хотела бы сообщить, ^хотим сообщить, ^хочу сообщить, ^спешим сообщить, ^хотели бы уведомить .., ^хотели бы проинформировать ..
        ^хотели бы обратиться .. .. .., ^хочу обратиться, ^сообщаем что, ^сообщаем вам что, ^сообщаю что, ^информируем что, ^уведомляем что, ^довожу до .. сведения что, ^доводим до .. сведения что
        ^we would like to report that, ^we would like to inform you that, ^i would like to report that, ^i would like to inform you that, ^we would like to report, ^i would like to report, ^i d like to report, ^we want to report, ^this is to inform you that
        """);

    private static HashSet<string> Words(string list) => [.. Tokenizer.Tokenize(list).Select(token => token.Folded)];
}
