using FsCheck;
using FsCheck.Fluent;
using TicketHub.Domain.Materials;
using TicketHub.Domain.Tests.Builders;

namespace TicketHub.Domain.Tests.Materials;

public class ChecklistTests
{
    private static readonly DateTime Noticed = new(2026, 11, 22, 10, 14, 0);

    [TestCase("Карточка не открывается, ошибка 500", "")]
    [TestCase("Сервер завис и не отвечает", "ThreadDump")]
    [TestCase("Реестр открывается очень медленно", "ThreadDump CollectionLog")]
    [TestCase("java.lang.OutOfMemoryError: Java heap space", "CollectionLog")]
    [TestCase("Сервер упал, рядом лежит hs_err_pid2417.log", "CrashFile")]
    [TestCase("Процесс java исчез ночью, до этого всё тормозило", "ThreadDump CollectionLog CrashFile")]
    public void The_words_decide_which_files_help(string words, string files)
    {
        var items = Checklist.Of(Facts() with { Signs = SignsInWords.In(words) });

        Assert.That(string.Join(' ', items.Select(i => i.Piece).Where(p => p.IsFile() && p is not Piece.Log)), Is.EqualTo(files));
    }

    [Test]
    public void What_the_words_and_fields_say_is_at_hand_and_the_rest_is_missing()
    {
        var items = Checklist.Of(Facts() with { Untold = Set(Piece.Steps, Piece.Log) });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(In(items, PieceState.AtHand), Is.EqualTo("Version Environment Blocked FirstNoticed Symptoms"));
            Assert.That(In(items, PieceState.Missing), Is.EqualTo("Steps Log"));
        }
    }

    [Test]
    public void A_log_of_another_time_is_still_missing_and_says_what_it_covers()
    {
        var log = new Material(MaterialKind.Log, Noticed.AddHours(-40), Noticed.AddHours(-20));

        var item = Checklist.Of(Facts() with { Untold = Set(Piece.Log), Materials = [log] }).Single(i => i.Piece is Piece.Log);

        Assert.That((item.State, item.Covers, item.Log), Is.EqualTo((PieceState.Missing, Coverage.OtherTime, log)));
    }

    [Test]
    public void A_log_that_ends_shortly_before_the_failure_is_not_it_whatever_lines_the_words_quote()
    {
        var (early, far) = (new Material(MaterialKind.Log, Noticed.AddHours(-2), Noticed.AddMinutes(-25)), new Material(MaterialKind.Log, Noticed.AddHours(3), Noticed.AddHours(4)));

        var item = Checklist.Of(Facts() with { Materials = [early, far] }).Single(i => i.Piece is Piece.Log);

        Assert.That((item.State, item.Log), Is.EqualTo((PieceState.Missing, early)), "of two that miss it the nearer one is told of");
    }

    [Test]
    public void A_thread_dump_of_another_day_is_at_hand_with_a_remark_and_one_of_that_day_ends_it()
    {
        var (other, same) = (Dump(Noticed.AddDays(2)), Dump(Noticed.AddMinutes(5)));

        var (alone, both) = (Item(other), Item(other, same));

        Assert.That((alone.State, alone.OfOtherDay, both.OfOtherDay), Is.EqualTo((PieceState.AtHand, other, (Material?)null)));

        static Material Dump(DateTime at) => new(MaterialKind.ThreadDump, at, at);
        static ChecklistItem Item(params Material[] dumps) => Checklist.Of(Facts() with { Materials = dumps }).Single(i => i.Piece is Piece.ThreadDump);
    }

    [TestCase(true, false, PieceState.AtHand, Coverage.Covers)]
    [TestCase(true, true, PieceState.AtHand, Coverage.Covers)]
    [TestCase(false, false, PieceState.AtHand, Coverage.SaidInWords)]
    [TestCase(false, true, PieceState.Missing, Coverage.Unknown)]
    public void When_it_was_noticed_is_at_hand_exactly_where_a_log_is_not_told_that_nobody_has_said_it(bool inField, bool untold, PieceState noticed, Coverage covers)
    {
        var log = new Material(MaterialKind.Log, Noticed.AddHours(-1), Noticed.AddHours(1));
        var told = untold && !inField ? Set(Piece.FirstNoticed) : Set();

        var items = Checklist.Of(Facts() with { Untold = told, Noticed = inField ? Noticed : null, Materials = [log] });

        Assert.That((items.Single(i => i.Piece is Piece.FirstNoticed).State, items.Single(i => i.Piece is Piece.Log).Covers), Is.EqualTo((noticed, covers)));
    }

    [Test]
    public void Of_several_logs_the_one_that_covers_counts()
    {
        var (other, covering) = (new Material(MaterialKind.Log, Noticed.AddDays(-3), Noticed.AddDays(-2)), new Material(MaterialKind.Log, Noticed.AddHours(-1), Noticed));

        var item = Checklist.Of(Facts() with { Untold = Set(Piece.Log), Materials = [other, covering] }).Single(i => i.Piece is Piece.Log);

        Assert.That((item.State, item.Log), Is.EqualTo((PieceState.AtHand, covering)));
    }

    [Test]
    public void A_heap_dump_is_listed_where_it_was_asked_for_or_has_come()
    {
        var asked = Checklist.Of(Facts() with { Awaited = [new(Piece.HeapDump, Times.Now, The.Agent.Id)] });
        var come = Checklist.Of(Facts() with { Materials = [new(MaterialKind.HeapDump, null, null)] });

        Assert.That(
            (asked.Single(i => i.Piece is Piece.HeapDump).State, come.Single(i => i.Piece is Piece.HeapDump).State),
            Is.EqualTo((PieceState.Waiting, PieceState.AtHand)));
    }

    [Test]
    public void What_was_asked_for_is_awaited_even_where_one_is_at_hand()
    {
        var items = Checklist.Of(Facts() with { Materials = [new(MaterialKind.ThreadDump, null, null)], Awaited = [new(Piece.ThreadDump, Times.Now, The.Agent.Id)] });

        Assert.That(items.Single(i => i.Piece is Piece.ThreadDump).State, Is.EqualTo(PieceState.Waiting));
    }

    [Test]
    public void No_piece_stands_twice_and_a_heap_dump_is_never_missing() => Holds.ForAll(AnyFacts, facts =>
    {
        var items = Checklist.Of(facts);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(items.Select(i => i.Piece), Is.Unique);
            Assert.That(items.Any(i => i is { Piece: Piece.HeapDump, State: PieceState.Missing }), Is.False);
            Assert.That(items.Where(i => i.State is PieceState.Waiting).Select(i => i.Piece), Is.EquivalentTo(facts.Awaited.Select(a => a.Piece)));
            Assert.That(items.Where(i => i.State is PieceState.Missing).Select(i => i.Piece.Kind()).OfType<MaterialKind>().Where(kind => kind is not MaterialKind.Log)
                .Intersect(facts.Materials.Select(m => m.Kind)), Is.Empty);
        }
    });

    private static readonly Arbitrary<DefectFacts> AnyFacts = Arb.From(
        from untold in Gen.SubListOf<Piece>(Pieces.All)
        from awaited in Gen.SubListOf<Piece>(Pieces.All)
        from signs in Gen.Choose(0, 15)
        from kinds in Gen.SubListOf<MaterialKind>(Enum.GetValues<MaterialKind>())
        from hours in Gen.Choose(-30, 30)
        from noticed in Gen.Elements<DateTime?>(null, Noticed)
        select new DefectFacts(
            untold.ToHashSet(), noticed, (Signs)signs,
            [.. kinds.Select(kind => new Material(kind, hours % 3 == 0 ? null : Noticed.AddHours(hours), hours % 3 == 0 ? null : Noticed.AddHours(hours + 1)))],
            [.. awaited.Select(piece => new AwaitedPiece(piece, Times.Now, The.Agent.Id))]));

    private static DefectFacts Facts() => new(Set(), Noticed, Signs.None, [], []);

    private static HashSet<Piece> Set(params Piece[] pieces) => [.. pieces];

    private static string In(IEnumerable<ChecklistItem> items, PieceState state) => string.Join(' ', items.Where(i => i.State == state).Select(i => i.Piece));
}
