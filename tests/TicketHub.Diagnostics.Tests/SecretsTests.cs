using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;

namespace TicketHub.Diagnostics.Tests;

public class SecretsTests
{
    private const string Secret = "Qw3rty7Zx";

    [TestCase("jdbc:mysql://synergy:Qw3rty7Zx@10.0.0.5:3306/synergy", "jdbc:mysql://***@10.0.0.5:3306/synergy")]
    [TestCase("git clone https://Qw3rty7Zx@git.example/x.git", "git clone https://***@git.example/x.git")]
    [TestCase("GET /login?user=a&password=Qw3rty7Zx&x=1", "GET /login?user=a&password=***&x=1")]
    [TestCase("password=Qw3rty7Zx", "password=***")]
    [TestCase("db.passwd = Qw3rty7Zx", "db.passwd = ***")]
    [TestCase("PWD: Qw3rty7Zx", "PWD: ***")]
    [TestCase("client_secret=Qw3rty7Zx", "client_secret=***")]
    [TestCase("secret_key: Qw3rty7Zx", "secret_key: ***")]
    [TestCase("X-Auth-Token: Qw3rty7Zx", "X-Auth-Token: ***")]
    [TestCase("api-key=Qw3rty7Zx", "api-key=***")]
    [TestCase("apikey: Qw3rty7Zx", "apikey: ***")]
    [TestCase("Пароль: Qw3rty7Zx", "Пароль: ***")]
    [TestCase("пароль пользователя: Qw3rty7Zx", "пароль пользователя: ***")]
    [TestCase("user.password.hash=Qw3rty7Zx", "user.password.hash=***")]
    [TestCase("GET /x?lang=ru&sid=Qw3rty7Zx", "GET /x?lang=ru&sid=***")]
    [TestCase("логин admin, ПАРОЛЬ=Qw3rty7Zx, не входит", "логин admin, ПАРОЛЬ=*** не входит")]
    [TestCase("құпиясөз: Qw3rty7Zx", "құпиясөз: ***")]
    [TestCase("-Djavax.net.ssl.keyStorePassword=Qw3rty7Zx -Xmx4g", "-Djavax.net.ssl.keyStorePassword=*** -Xmx4g")]
    [TestCase("""{"user": "a", "password": "Qw3rty7Zx", "x": 1}""", """{"user": "a", "password": "***", "x": 1}""")]
    [TestCase("""{"password":"Qw3 \" rty7Zx","x":1}""", """{"password":"***","x":1}""")]
    [TestCase("""{\"password\":\"Qw3rty7Zx\",\"x\":1}""", """{\"password\":\"***\",\"x\":1}""")]
    [TestCase("password: 'Qw3 rty7Zx'", "password: '***'")]
    [TestCase("<password>Qw3rty7Zx</password>", "<password>***</password>")]
    [TestCase("""<ds:Password encrypted="no">Qw3rty7Zx</ds:Password>""", """<ds:Password encrypted="no">***</ds:Password>""")]
    [TestCase("""<property name="db.password" value="Qw3rty7Zx"/>""", """<property name="db.password" value="***"/>""")]
    [TestCase("""<security password="Qw3rty7Zx"/>""", """<security password="***"/>""")]
    [TestCase("Authorization: Bearer Qw3rty7Zx", "Authorization: Bearer ***")]
    [TestCase("authorization: Basic UXczcnR5N1p4", "authorization: Basic ***")]
    [TestCase("""curl -H "Authorization: Bearer Qw3rty7Zx" http://x""", """curl -H "Authorization: Bearer ***" http://x""")]
    [TestCase("Cookie: a=1; JSESSIONID=Qw3rty7Zx.node1; b=2", "Cookie: a=***; JSESSIONID=***; b=***")]
    [TestCase("/synergy;jsessionid=Qw3rty7Zx?x=1", "/synergy;jsessionid=***?x=1")]
    [TestCase("получили eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.Qw3rty7Zx вчера", "получили eyJ*** вчера")]
    [TestCase("Set-Cookie: SESSION=Qw3rty7Zx; Path=/synergy; HttpOnly", "Set-Cookie: SESSION=***; Path=/synergy; HttpOnly")]
    [TestCase("Cookie: Qw3rty7=Qw3rty7Zx", "Cookie: Qw3rty7=***")]
    [TestCase("""{"cookie":"a=Qw3rty7Zx; b=Qw3rty7Zx"}""", """{"cookie":"a=***; b=***"}""")]
    [TestCase("sessionId=Qw3rty7Zx", "sessionId=***")]
    [TestCase("-Ddb.pass=Qw3rty7Zx", "-Ddb.pass=***")]
    [TestCase("dbPass=Qw3rty7Zx", "dbPass=***")]
    [TestCase("""{"pass" : "Qw3rty7Zx"}""", """{"pass" : "***"}""")]
    [TestCase("user/pass: admin/Qw3rty7Zx", "user/pass: ***")]
    [TestCase("--password Qw3rty7Zx -v", "--password *** -v")]
    [TestCase("keytool -storepass Qw3rty7Zx -keypass Qw3rty7Zx -list", "keytool -storepass *** -keypass *** -list")]
    [TestCase("sshpass -p Qw3rty7Zx ssh x", "sshpass -p *** ssh x")]
    [TestCase("java -jar x.jar -p Qw3rty7Zx", "java -jar x.jar -p ***")]
    [TestCase("mysql -uroot -pQw3rty7Zx synergy", "mysql -uroot -p*** synergy")]
    [TestCase("mysqldump -pQw3rty7Zx synergy", "mysqldump -p*** synergy")]
    [TestCase("curl -u admin:Qw3rty7Zx http://x", "curl -u admin:*** http://x")]
    [TestCase("ALTER USER root IDENTIFIED BY 'Qw3rty7Zx'", "ALTER USER root IDENTIFIED BY '***'")]
    [TestCase("""<credential-reference clear-text="Qw3rty7Zx"/>""", """<credential-reference clear-text="***"/>""")]
    [TestCase("java.naming.security.credentials=Qw3rty7Zx", "java.naming.security.credentials=***")]
    [TestCase("bindCredential=Qw3rty7Zx", "bindCredential=***")]
    [TestCase("password -> Qw3rty7Zx", "password -> ***")]
    [TestCase("the password is Qw3rty7Zx.", "the password is ***.")]
    [TestCase("пароль Qw3rty7Zx не подошёл", "пароль *** не подошёл")]
    [TestCase("ключ доступа: Qw3rty7Zx", "ключ доступа: ***")]
    [TestCase("кілт: Qw3rty7Zx", "кілт: ***")]
    [TestCase("otp=493021", "otp=***")]
    [TestCase("PIN: 4930", "PIN: ***")]
    [TestCase("vault: Qw3rty7Zx", "vault: ***")]
    [TestCase("proxy said Basic UXczcnR5N1p4 and left", "proxy said Basic *** and left")]
    [TestCase("AKIAIOSFODNN7EXAMPLE", "AKIA***")]
    [TestCase("GET /calendar/th_0a1b2c3d4e5f60718293a4b5c6d7e8f9.ics", "GET /calendar/th_***.ics")]
    [TestCase("ИИН 850714300078, телефон", "ИИН ***, телефон")]
    [TestCase("ИИН:850714300907", "ИИН:***")]
    [TestCase("карта 4111111111111111.", "карта ***.")]
    [TestCase("карта 4111 1111 1111 1111, до 12/29", "карта ***, до 12/29")]
    [TestCase("4111-1111-1111-1111", "***")]
    [TestCase("3782 822463 10005", "***")]
    [TestCase("password=\nQw3rty7Zx\nb", "password=\n***\nb")]
    [TestCase("пароль:\r\n  hunter\r\nдальше всё", "пароль:\r\n  ***\r\nдальше всё")]
    [TestCase("password: |\n  Qw3rty7Zx", "password: |\n  ***")]
    [TestCase("\"password\":\n  \"Qw3 rty7Zx\"", "\"password\":\n  \"***\"")]
    [TestCase("Bearer\nQw3rty7Zx", "Bearer\n***")]
    [TestCase("Authorization: Bearer\r\n Qw3rty7Zx", "Authorization: Bearer\r\n ***")]
    [TestCase("session id: Qw3rty7Zx", "session id: ***")]
    [TestCase("session id:\nQw3rty7Zx", "session id:\n***")]
    [TestCase("JSESSIONID Qw3rty7Zx is gone", "JSESSIONID *** is gone")]
    [TestCase("<entry key=\"db.password\">Qw3rty7Zx</entry>", "<entry key=\"db.password\">***</entry>")]
    [TestCase("<password><![CDATA[Qw3<rty7Zx]]></password>", "<password><![CDATA[***]]></password>")]
    [TestCase("<password>\n  Qw3rty7Zx\n</password>", "<password>\n  ***\n</password>")]
    [TestCase("<name>db.password</name>\n<value>Qw3rty7Zx</value>", "<name>db.password</name>\n<value>***</value>")]
    [TestCase("-----BEGIN RSA PRIVATE KEY-----\nMIIB+/=\nab12\n-----END RSA PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----\n***\n***\n-----END RSA PRIVATE KEY-----")]
    [TestCase("-----BEGIN PRIVATE KEY-----\nMIIB\nab12", "-----BEGIN PRIVATE KEY-----\n***\n***")]
    [TestCase("ghp_0123456789abcdefABCDEF0123456789abcd", "ghp_***")]
    [TestCase("glpat-0123456789_abc-DEF0 done", "glpat-*** done")]
    [TestCase("ИИН 840101300100", "ИИН ***")]
    [TestCase("ЖСН: 840101300100", "ЖСН: ***")]
    [TestCase("\"applicantIin\" : \"840101300100\"", "\"applicantIin\" : \"***\"")]
    [TestCase("ИИН заявителя —\n840101300100", "ИИН заявителя —\n***")]
    [TestCase("карта 4111 1111\n1111 1111.", "карта ***\n***.")]
    [TestCase("4111-1111-\r\n  1111-1111", "***\n***")]
    [TestCase("4111111111\n111111", "***\n***")]
    [TestCase("4111 11\n11 1111 1111", "***\n***")]
    [TestCase("880512 300124", "***")]
    [TestCase("880512-300124, 880512.300124", "***, ***")]
    [TestCase("880 512 300 124 и 8805 1230 0124", "*** и ***")]
    [TestCase("880512\u00A0300124", "***")]
    [TestCase("880512\n300124", "***\n***")]
    [TestCase("IIN880512300124", "IIN***")]
    [TestCase("user_880512300124/IIN-880512300124.pdf", "user_***/IIN-***.pdf")]
    [TestCase("880512300124г.р.", "***г.р.")]
    [TestCase("ЖСН 880512 300125", "ЖСН ***")]
    [TestCase("x4111111111111111", "x***")]
    [TestCase("card4111111111111111L", "card***L")]
    [TestCase("4111.1111.1111.1111", "***")]
    [TestCase("n=4111+1111+1111+1111&x=1", "n=***&x=1")]
    [TestCase("user.setPassword(\"Qw3rty7Zx\")", "user.setPassword(\"***\")")]
    [TestCase("setPassword( 'Qw3rty7Zx' )", "setPassword( '***' )")]
    [TestCase("props.setProperty(\"db.password\", \"Qw3rty7Zx\")", "props.setProperty(\"db.password\", \"***\")")]
    [TestCase("req.addHeader(\"Authorization\", \"Bearer Qw3rty7Zx\")", "req.addHeader(\"Authorization\", \"Bearer ***\")")]
    [TestCase("SET PASSWORD FOR 'root'@'%' = 'Qw3rty7Zx'", "SET PASSWORD FOR 'root'@'%' = '***'")]
    [TestCase("SET PASSWORD FOR root = PASSWORD('Qw3rty7Zx');", "SET PASSWORD FOR root = PASSWORD('***');")]
    [TestCase("CREATE USER a IDENTIFIED BY Qw3rty7Zx DEFAULT TABLESPACE x", "CREATE USER a IDENTIFIED BY *** DEFAULT TABLESPACE x")]
    [TestCase("alter user a identified by Qw3rty7Zx;", "alter user a identified by ***")]
    [TestCase("CREATE USER a IDENTIFIED WITH mysql_native_password BY 'Qw3rty7Zx'", "CREATE USER a IDENTIFIED WITH mysql_native_password BY '***'")]
    [TestCase("ALTER ROLE a WITH LOGIN PASSWORD 'Qw3rty7Zx'", "ALTER ROLE a WITH LOGIN PASSWORD '***'")]
    [TestCase("insert into users (login, password) values ('a', 'Qw3rty(7Zx'), ('b', 'Qw3rty7Zx');", "insert into users (login, password) values (***);")]
    [TestCase("sqlplus -s scott/Qw3rty7Zx@db", "sqlplus -s scott/***@db")]
    [TestCase("connect scott/Qw3rty7Zx@db", "connect scott/***@db")]
    [TestCase("expdp userid=scott/Qw3rty7Zx schemas=x", "expdp userid=scott/*** schemas=x")]
    [TestCase("jdbc:oracle:thin:scott/Qw3rty7Zx@//10.0.0.5:1521/x", "jdbc:oracle:thin:scott/***@//10.0.0.5:1521/x")]
    [TestCase("url=http%3A%2F%2Fa%3Fpassword%3DQw3rty7Zx%26x%3D1", "url=http%3A%2F%2Fa%3Fpassword%3D***%26x%3D1")]
    [TestCase("%7B%22token%22%3A%22Qw3rty7Zx%22%7D", "%7B%22token%22%3A%22***%22%7D")]
    [TestCase("%253Fpwd%253DQw3rty7Zx%2526x", "%253Fpwd%253D***%2526x")]
    [TestCase("POST /bot123456789:AAQw3rty7Zx-Qw3rty7Zx/send", "POST /bot123456789:AA***/send")]
    [TestCase("SECRET_KEY_BASE=Qw3rty7Zx", "SECRET_KEY_BASE=***")]
    [TestCase("ENCRYPTION_KEY=Qw3rty7Zx", "ENCRYPTION_KEY=***")]
    [TestCase("encryptionKey: Qw3rty7Zx", "encryptionKey: ***")]
    [TestCase("LDAP_BIND_PW=Qw3rty7Zx", "LDAP_BIND_PW=***")]
    [TestCase("LICENSE_KEY: \"Qw3rty7Zx\"", "LICENSE_KEY: \"***\"")]
    [TestCase("GIT_CREDENTIALS=Qw3rty7Zx", "GIT_CREDENTIALS=***")]
    [TestCase("jvm_args: -Dauth=Qw3rty7Zx -Dx.y.password=Qw3rty7Zx", "jvm_args: -Dauth=*** -Dx.y.password=***")]
    [TestCase("{authorization=[Basic UXczcnR5N1p4], cookie=[a=Qw3rty7Zx]}", "{authorization=[Basic ***], cookie=[a=***")]
    [TestCase("Authorization: Digest username=\"u\", response=\"0123456789abcdef0123456789ABCDEF\"", "Authorization: Digest username=\"u\", response=\"***\"")]
    [TestCase("https://s3/x?X-Amz-Signature=Qw3rty7Zx&a=1", "https://s3/x?X-Amz-Signature=***&a=1")]
    public void The_key_stays_and_the_value_goes(string text, string expected) => Assert.That(Secrets.Masked(text), Is.EqualTo(expected));

    [TestCase("password changed for user ivanov")]
    [TestCase("пароль сменён: пользователь asel вошёл снова")]
    [TestCase("(CONNECT_DATA=(SID=ORCL))")]
    [TestCase("token bucket size=20")]
    [TestCase("Забыли пароль от тестового стенда, как его сменить?")]
    [TestCase("unexpected token < in JSON at position 0")]
    [TestCase("tokens: 5")]
    [TestCase("http://10.0.0.5:8080/synergy/login?next=/x")]
    [TestCase("Пишите на ivanov@example.kz")]
    [TestCase("at kz.arta.synergy.auth.TokenStore.find(TokenStore.java:41)")]
    [TestCase("pass through the proxy")]
    [TestCase("passed: 10, failed: 2")]
    [TestCase("compass=1")]
    [TestCase("spinning: 3")]
    [TestCase("pinned: 3")]
    [TestCase("Basic authentication is off")]
    [TestCase("basic settings")]
    [TestCase("the token TH-123456 is a ticket, not a token")]
    [TestCase("пароль не менялся с 2019 года")]
    [TestCase("password policy v2")]
    [TestCase("pwd /opt/synergy1/jboss")]
    [TestCase("identified by its name")]
    [TestCase("mysql -p synergy")]
    [TestCase("-u root")]
    [TestCase("cookie policy")]
    [TestCase("java -p 8080")]
    [TestCase("cookies: 3")]
    [TestCase("1763800000123 ms since 1970")]
    [TestCase("1763800000123456 us")]
    [TestCase("20261122131405123")]
    [TestCase("261122131405")]
    [TestCase("202611221314")]
    [TestCase("850714300079")]
    [TestCase("ИИН в заявке 12, время 202611221314")]
    [TestCase("password=\nuser=ivanov")]
    [TestCase("password:\n  name: a")]
    [TestCase("token:\nat kz.arta.A.b(A.java:1)")]
    [TestCase("bearer\nsettings")]
    [TestCase("session ids are long")]
    [TestCase("4096\n4096\n4096\n4096")]
    [TestCase("<input name=\"password\">\n</form>")]
    [TestCase("-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----")]
    [TestCase("411111111111111112")]
    [TestCase("4111111111111112")]
    [TestCase("0x4111111111111111")]
    [TestCase("1.4111111111111111")]
    [TestCase("4111111111111111.5")]
    [TestCase("880512 300125")]
    [TestCase("261122 131405")]
    [TestCase("110.112.130.140")]
    [TestCase("tid 7f880512300124")]
    [TestCase("Access denied for user 'synergy'@'localhost' (using password: YES)")]
    [TestCase("Access denied for user 'synergy'@'localhost' (using password: NO)")]
    [TestCase("\tat com.x.PasswordEncoder.encode(PasswordEncoder.java:41)")]
    [TestCase("\tat com.x.Users.setPassword(Users.java:41)\n\tat com.x.Token.token(Token.java:1)")]
    [TestCase("-Dmail.smtp.auth=true -Dcom.sun.management.jmxremote.authenticate=false")]
    [TestCase("at java.base@17.0.15/java.lang.Thread.run(Thread.java:840)")]
    [TestCase("uses: actions/checkout@v4")]
    [TestCase("HTTP/srv1@EXAMPLE.KZ")]
    [TestCase("kz/arta/Card@1f2d3a")]
    [TestCase("Content-Type: text/html, пишите на отдел/ivanov.a@example.kz")]
    [TestCase("to a user identified by its name")]
    [TestCase("insert into cards (id, title) values (1, 'password')")]
    [TestCase("%3Fpage%3D2%26sort%3Dtitle")]
    [TestCase("robot123456 sees 10:00")]
    [TestCase("primary_key=id")]
    [TestCase("response=ok")]
    [TestCase("550e8400-e29b-41d4-a716-850714300078")]
    [TestCase("0x0000000711111111")]
    [TestCase("tid=0x00007f1c2c0b1000")]
    [TestCase("Basic th_ AKIA eyJ")]
    [TestCase("")]
    public void What_is_no_secret_stays(string text) => Assert.That(Secrets.Masked(text), Is.EqualTo(text));

    private static readonly string[] Templates =
    [
        "password={0}", "Пароль: {0}", "\"token\": \"{0}\"", "api_key='{0}'", "<secret>{0}</secret>", "-Dx.password={0}",
        "?pwd={0}&a=1", "https://u:{0}@host/", "Authorization: Bearer {0}", "JSESSIONID={0};", "\\\"password\\\": \\\"{0}\\\"",
        "Cookie: a={0}; b={0}", "--password {0}", "mysql -p{0}", "curl -u a:{0}", "identified by '{0}'", "password -> {0}",
        "setPassword(\"{0}\")", "SET PASSWORD FOR a = '{0}'", "IDENTIFIED BY {0}", "sqlplus a/{0}@b", "password%3D{0}%26", "_KEY={0}", "-Dauth={0}",
        "authorization=[Bearer {0}]", "INSERT INTO a (password) VALUES ('{0}')",
    ];

    private static readonly Gen<string> Around =
        Gen.Elements(" ", "\n", "\t", "password", "token ", "\"", "'", "<", ">", "=", ":", "://", "@", "eyJ", "пароль", "\\", "Authorization: ", "&", "cookie: ", "=1;", " -p", "mysql ", "-u a:", "4111 ", "1111", "->", "<![CDATA[", "]]>", "-----BEGIN PRIVATE KEY-----", "ИИН ", "\"password\">", "bearer\n", "basic ", "AKIA", "слово", "a1", "(", ")", ",", "insert into ", "values ", "880512", "300124", "%3D", "%22", "a/b@", "auth=", "_KEY", "set(", "IDENTIFIED BY ", ".", "bot123456:AA")
            .ArrayOf().Select(string.Concat);

    [Test]
    public void Whatever_stands_around_a_secret_it_is_gone() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(20261122, 1),
        Prop.ForAll(
            (from before in Around from after in Around from template in Gen.Elements(Templates) select (before, template, after)).ToArbitrary(),
            text => !Secrets.Masked($"{text.before}\n{string.Format(null, text.template, Secret)}\n{text.after}").Contains(Secret, StringComparison.Ordinal)));

    [TestCase(20261122ul, 1ul, 1)]
    // Once found: the masks of two forms met.
    [TestCase(13723489968546291201ul, 3642922070339569599ul, 68)]
    [TestCase(15093372937601198228ul, 6301446490104866071ul, 85)]
    public void Masked_again_it_stays_as_it_is(ulong seed, ulong gamma, int size) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(5000).WithReplay(seed, gamma, size),
        Prop.ForAll(Around.ToArbitrary(), text => Secrets.Masked(Secrets.Masked(text)) == Secrets.Masked(text)));

    [Test]
    public void A_masked_text_has_the_lines_that_it_had() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122, 1),
        Prop.ForAll(Around.ToArbitrary(), text => Secrets.Masked(text).Count('\n') == text.Count('\n')));

    /// <summary>Nothing is put in but masks, nothing changes its place, and masks stand for something.</summary>
    [Test]
    public void What_is_left_of_a_masked_text_stood_there_before() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122, 1),
        Prop.ForAll(Around.ToArbitrary(), text =>
        {
            var from = 0;
            foreach (var piece in Secrets.Masked(text).Split("***"))
            {
                var at = text.IndexOf(piece, from, StringComparison.Ordinal);
                if (at < 0)
                    return false;
                from = at + piece.Length;
            }

            return true;
        }));

    private static readonly Gen<string> Harmless = Gen.Elements(
            "\tat kz.arta.auth.PasswordEncoder.encode(PasswordEncoder.java:41)", "Caused by: kz.arta.TokenExpiredException", "токен не принят", "12 400 мс",
            "550e8400-e29b-41d4-a716-850714300078", "0x00007f1c2c0b1000", "http://10.0.0.5:8080/synergy/rest", "2026-11-22 09:14:07,311", "(using password: YES)",
            "default task-12", "/opt/synergy/jboss", "id: 41", "size=20", "a, b", "1763800000123", "10.0.0.5", "and/or", "insert into a (b) values (1)")
        .ArrayOf().Select(pieces => string.Join(' ', pieces));

    [Test]
    public void A_text_without_any_secret_stays_as_it_is() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000).WithReplay(20261122, 1),
        Prop.ForAll(Harmless.ToArbitrary(), text => Secrets.Masked(text) == text));

    [TestCase("password")]
    [TestCase("password=")]
    [TestCase("a")]
    [TestCase("://")]
    [TestCase("http://a")]
    [TestCase("<password ")]
    [TestCase("\"password\":\"\\")]
    [TestCase("eyJ")]
    [TestCase("authorization:")]
    [TestCase("<")]
    [TestCase("mysql ")]
    [TestCase("cookie:a=1;")]
    [TestCase("cookie:")]
    [TestCase("4111 ")]
    [TestCase("--")]
    [TestCase(" -u a")]
    [TestCase("basic ")]
    [TestCase("1")]
    [TestCase("-----BEGIN PRIVATE KEY-----")]
    [TestCase("<password><![CDATA[")]
    [TestCase("password=\n")]
    [TestCase("<password>          ")]
    [TestCase("4111 \n")]
    [TestCase("insert into a (")]
    [TestCase("insert into a (password) values (")]
    [TestCase("<password password ")]
    [TestCase(" a/a@")]
    [TestCase("create user identified ")]
    [TestCase("set password for ")]
    [TestCase("password%25")]
    [TestCase("-Dauth-")]
    [TestCase("set(\"a")]
    [TestCase("880 ")]
    public void A_megabyte_of_anything_is_masked_in_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var watch = Stopwatch.StartNew();

        Secrets.Masked(text);

        // Generous: what is caught here is time that grows with the square of the text.
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }
}
