using TicketHub.Classification.Learning;
using TicketHub.Domain.Intake;

namespace TicketHub.Classification.Tests.Learning;

public sealed class ModelFileTests
{
    private static readonly LabelledText[] History =
    [
        new(RequestKind.Defect, "Квитки", "По литере 12 квитки зелёные."),
        new(RequestKind.Consultation, "Литера", "Какая литера у квитка?"),
    ];

    private static readonly Lazy<byte[]> Written = new(() => DeskModel.Train(History).ToBytes());

    [Test]
    public void A_model_that_was_written_and_read_judges_the_same()
    {
        var request = new RequestText("Квитки", "По литере 14 квитки зелёные, ни один не гасится.");

        var (before, after) = (DeskModel.Train(History).ToAssessor().Score(request), DeskModel.Open(Written.Value).ToAssessor().Score(request));

        Assert.That(after, Is.EqualTo(before));
    }

    [Test]
    public void The_same_history_is_the_same_bytes() => Assert.That(DeskModel.Train(History).ToBytes(), Is.EqualTo(Written.Value));

    [Test]
    public void Written_again_it_is_the_same_bytes() => Assert.That(DeskModel.Open(Written.Value).ToBytes(), Is.EqualTo(Written.Value));

    [Test]
    public void One_changed_byte_anywhere_is_noticed()
    {
        for (var at = 0; at < Written.Value.Length; at += 9973)
        {
            var changed = (byte[])Written.Value.Clone();
            changed[at] ^= 1;
            Assert.That(() => DeskModel.Open(changed), Throws.TypeOf<UnusableModelException>(), $"byte {at}");
        }
    }

    [TestCase(0)]
    [TestCase(3)]
    [TestCase(16)]
    [TestCase(40)]
    [TestCase(1000)]
    public void A_cut_file_is_refused(int length) =>
        Assert.That(() => DeskModel.Open(Written.Value[..length]), Throws.TypeOf<UnusableModelException>());

    [Test]
    public void It_stays_below_ten_megabytes() => Assert.That(Written.Value, Has.Length.LessThan(10_000_000));
}
