using System.Globalization;
using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Moq;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Features.Attachments;
using TicketHub.Web.Hosting;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Tests.Attachments;

// It counts what the whole process allocates.
[NonParallelizable]
public class UploadFaultTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const long LargestFile = 25 * 1024 * 1024;

    [TestCase(true)]
    [TestCase(false)]
    public async Task A_file_of_exactly_the_limit_fits_and_one_byte_more_does_not(bool lengthIsSaid)
    {
        var gulnara = await App.As("gulnara");
        var stored = await App.Stored();

        var tooLarge = await gulnara.File(UploadOf(LargestFile + 1, lengthIsSaid));
        var after = await App.Stored();
        var fits = await gulnara.File(UploadOf(LargestFile, lengthIsSaid));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((tooLarge.Status, tooLarge.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "fileTooLarge")));
            Assert.That(tooLarge["detail"], Does.Contain("25"));
            Assert.That(after, Is.EqualTo(stored));
            Assert.That(fits.Body!["attachments"]![0]!["size"]!.GetValue<long>(), Is.EqualTo(LargestFile));
        }
    }

    [Test]
    public async Task A_length_beyond_the_limit_is_refused_before_the_body_is_sent()
    {
        using var handler = new SocketsHttpHandler { Expect100ContinueTimeout = TimeSpan.FromSeconds(30) };
        var patient = App.Anonymous(handler);
        patient.DefaultRequestHeaders.Authorization = (await App.As("asel")).DefaultRequestHeaders.Authorization;
        patient.DefaultRequestHeaders.ExpectContinue = true;
        const long beyond = (20L << 30) + 1;
        var body = new Zeros(beyond);

        var refused = await patient.Upload("x.bin", new StreamContent(body), beyond.ToString(CultureInfo.InvariantCulture));

        Assert.That((refused.Status, refused.Code, body.Given), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "uploadTooLarge", 0L)));
    }

    [Test]
    public async Task A_filing_may_be_seven_megabytes_of_JSON_and_anything_else_two()
    {
        var asel = await App.As("asel");
        var number = await asel.Filed(Requests.Consultation());

        var refused = await asel.Call(HttpMethod.Post, $"/api/v1/tickets/{number}/reply", new { text = new string('x', 3 * 1024 * 1024) });
        var filing = await asel.File(new { title = "x", body = new string('x', (int)Limits.LargestFiling) });

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "tooLarge")));
        Assert.That((filing.Status, filing.Code), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "tooLarge")));
    }

    [Test]
    public async Task What_waits_to_be_attached_is_bounded()
    {
        var timur = await App.As("timur");
        var (id, by) = (Guid.NewGuid(), (await App.Person("timur")).Id);
        await App.Write(db =>
        {
            db.Attachments.Add(Domain.Attachments.Attachment.Pending(id, "a lot", (100L << 30) - 3, "", by, App.Clock.GetUtcNow()));
            return Task.CompletedTask;
        });

        var refused = await timur.Upload("x.txt", [1, 2, 3, 4]);
        var fits = await timur.Upload("x.txt", [1, 2, 3]);

        Assert.That((refused.Status, refused.Code, fits.Status), Is.EqualTo((HttpStatusCode.RequestEntityTooLarge, "tooMuchPending", HttpStatusCode.Created)));
    }

    [TestCase("/new")]
    [TestCase("/tickets/{0}/say")]
    public async Task A_form_beyond_all_limits_is_told_what_to_do(string path)
    {
        var asel = await App.SignIn("asel");
        path = string.Format(CultureInfo.InvariantCulture, path, await (await App.As("asel")).Filed(Requests.Consultation()));
        using var form = new StreamContent(new Zeros(FormFiles.LargestForm + 1));
        form.Headers.ContentLength = FormFiles.LargestForm + 1;
        form.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=x");

        var refused = await asel.PostRaw(path, form);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.RequestEntityTooLarge));
            Assert.That(refused.Html, Does.Contain("100 МБ").And.Contain("Вернитесь назад"));
        }
    }

    [Test]
    public async Task Of_many_at_once_only_those_fit_that_there_is_room_for()
    {
        var gulnara = await App.As("gulnara");
        var by = (await App.Person("gulnara")).Id;
        var waiting = (await gulnara.Items("/api/v1/uploads")).Sum(u => u["size"]!.GetValue<long>());
        await App.Write(db =>
        {
            db.Attachments.Add(Domain.Attachments.Attachment.Pending(
                Guid.NewGuid(), "a lot", (100L << 30) - 2 - waiting, "", by, App.Clock.GetUtcNow()));
            return Task.CompletedTask;
        });

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => gulnara.Upload("x.txt", [1])));

        Assert.That(all.Count(answer => answer.Status == HttpStatusCode.Created), Is.EqualTo(2));
        Assert.That(all.Where(answer => answer.Status != HttpStatusCode.Created).Select(answer => answer.Code), Has.All.EqualTo("tooMuchPending"));
    }

    [Test]
    public async Task Clients_that_go_away_midway_hold_up_nobody_and_what_came_counts()
    {
        var (token, dina) = (await App.TokenOf("dina"), await App.As("dina"));

        var broken = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
        {
            var connection = await RawConnection.Open(App.Address);
            await connection.Send(Head(token, 1_000_000) + new string('x', 300_000));
            return connection;
        }));
        Assert.That(() => Arriving().Count(size => size == 300_000), Is.EqualTo(20).After(10_000, 20));
        var meanwhile = await dina.File(Requests.Consultation());
        foreach (var connection in broken)
            connection.Dispose();

        Assert.That(meanwhile.Status, Is.EqualTo(HttpStatusCode.Created));
        Assert.That(
            async () => (await dina.Items("/api/v1/uploads")).Count(u => u["offset"]!.GetValue<long>() == 300_000), Is.EqualTo(20).After(10_000, 20));
    }

    [Test]
    public async Task A_large_file_passes_through_and_not_into_memory()
    {
        var dina = await App.As("dina");
        await dina.Upload("warm.bin", new byte[100]);

        var allocated = new List<long>();
        for (var i = 0; i < 3; i++)
            allocated.Add(await AllocatedBy(async () => await dina.Upload(
                $"large-{i}.bin", new StreamContent(new Zeros(LargestFile)), LargestFile.ToString(CultureInfo.InvariantCulture))));

        Assert.That(allocated.Min(), Is.LessThan(LargestFile / 2), "Client, server and this test together; what else the process did stands in some of the three.");
    }

    private static async Task<long> AllocatedBy(Func<Task<ApiAnswer>> upload)
    {
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var answer = await upload();
        var after = GC.GetTotalAllocatedBytes(precise: true);
        Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.Created));
        return after - before;
    }

    [Test]
    public async Task A_file_whose_row_never_came_is_removed_a_day_later_and_no_other()
    {
        var asel = await App.As("asel");
        var (attached, pending) = (await asel.Uploaded("a.txt", "a"), await asel.Uploaded("b.txt", "b"));
        await asel.Filed(new { title = "Вопрос", body = "Как настроить маршрут согласования в рабочих днях?", uploads = new[] { attached } });
        var store = App.Services.GetRequiredService<AttachmentStore>();
        var orphan = await store.Receive("c.txt", new MemoryStream([1]), null, CancellationToken.None);
        var half = Path.Combine(App.AttachmentsFolder, "incoming", Guid.NewGuid().ToString("N"));
        await File.WriteAllTextAsync(half, "half");
        var stranger = Path.Combine(App.AttachmentsFolder, "README");
        await File.WriteAllTextAsync(stranger, "not ours");

        // The disk knows the day on which the tests run, and not the tests' own.
        foreach (var path in new[] { App.FileOf(orphan.Id), App.FileOf(pending), App.FileOf(attached), half })
            File.SetLastWriteTimeUtc(path, App.Clock.GetUtcNow().UtcDateTime);
        await Housekeep();
        var young = (File.Exists(App.FileOf(orphan.Id)), File.Exists(half));
        App.Clock.Advance(TimeSpan.FromHours(25));
        await Housekeep();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(young, Is.EqualTo((true, true)));
            Assert.That((File.Exists(App.FileOf(orphan.Id)), File.Exists(half)), Is.EqualTo((false, false)));
            Assert.That((File.Exists(App.FileOf(attached)), File.Exists(stranger)), Is.EqualTo((true, true)));
            Assert.That(File.Exists(App.FileOf(pending)), Is.False, "Nobody used it.");
            Assert.That(await Housekeep(), Is.Zero);
        }
    }

    private static MultipartFormDataContent UploadOf(long size, bool lengthIsSaid)
    {
        var form = UploadCalls.Form(Requests.Defect());
        var file = new StreamContent(new Zeros(size));
        form.Add(file, "file", "large.bin");
        if (!lengthIsSaid)
            form.Headers.ContentLength = null;
        return form;
    }

    private string Head(string token, long length) =>
        $"POST /api/v1/uploads HTTP/1.1\r\nHost: {App.Address.Authority}\r\nAuthorization: Bearer {token}\r\nTus-Resumable: 1.0.0\r\n"
        + $"Upload-Length: {length}\r\nUpload-Metadata: filename eA==\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: {length}\r\n"
        + "\r\n";

    private IEnumerable<long> Arriving() => new DirectoryInfo(Path.Combine(App.AttachmentsFolder, "incoming")).EnumerateFiles().Select(f => f.Length);

    private async Task<int> Housekeep()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Housekeeping>().RunOnce(CancellationToken.None);
    }

    /// <summary>A body of any length that takes no room itself.</summary>
    private sealed class Zeros(long length) : Stream
    {
        private long left = length;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = (int)Math.Min(count, left);
            Array.Clear(buffer, offset, read);
            left -= read;
            Given += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}

/// <summary>A disk without room, at the seam where the store asks for it.</summary>
public class FullDiskTests
{
    private readonly Mock<IDisk> disk = new();
    private TicketHubApp app = null!;

    [OneTimeSetUp]
    public async Task StartApp() =>
        app = await TicketHubApp.Start(DatabaseKind.Sqlite, services => services.Replace(ServiceDescriptor.Singleton(disk.Object)));

    [OneTimeTearDown]
    public async Task StopApp()
    {
        if (app is not null)
            await app.DisposeAsync();
    }

    [TestCase(1023L, 100_000L, 507)]
    [TestCase(1025L, 100_000L, 201)]
    [TestCase(49L, 1000L, 507)]
    [TestCase(51L, 1000L, 201)]
    public async Task A_gigabyte_or_a_twentieth_is_kept_for_the_database(long freeMegabytes, long wholeMegabytes, int status)
    {
        Room(freeMegabytes, wholeMegabytes);
        disk.Setup(d => d.Grow(It.IsAny<string>())).Returns((string path) => new Disk().Grow(path));

        var answer = await (await app.As("asel")).Upload("x.txt", [1]);

        Assert.That((int)answer.Status, Is.EqualTo(status));
        Assert.That(answer.Raw.Headers.RetryAfter is not null, Is.EqualTo(status == 507));
    }

    [Test]
    [Platform("Linux")]
    public async Task A_disk_that_fills_up_midway_is_told_as_such_and_nothing_half_is_kept()
    {
        Room(100_000, 100_000);
        var asel = await app.As("asel");
        var stored = await app.Stored();
        disk.Setup(d => d.Create(It.IsAny<string>())).Returns(Full);
        disk.Setup(d => d.Grow(It.IsAny<string>())).Returns(Full);

        var upload = await asel.Upload("x.txt", new byte[100_000]);
        var filing = await asel.File(UploadCalls.Form(Requests.Defect(), ("x.txt", [1])));
        var reading = await asel.Call(HttpMethod.Get, "/api/v1/tickets");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((upload.Code, filing.Code), Is.EqualTo(("diskFull", "diskFull")));
            Assert.That(upload.Raw.Headers.RetryAfter, Is.Not.Null);
            Assert.That(reading.Status, Is.EqualTo(HttpStatusCode.OK));
            Assert.That(await app.Stored(), Is.EqualTo(stored));
        }
    }

    [Test]
    public async Task An_upload_that_meets_a_full_disk_midway_goes_on_where_it_was_once_there_is_room()
    {
        const int length = 20 << 20;
        var bytes = new byte[length];
        new Random(19).NextBytes(bytes);
        disk.Setup(d => d.Grow(It.IsAny<string>())).Returns((string path) => new Disk().Grow(path));
        Room(100_000, 100_000);
        var asel = await app.As("asel");
        var id = await asel.Begun(length);
        disk.Setup(d => d.Room(It.IsAny<string>())).Returns(() => ((Growing(id) > 1 << 20 ? 10L : 100_000L) << 20, 100_000L << 20));

        var midway = await asel.Patch(id, 0, bytes);
        var offset = await asel.OffsetOf(id);
        var still = await asel.Patch(id, offset!.Value, bytes[(int)offset.Value..]);
        Room(100_000, 100_000);
        var recovered = await asel.Patch(id, offset.Value, bytes[(int)offset.Value..]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((midway.Code, still.Code), Is.EqualTo(("diskFull", "diskFull")));
            Assert.That(midway.Raw.Headers.RetryAfter, Is.Not.Null);
            Assert.That(offset, Is.GreaterThan(1 << 20).And.LessThan(length));
            Assert.That(recovered.Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(await File.ReadAllBytesAsync(app.FileOf(id)), Is.EqualTo(bytes));
        }
    }

    [Test]
    public async Task No_two_uploads_are_promised_the_same_room()
    {
        const int megabyte = 1 << 20;
        disk.Setup(d => d.Grow(It.IsAny<string>())).Returns((string path) => new Disk().Grow(path));
        var (asel, timur) = (await app.As("asel"), await app.As("timur"));
        Room(1024 + 30, 100_000);

        var both = await Task.WhenAll(new[] { asel, timur }.Select(who => who.Tus(HttpMethod.Post, "", null, ("Upload-Length", $"{20 * megabyte}"), UploadCalls.Named("dump"))));
        var won = both.Single(answer => answer.Status == HttpStatusCode.Created);
        var beside = await timur.Tus(HttpMethod.Post, "", null, ("Upload-Length", $"{10 * megabyte}"), UploadCalls.Named("log"));
        app.Clock.Advance(UploadRoom.HeldFor + TimeSpan.FromMinutes(1));
        var later = await timur.Tus(HttpMethod.Post, "", null, ("Upload-Length", $"{20 * megabyte}"), UploadCalls.Named("dump"));
        var (winner, id) = (ReferenceEquals(won, both[0]) ? asel : timur, Guid.Parse(won.Raw.Headers.Location!.ToString().Split('/')[^1]));
        var late = await winner.Patch(id, 0, [1]);
        Room(100_000, 100_000);
        var recovered = await winner.Patch(id, 0, [1]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(both.Single(answer => answer != won).Code, Is.EqualTo("diskFull"));
            Assert.That((beside.Status, later.Status), Is.EqualTo((HttpStatusCode.Created, HttpStatusCode.Created)), "What rests gives its room up.");
            Assert.That((late.Code, recovered.Said("Upload-Offset")), Is.EqualTo(("diskFull", "1")), "And is promised it anew, or waits.");
        }
    }

    private long Growing(Guid id) => app.Services.GetRequiredService<ArrivingFiles>().Look(id)?.Safe ?? 0;

    /// <summary>The system's own full disk: opening works, writing does not.</summary>
    private static FileStream Full() => new("/dev/full", FileMode.Open, FileAccess.Write, FileShare.None, 0);

    private void Room(long freeMegabytes, long wholeMegabytes) =>
        disk.Setup(d => d.Room(It.IsAny<string>())).Returns((freeMegabytes << 20, wholeMegabytes << 20));
}
