using System.Net;
using System.Security.Cryptography;
using System.Text;
using TicketHub.Storage;
using TicketHub.Testing.Hosts;

namespace TicketHub.Web.Tests.Attachments;

public class UploadTests(DatabaseKind database) : OnEachDatabase(database)
{
    private const string Uploads = "/api/v1/uploads";

    [Test]
    public async Task A_file_is_uploaded_in_one_post_and_waits_for_its_uploader()
    {
        var asel = await App.As("asel");
        var bytes = Encoding.UTF8.GetBytes("java.lang.NullPointerException");

        var created = await asel.Upload("журнал сервера.log", bytes);

        var id = created["id"]!;
        var listed = (await asel.Items(Uploads)).Single(u => u["id"]!.ToString() == id);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(created.Status, Is.EqualTo(HttpStatusCode.Created));
            Assert.That(created.Raw.Headers.Location!.ToString().Split('/')[^1], Is.EqualTo(id));
            Assert.That(Header(created, "Upload-Offset"), Is.EqualTo("30"));
            Assert.That(Header(created, "Tus-Resumable"), Is.EqualTo("1.0.0"));
            Assert.That(listed["name"]!.ToString(), Is.EqualTo("журнал сервера.log"));
            Assert.That(listed["size"]!.GetValue<long>(), Is.EqualTo(bytes.Length));
            Assert.That(listed["sha256"]!.ToString(), Is.EqualTo(Convert.ToHexStringLower(SHA256.HashData(bytes))));
            Assert.That(await File.ReadAllBytesAsync(App.FileOf(Guid.Parse(id))), Is.EqualTo(bytes));
        }
    }

    [Test]
    public async Task An_upload_is_its_uploaders_alone_and_is_removed_by_them_alone()
    {
        var (asel, timur) = (await App.As("asel"), await App.As("timur"));
        var id = await asel.Uploaded("x.txt", "x");

        var anothers = await timur.Call(HttpMethod.Delete, $"{Uploads}/{id}");
        var nobodys = await timur.Call(HttpMethod.Delete, $"{Uploads}/{Guid.NewGuid()}");
        var senseless = await timur.Call(HttpMethod.Delete, $"{Uploads}/x");
        var others = await timur.Items(Uploads);
        var own = await asel.Call(HttpMethod.Delete, $"{Uploads}/{id}");
        var again = await asel.Call(HttpMethod.Delete, $"{Uploads}/{id}");

        using (Assert.EnterMultipleScope())
        {
            Assert.That((anothers.Status, anothers.Code), Is.EqualTo((HttpStatusCode.NotFound, "uploadNotFound")));
            Assert.That(nobodys.WithoutTrace, Is.EqualTo(anothers.WithoutTrace));
            Assert.That(senseless.WithoutTrace, Is.EqualTo(anothers.WithoutTrace));
            Assert.That(others.Select(u => u["id"]!.ToString()), Does.Not.Contain(id.ToString()));
            Assert.That(own.Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(again.Status, Is.EqualTo(HttpStatusCode.NotFound));
            Assert.That(File.Exists(App.FileOf(id)), Is.False);
        }
    }

    [TestCase("3", "lengthDiffers")]
    [TestCase("-4", "lengthNeeded")]
    [TestCase("4.0", "lengthNeeded")]
    [TestCase("99999999999999999999", "lengthNeeded")]
    [TestCase("", "lengthNeeded")]
    [TestCase(null, "lengthNeeded")]
    public async Task A_length_that_is_not_true_is_refused_and_nothing_is_kept(string? length, string code)
    {
        var asel = await App.As("asel");
        var before = await App.Stored();

        foreach (var body in new HttpContent[] { new ByteArrayContent("four"u8.ToArray()), Chunked("four"u8.ToArray()) })
        {
            var refused = await asel.Upload("x.txt", body, length);

            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, code)));
            Assert.That(refused.Body!["errors"]!.AsObject().Single().Key, Is.EqualTo("Upload-Length"));
        }

        Assert.That(await App.Stored(), Is.EqualTo(before));
    }

    [TestCase(null)]
    [TestCase("0.2.2")]
    [TestCase("1.0.1")]
    public async Task Another_version_of_the_protocol_is_told_ours(string? version)
    {
        var refused = await (await App.As("asel")).Upload("x.txt", new ByteArrayContent("x"u8.ToArray()), "1", version);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.PreconditionFailed, "tusVersionNeeded")));
            Assert.That(Header(refused, "Tus-Version"), Is.EqualTo("1.0.0"));
        }
    }

    [Test]
    public async Task The_server_says_what_it_can()
    {
        var answer = await (await App.As("asel")).Call(HttpMethod.Options, Uploads);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(answer.Status, Is.EqualTo(HttpStatusCode.NoContent));
            Assert.That(Header(answer, "Tus-Version"), Is.EqualTo("1.0.0"));
            Assert.That(
                Header(answer, "Tus-Extension"), Is.EqualTo("creation,creation-with-upload,creation-defer-length,expiration,checksum,termination"));
            Assert.That(Header(answer, "Tus-Checksum-Algorithm"), Is.EqualTo("sha1,sha256,md5"));
            Assert.That(Header(answer, "Tus-Max-Size"), Is.EqualTo("21474836480"));
        }
    }

    [TestCase("application/json")]
    [TestCase("application/octet-stream")]
    [TestCase("multipart/form-data; boundary=x")]
    [TestCase("")]
    public async Task Another_content_type_is_refused(string type)
    {
        var body = new ByteArrayContent("x"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", type);
        body.Headers.TryAddWithoutValidation("Tus-Resumable", "1.0.0");
        body.Headers.TryAddWithoutValidation("Upload-Length", "1");

        var refused = await (await App.As("asel")).Call(HttpMethod.Post, Uploads, body);

        Assert.That(refused.Status, Is.EqualTo(HttpStatusCode.UnsupportedMediaType));
    }

    [TestCase("")]
    [TestCase("filename")]
    [TestCase("filename ")]
    [TestCase("filename !!!")]
    [TestCase("name eA==")]
    [TestCase("filename eA==,filename eA==")]
    [TestCase("filename  eA==")]
    public async Task Metadata_without_a_readable_name_is_refused(string metadata)
    {
        var body = new ByteArrayContent("x"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Upload-Metadata", metadata);

        var refused = await (await App.As("asel")).Upload(null, body, "1");

        Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.BadRequest, "fileNameNeeded")));
    }

    [Test]
    public async Task All_that_is_wrong_with_the_headers_is_told_at_once()
    {
        var refused = await (await App.As("asel")).Upload(null, new ByteArrayContent("x"u8.ToArray()), null);

        Assert.That(refused.Body!["errors"]!.AsObject().Select(e => e.Key), Is.EquivalentTo(new[] { "Upload-Length", "Upload-Metadata" }));
    }

    [Test]
    public async Task A_repeat_with_the_same_key_is_the_same_upload()
    {
        var asel = await App.As("asel");
        var key = Guid.NewGuid().ToString();
        var before = await App.Stored();

        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Keyed(asel, "x.txt", "once", key)));
        var again = await Keyed(asel, "x.txt", "once", key);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Append(again).Select(a => a.Status), Has.All.EqualTo(HttpStatusCode.Created));
            Assert.That(all.Append(again).Select(a => a["id"]).Distinct().Count(), Is.EqualTo(1));
            Assert.That((await App.Stored()).Files, Is.EqualTo(before.Files + 1));
        }
    }

    [TestCase("x.txt", "other bytes")]
    [TestCase("other name.txt", "bytes")]
    public async Task The_same_key_with_another_file_is_refused(string name, string text)
    {
        var asel = await App.As("asel");
        var key = Guid.NewGuid().ToString();
        await Keyed(asel, "x.txt", "bytes", key);
        var before = await App.Stored();

        var refused = await Keyed(asel, name, text, key);
        var anothers = await Keyed(await App.As("timur"), name, text, key);

        using (Assert.EnterMultipleScope())
        {
            Assert.That((refused.Status, refused.Code), Is.EqualTo((HttpStatusCode.UnprocessableEntity, "keyReused")));
            Assert.That(anothers.Status, Is.EqualTo(HttpStatusCode.Created), "A key is one person's.");
            Assert.That((await App.Stored()).Files, Is.EqualTo(before.Files + 1));
        }
    }

    [Test]
    public async Task A_key_that_cannot_be_used_is_told() =>
        Assert.That((await Keyed(await App.As("asel"), "x.txt", "x", new string('k', 101))).Code, Is.EqualTo("keyUnusable"));

    [Test]
    public async Task An_empty_file_is_a_file() =>
        Assert.That((await (await App.As("asel")).Upload("empty.txt", [])).Status, Is.EqualTo(HttpStatusCode.Created));

    [Test]
    public async Task An_upload_that_nobody_used_is_gone_after_a_day()
    {
        var dina = await App.As("dina");
        await dina.Uploaded("x.txt", "x");

        App.Clock.Advance(TimeSpan.FromHours(24));

        Assert.That(await (await App.As("dina")).Items(Uploads), Is.Empty);
    }

    private static Task<ApiAnswer> Keyed(HttpClient client, string name, string text, string key)
    {
        var body = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        body.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        return client.Upload(name, body, Encoding.UTF8.GetByteCount(text).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static string? Header(ApiAnswer answer, string name) =>
        answer.Raw.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;

    /// <summary>Without a Content-Length, so that only the bytes themselves can tell.</summary>
    private static StreamContent Chunked(byte[] bytes)
    {
        var content = new StreamContent(new MemoryStream(bytes));
        content.Headers.ContentLength = null;
        return content;
    }
}
