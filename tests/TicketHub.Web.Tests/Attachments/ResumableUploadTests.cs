using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;
using TicketHub.Web.Hosting;
using TicketHub.Web.Uploads;

namespace TicketHub.Web.Tests.Attachments;

/// <summary>tus 1.0.0: what comes in pieces, however it was cut, is the file that was sent.</summary>
public class ResumableUploadTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Uploads = "/api/v1/uploads";
    private static readonly byte[] Six = "abcdef"u8.ToArray();

    [Test]
    public async Task A_file_arrives_in_pieces_and_is_attached_when_it_is_whole()
    {
        var asel = await App.As("asel");
        var created = await asel.Tus(HttpMethod.Post, "", null, ("Upload-Length", "6"), ("Upload-Metadata", "filename eC5sb2c=,filetype dGV4dC9wbGFpbg=="));
        var id = Guid.Parse(created["id"]!);

        var first = await asel.Patch(id, 0, Six[..2]);
        var asked = await asel.Tus(HttpMethod.Head, $"/{id}", null);
        var early = await asel.File(Requests.With(id));
        var last = await asel.Patch(id, 2, Six[2..]);
        var whole = await asel.Tus(HttpMethod.Head, $"/{id}", null);
        var listed = (await asel.Items(Uploads)).Single(u => u["id"]!.ToString() == id.ToString());
        var filed = await asel.File(Requests.With(id));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((created.Status, created.Said("Upload-Offset")), Is.EqualTo((HttpStatusCode.Created, "0")));
            Assert.That((first.Status, first.Said("Upload-Offset"), first.Said("Tus-Resumable")), Is.EqualTo((HttpStatusCode.NoContent, "2", "1.0.0")));
            Assert.That(first.Said("Upload-Expires"), Is.EqualTo(App.Clock.GetUtcNow().AddHours(24).ToString("R", CultureInfo.InvariantCulture)));
            Assert.That((asked.Status, asked.Said("Upload-Offset"), asked.Said("Upload-Length")), Is.EqualTo((HttpStatusCode.OK, "2", "6")));
            Assert.That(asked.Said("Cache-Control"), Is.EqualTo("no-store"));
            Assert.That(asked.Said("Upload-Metadata"), Is.EqualTo("filename eC5sb2c=,filetype dGV4dC9wbGFpbg=="), "As it was said.");
            Assert.That((early.Status, early.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "uploadNotUsable")));
            Assert.That((last.Said("Upload-Offset"), whole.Said("Upload-Offset")), Is.EqualTo(("6", "6")));
            Assert.That(listed["sha256"]!.ToString(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Six))));
            Assert.That(filed.Body!["attachments"]![0]!["name"]!.ToString(), Is.EqualTo("x.log"));
            Assert.That(await File.ReadAllBytesAsync(App.FileOf(id)), Is.EqualTo(Six));
            Assert.That(await asel.OffsetOf(id), Is.Null, "It is the ticket's now.");
        }
    }

    [TestCase("Upload-Offset", null, 400, "offsetNeeded")]
    [TestCase("Upload-Offset", "-2", 400, "offsetNeeded")]
    [TestCase("Upload-Offset", "2.0", 400, "offsetNeeded")]
    [TestCase("Upload-Offset", "99999999999999999999", 400, "offsetNeeded")]
    [TestCase("Upload-Offset", "0", 409, "offsetDiffers")]
    [TestCase("Upload-Offset", "3", 409, "offsetDiffers")]
    [TestCase("Upload-Offset", "999999999999999999", 409, "offsetDiffers")]
    [TestCase("Upload-Length", "7", 400, "lengthFixed")]
    [TestCase("Upload-Length", "-6", 400, "lengthNeeded")]
    [TestCase("Upload-Checksum", "crc32 AAAA", 400, "checksumUnknown")]
    [TestCase("Upload-Checksum", "sha1 AAAA", 400, "checksumUnknown")]
    [TestCase("Upload-Checksum", "sha1", 400, "checksumUnknown")]
    [TestCase("Upload-Checksum", "md5 !", 400, "checksumUnknown")]
    [TestCase("Upload-Checksum", "md5 AAAAAAAAAAAAAAAAAAAAAA==", 460, "checksumDiffers")]
    [TestCase("Tus-Resumable", "0.2.2", 412, "tusVersionNeeded")]
    [TestCase("Tus-Resumable", null, 412, "tusVersionNeeded")]
    [TestCase("Content-Type", "application/octet-stream", 415, "unsupportedMediaType")]
    [TestCase("Content-Type", "", 415, "unsupportedMediaType")]
    public async Task Bytes_with_a_header_that_lies_or_is_missing_change_nothing(string header, string? value, int status, string code)
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);
        await asel.Patch(id, 0, Six[..2]);
        var body = new ByteArrayContent(Six[2..]);
        var headers = new Dictionary<string, string?> { ["Upload-Offset"] = "2", ["Content-Type"] = "application/offset+octet-stream", ["Tus-Resumable"] = "1.0.0" };
        headers[header] = value;
        foreach (var (name, said) in headers.Where(h => h.Value is not null))
            body.Headers.TryAddWithoutValidation(name, said);

        var refused = await asel.Call(HttpMethod.Patch, $"{Uploads}/{id}", body);

        Assert.That(((int)refused.Status, refused.Code), Is.EqualTo((status, code)));
        Assert.That(await asel.OffsetOf(id), Is.EqualTo(2));
        await asel.Patch(id, 2, Six[2..]);
        Assert.That(await File.ReadAllBytesAsync(App.FileOf(id)), Is.EqualTo(Six));
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task More_bytes_than_the_file_has_are_refused(bool lengthIsSaid)
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);
        using var body = new ByteArrayContent([.. Six, 1]);
        using HttpContent sent = lengthIsSaid ? body : new Unmeasured([.. Six, 1]);

        var refused = await asel.Patch(id, 0, sent);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, "lengthDiffers")));
        Assert.That(await asel.OffsetOf(id), Is.Zero);
    }

    [TestCase("sha1")]
    [TestCase("sha256")]
    [TestCase("md5")]
    public async Task Of_bytes_whose_checksum_differs_none_count_and_right_ones_do(string algorithm)
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);

        var right = await asel.Patch(id, 0, Six[..2], ("Upload-Checksum", Sum(algorithm, Six[..2])));
        var wrong = await asel.Patch(id, 2, "XXXX"u8.ToArray(), ("Upload-Checksum", Sum(algorithm, Six[2..])));
        var offset = await asel.OffsetOf(id);
        var again = await asel.Patch(id, 2, Six[2..], ("Upload-Checksum", Sum(algorithm, Six[2..])));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((right.Status, (int)wrong.Status, offset), Is.EqualTo((HttpStatusCode.NoContent, 460, 2L)));
            Assert.That(again.Said("Upload-Offset"), Is.EqualTo("6"));
            Assert.That(await ListedHash(asel, id), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Six))));
        }
    }

    [Test]
    public async Task A_length_may_be_said_later_and_once()
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(null);
        var open = await asel.Tus(HttpMethod.Head, $"/{id}", null);
        await asel.Patch(id, 0, Six[..4]);

        var tooShort = await asel.Patch(id, 4, [], ("Upload-Length", "3"));
        var tooLong = await asel.Patch(id, 4, [], ("Upload-Length", "21474836481"));
        var said = await asel.Patch(id, 4, Six[4..5], ("Upload-Length", "6"));
        var same = await asel.Patch(id, 5, [], ("Upload-Length", "6"));
        var other = await asel.Patch(id, 5, [], ("Upload-Length", "7"));
        var last = await asel.Patch(id, 5, Six[5..]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((open.Said("Upload-Defer-Length"), open.Said("Upload-Length")), Is.EqualTo(("1", (string?)null)));
            Assert.That((tooShort.Code, tooLong.Code, other.Code), Is.EqualTo(("lengthDiffers", "uploadTooLarge", "lengthFixed")));
            Assert.That((said.Status, same.Status), Is.EqualTo((HttpStatusCode.NoContent, HttpStatusCode.NoContent)));
            Assert.That(last.Said("Upload-Offset"), Is.EqualTo("6"));
            Assert.That(await File.ReadAllBytesAsync(App.FileOf(id)), Is.EqualTo(Six));
        }
    }

    [Test]
    public async Task A_length_that_is_said_when_all_is_here_makes_it_whole()
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(null);
        await asel.Patch(id, 0, Six);

        await asel.Patch(id, 6, [], ("Upload-Length", "6"));

        Assert.That(await ListedHash(asel, id), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(Six))));
    }

    [TestCase("1", "6")]
    [TestCase("2", null)]
    [TestCase("0", null)]
    public async Task A_creation_that_contradicts_itself_about_the_length_is_refused(string deferred, string? length)
    {
        (string, string)[] headers = [("Upload-Defer-Length", deferred), UploadCalls.Named("x"), .. length is null ? [] : new[] { ("Upload-Length", length) }];

        var refused = await (await App.As("asel")).Tus(HttpMethod.Post, "", null, headers);

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, "lengthNeeded")));
    }

    [Test]
    public async Task Another_person_finds_an_arriving_upload_as_little_as_one_that_does_not_exist()
    {
        var (asel, timur) = (await App.As("asel"), await App.As("timur"));
        var (id, none) = (await asel.Begun(6), Guid.NewGuid());

        var patched = await timur.Patch(id, 0, Six);
        var nothing = await timur.Patch(none, 0, Six);
        var removed = await timur.Tus(HttpMethod.Delete, $"/{id}", null);
        var asked = await timur.Tus(HttpMethod.Head, $"/{id}", null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((patched.Status, patched.Code), Is.EqualTo((HttpStatusCode.NotFound, "uploadNotFound")));
            Assert.That(nothing.WithoutTrace, Is.EqualTo(patched.WithoutTrace));
            Assert.That((removed.Status, asked.Status), Is.EqualTo((HttpStatusCode.NotFound, HttpStatusCode.NotFound)));
            Assert.That((await timur.Items(Uploads)).Select(u => u["id"]!.ToString()), Does.Not.Contain(id.ToString()));
            Assert.That(await asel.OffsetOf(id), Is.Zero);
        }
    }

    [Test]
    public async Task No_other_method_stands_for_patch()
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);

        var overridden = await asel.Tus(HttpMethod.Post, $"/{id}", new ByteArrayContent(Six), ("X-HTTP-Method-Override", "PATCH"), ("Upload-Offset", "0"));

        Assert.That((overridden.Status, await asel.OffsetOf(id)), Is.EqualTo((HttpStatusCode.MethodNotAllowed, 0L)));
    }

    [Test]
    public async Task An_upload_is_ended_by_its_owner_and_nothing_stays()
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);
        await asel.Patch(id, 0, Six[..2]);

        var ended = await asel.Tus(HttpMethod.Delete, $"/{id}", null);

        Assert.That((ended.Status, ended.Said("Tus-Resumable"), await asel.OffsetOf(id)), Is.EqualTo((HttpStatusCode.NoContent, "1.0.0", (long?)null)));
        Assert.That((await asel.Patch(id, 2, Six[2..])).Status, Is.EqualTo(HttpStatusCode.NotFound));
        Assert.That(File.Exists(GrowingPath(id)), Is.False);
    }

    [Test]
    public async Task A_creation_with_all_the_bytes_and_one_with_none_of_an_empty_file_are_whole()
    {
        var asel = await App.As("asel");

        var whole = await asel.Upload("x.txt", Six);
        var empty = await asel.Tus(HttpMethod.Post, "", null, ("Upload-Length", "0"), UploadCalls.Named("x"));
        var part = await asel.Upload("x.txt", new ByteArrayContent(Six[..2]), "6");
        var damaged = new ByteArrayContent(Six);
        damaged.Headers.TryAddWithoutValidation("Upload-Checksum", Sum("sha1", Six[..2]));
        var stored = await App.Stored();
        var garbled = await asel.Upload("x.txt", damaged, "6");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((whole.Said("Upload-Offset"), whole["sha256"]), Is.EqualTo(("6", Convert.ToHexStringLower(SHA256.HashData(Six)))));
            Assert.That((empty.Said("Upload-Offset"), empty["sha256"]), Is.EqualTo(("0", Convert.ToHexStringLower(SHA256.HashData([])))));
            Assert.That((part.Said("Upload-Offset"), part["sha256"]), Is.EqualTo(("2", (string?)null)));
            Assert.That(((int)garbled.Status, await App.Stored()), Is.EqualTo((460, stored)));
        }
    }

    [Test]
    public async Task A_file_that_is_cut_anywhere_and_sent_on_is_the_file()
    {
        var asel = await App.As("asel");
        var random = new Random(1900);
        for (var round = 0; round < 6; round++)
        {
            var bytes = new byte[random.Next(1, 3_000_000)];
            random.NextBytes(bytes);
            var id = await asel.Begun(bytes.Length);

            for (var cut = 0; cut < 4; cut++)
                await SendAndVanish(asel, id, bytes, random);
            await GoOn(asel, id, bytes);

            Assert.That(await ListedHash(asel, id), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))), $"round {round}");
            Assert.That(await File.ReadAllBytesAsync(App.FileOf(id)), Is.EqualTo(bytes));
        }
    }

    [Test]
    public async Task After_a_restart_the_hash_is_rebuilt_and_what_was_not_counted_is_dropped()
    {
        var asel = await App.As("asel");
        var bytes = new byte[5_000_000];
        new Random(7).NextBytes(bytes);
        var id = await asel.Begun(bytes.Length);
        await asel.Patch(id, 0, bytes[..2_000_000]);

        // What a killed process leaves: nothing in memory, and bytes in the file that nobody was told of.
        App.Services.GetRequiredService<ArrivingFiles>().Forget(id);
        await File.AppendAllTextAsync(GrowingPath(id), "not counted");
        await asel.Patch(id, 2_000_000, bytes[2_000_000..3_000_000], ("Upload-Checksum", Sum("sha256", bytes[2_000_000..3_000_000])));
        await asel.Patch(id, 3_000_000, bytes[3_000_000..]);

        Assert.That(await ListedHash(asel, id), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
        Assert.That(await File.ReadAllBytesAsync(App.FileOf(id)), Is.EqualTo(bytes));
    }

    [Test]
    public async Task A_kill_between_the_rename_and_the_row_costs_nothing()
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);
        await asel.Patch(id, 0, Six[..2]);
        App.Services.GetRequiredService<ArrivingFiles>().Forget(id);
        await File.AppendAllTextAsync(GrowingPath(id), "cdef");
        Directory.CreateDirectory(Path.GetDirectoryName(App.FileOf(id))!);
        File.Move(GrowingPath(id), App.FileOf(id));

        var last = await asel.Patch(id, (await asel.OffsetOf(id))!.Value, Six[2..]);

        Assert.That((last.Said("Upload-Offset"), await File.ReadAllBytesAsync(App.FileOf(id))), Is.EqualTo(("6", Six)));
    }

    [Test]
    public async Task Of_requests_that_send_at_once_one_gets_in_and_the_file_is_right()
    {
        var asel = await App.As("asel");
        var bytes = new byte[1_000_000];
        new Random(8).NextBytes(bytes);
        var id = await asel.Begun(bytes.Length);

        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => asel.Patch(id, 0, bytes[..500_000])));
        await asel.Patch(id, 500_000, bytes[500_000..]);

        Assert.That(all.Count(a => a.Status == HttpStatusCode.NoContent), Is.EqualTo(1));
        Assert.That(all.Where(a => a.Status != HttpStatusCode.NoContent).Select(a => a.Code), Has.All.EqualTo("uploadBusy").Or.EqualTo("offsetDiffers"));
        Assert.That(await ListedHash(asel, id), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    [Test]
    public async Task A_request_that_flows_is_left_alone_and_one_that_fell_quiet_makes_room()
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);
        using var stalled = await Stall(id, "abc");

        var busy = await asel.Patch(id, 0, Six);
        App.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.That(async () => await asel.OffsetOf(id), Is.EqualTo(3).After(10_000, 5), "What came counts.");
        var last = await asel.Patch(id, 3, Six[3..]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((busy.Status, busy.Code), Is.EqualTo((HttpStatusCode.Locked, "uploadBusy")));
            Assert.That(last.Said("Upload-Offset"), Is.EqualTo("6"));
            Assert.That(await stalled.ReadUntil("uploadBusy"), Does.StartWith("HTTP/1.1 423 "));
        }
    }

    [Test]
    public async Task Bytes_take_over_from_a_request_that_fell_quiet_without_asking_first()
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);
        using var stalled = await Stall(id, "abc");
        App.Clock.Advance(TimeSpan.FromSeconds(3));

        Assert.That(async () => (await asel.Patch(id, 0, Six)).Code, Is.EqualTo("offsetDiffers").After(10_000, 5));
        var last = await asel.Patch(id, 3, Six[3..]);

        Assert.That(last.Said("Upload-Offset"), Is.EqualTo("6"));
    }

    [Test]
    public async Task Removing_ends_a_request_that_sends()
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);
        using var stalled = await Stall(id, "abc");

        var removed = await asel.Tus(HttpMethod.Delete, $"/{id}", null);

        Assert.That((removed.Status, File.Exists(GrowingPath(id))), Is.EqualTo((HttpStatusCode.NoContent, false)));
    }

    [Test]
    public async Task An_upload_expires_a_day_after_its_last_byte()
    {
        const string dina = "dina";
        var id = await (await App.As(dina)).Begun(6);
        App.Clock.Advance(TimeSpan.FromHours(23));
        await (await App.As(dina)).Patch(id, 0, Six[..2]);
        App.Clock.Advance(TimeSpan.FromHours(23));
        var before = await (await App.As(dina)).OffsetOf(id);
        await Housekeep();
        var kept = File.Exists(GrowingPath(id));
        File.SetLastWriteTimeUtc(GrowingPath(id), App.Clock.GetUtcNow().UtcDateTime.AddHours(-23).AddSeconds(-1));

        App.Clock.Advance(TimeSpan.FromHours(1));
        var after = await (await App.As(dina)).Tus(HttpMethod.Head, $"/{id}", null);
        await Housekeep();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((before, kept), Is.EqualTo((2L, true)));
            Assert.That(after.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(File.Exists(GrowingPath(id)), Is.False);
            Assert.That(await App.Read(db => db.Uploads.AnyAsync(u => u.Id == id)), Is.False);
        }
    }

    [Test]
    public async Task A_repeated_creation_is_the_same_upload()
    {
        var asel = await App.As("asel");
        var key = ("Idempotency-Key", Guid.NewGuid().ToString());

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => asel.Tus(HttpMethod.Post, "", null, ("Upload-Length", "6"), UploadCalls.Named("x"), key)));
        var id = Guid.Parse(all[0]["id"]!);
        await asel.Patch(id, 0, Six[..2]);
        var again = await asel.Tus(HttpMethod.Post, "", null, ("Upload-Length", "6"), UploadCalls.Named("x"), key);
        var other = await asel.Tus(HttpMethod.Post, "", null, ("Upload-Length", "7"), UploadCalls.Named("x"), key);

        Assert.That(all.Append(again).Select(a => a["id"]).Distinct(), Is.EqualTo(new[] { id.ToString() }));
        Assert.That((again.Said("Upload-Offset"), other.Code), Is.EqualTo(("2", "keyReused")));
    }

    [Test]
    public async Task Bytes_that_the_disk_has_lost_are_asked_for_again()
    {
        var asel = await App.As("asel");
        var id = await asel.Begun(6);
        await asel.Patch(id, 0, Six[..4]);
        App.Services.GetRequiredService<ArrivingFiles>().Forget(id);
        await File.WriteAllBytesAsync(GrowingPath(id), Six[..1]);

        var refused = await asel.Patch(id, 4, Six[4..]);

        var left = await asel.OffsetOf(id);
        File.Delete(GrowingPath(id));
        var nothing = await asel.OffsetOf(id);
        await asel.Patch(id, 0, Six);
        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.Conflict, "offsetDiffers")));
            Assert.That((left, nothing), Is.EqualTo(((long?)1, (long?)0)));
            Assert.That(await File.ReadAllBytesAsync(App.FileOf(id)), Is.EqualTo(Six));
            Assert.That(App.Errors.Take(), Has.Count.EqualTo(2), "Each loss is told to who operates it.");
        }
    }

    private string GrowingPath(Guid id) => App.Services.GetRequiredService<AttachmentStore>().GrowingPathOf(id);

    private async Task<int> Housekeep()
    {
        await using var scope = App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Housekeeping>().RunOnce(CancellationToken.None);
    }

    /// <summary>A client that has sent so much and then nothing; its bytes have arrived.</summary>
    private async Task<RawConnection> Stall(Guid id, string bytes)
    {
        var connection = await RawConnection.Open(App.Address);
        await connection.Send(
            $"PATCH {Uploads}/{id} HTTP/1.1\r\nHost: {App.Address.Authority}\r\nAuthorization: Bearer {await App.TokenOf("asel")}\r\nConnection: close\r\n"
            + $"Tus-Resumable: 1.0.0\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: 6\r\n\r\n{bytes}");
        Assert.That(() => App.Services.GetRequiredService<ArrivingFiles>().Look(id)?.Safe, Is.EqualTo(bytes.Length).After(10_000, 5));
        return connection;
    }

    private static async Task SendAndVanish(HttpClient client, Guid id, byte[] bytes, Random random)
    {
        if (await client.OffsetOf(id) is not { } offset || offset == bytes.Length)
            return;
        try
        {
            await client.Patch(id, offset, new Vanishing(bytes[(int)offset..], random.Next(0, bytes.Length - (int)offset)));
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            // That was the plan.
        }
    }

    /// <summary>What every client of tus does: ask, send on, and ask again if somebody is still at it.</summary>
    private static async Task GoOn(HttpClient client, Guid id, byte[] bytes)
    {
        while (await client.OffsetOf(id) is { } offset && offset < bytes.Length)
            await client.Patch(id, offset, bytes[(int)offset..]);
    }

    private static async Task<string?> ListedHash(HttpClient client, Guid id) =>
        (await client.Items(Uploads)).Single(u => u["id"]!.ToString() == id.ToString())["sha256"]?.ToString();

    private static string Sum(string algorithm, byte[] bytes) =>
        $"{algorithm} " + Convert.ToBase64String(CryptographicOperations.HashData(new HashAlgorithmName(algorithm.ToUpperInvariant()), bytes));

    /// <summary>Says how long it is, sends a part and breaks off.</summary>
    private sealed class Vanishing(byte[] bytes, int sent) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync(bytes.AsMemory(0, sent));
            await stream.FlushAsync();
            throw new HttpRequestException("The cable is out.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }

    /// <summary>Does not say how long it is.</summary>
    private sealed class Unmeasured(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
