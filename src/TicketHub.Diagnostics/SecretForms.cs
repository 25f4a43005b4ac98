namespace TicketHub.Diagnostics;

/// <summary>All forms that a secret has here, in the order in which they are tried.</summary>
internal static class SecretForms
{
    /// <summary>
    /// passw?o?r?d takes passwd and passord along. What follows the word directly belongs to the name of one value (secret_key,
    /// token-value), not to a sentence: "token bucket size=20" stays.
    /// </summary>
    private const string Key =
        "(?:passw?o?r?d|passphrase|pwd|secret|token|credentials?|clear-text" +
        "|api[_-]?key|access[ _-]?key|(?:private|encryption|signing|master)[_-]?key" +
        "|парол(?:ь|я|ем|е)|ключ(?:а|у|ом)? доступа|құпия ?сөз)(?:[_.-]?(?:key|value|hash|id|base)){0,2}";

    /// <summary>
    /// Too short to count in the middle of a word: db.pass, dbPass and DB_PASS, but not compass. A key in capitals is a variable of the
    /// environment; in small letters it is of a table.
    /// </summary>
    private const string ShortKey = @"(?:(?:\b|_)(?:pass|pw|otp|pin|vault|кілт)|(?-i:[a-z]P(?:ass|w))|(?-i:_KEY))";

    private const string Session = "sess(?:ion)?[ _-]?id";

    private const string Equal = @"\\?[""']?[ \t]{0,5}[:=][ \t]{0,5}";

    /// <summary>f("name", …</summary>
    private const string Comma = @"\\?[""'][ \t]{0,5},[ \t]{0,5}";

    /// <summary>Blanks, or the end of the line.</summary>
    private const string Gap = @"(?:[ \t]{1,5}|[ \t]{0,5}\r?\n[ \t]{0,8})";

    private const string Schemes = "basic|bearer|digest|negotiate|ntlm|token|apikey|oauth";

    private static readonly string[] KeyWords =
        ["pass", "pwd", "secret", "token", "credential", "clear-text", "key", "парол", "ключ", "құпия"];

    private static readonly string[] ShortWords = ["pass", "pw", "otp", "pin", "vault", "кілт", "_KEY"];

    private static readonly string[] Call = ["(\"", "('", "( ", "(\t", "(\\"];

    /// <summary>A column of this name holds secrets.</summary>
    public static SecretForm Name { get; } = new(KeyWords, Key, (_, at) => at..at);

    public static IReadOnlyList<SecretForm> All { get; } =
    [
        // password -> …: first, for the arrow's head ends the values of all others.
        new(["->", "=>"], $@"(?:{Key}|{ShortKey})[""']?[ \t]{{0,5}}[=-]>[ \t]{{0,5}}", SecretValue.Value),

        // jdbc:mysql://user:password@host, https://token@host
        new(["://"], "://", SecretValue.UserOfAddress),

        // jdbc:oracle:thin:user/password@host, sqlplus user/password@db, user/password@db
        new(
            ["jdbc:oracle", "sqlplus", "sqlldr", "expdp", "impdp", "rman", "userid="],
            @"(?:\bjdbc:oracle:[a-z0-9]{1,8}:|\b(?:sqlplus|sqlldr|expdp|impdp|rman)[ \t]{1,5}(?:-[a-z]{1,2}[ \t]{1,5})?" +
            @"|\buserid=)[\w$#]{1,60}/",
            SecretOfStatement.OfConnect),
        new(["@"], @"(?:^|[\s""'(\[=:])[a-z][\w$#]{1,29}/", SecretOfStatement.OfLikelyConnect),

        // Authorization: Bearer …, "Authorization": "Basic …", authorization=[Basic …], header("Authorization", "…"); Digest … response="…"
        new(["authorization"], $@"authorization(?:{Equal}|{Comma})\[?\\?[""']?(?:(?:{Schemes}){Gap})?", SecretValue.OfAuthorization),
        new(["response"], @"\bresponse[ \t]?=[ \t]?\\?[""']?", SecretValue.LongHex),
        new(["bearer"], $@"\bbearer{Gap}", SecretValue.OfBearer),
        new(["basic"], @"\bbasic[ \t]{1,5}", SecretValue.Base64),

        // JSESSIONID=…, sessionId=…, session id: …, also in an address: ;jsessionid=…; and JSESSIONID …
        new(["sess"], $@"{Session}{Equal}\\?[""']?", SecretValue.OfSession),
        new(["sess"], $@"{Session}[ \t]{{1,5}}(?:(?:is|was)[ \t]{{1,5}})?[""'«]?", SecretValue.Likely),

        // ?password=… within another address: %3Fpassword%3D…, {"password":"…"} there, also encoded twice
        new(
            ["%3", "%25"],
            $@"(?:{Key}|{ShortKey}|{Session})(?:%(?:25){{0,2}}2[27])?%(?:25){{0,2}}3[ad](?:%(?:25){{0,2}}2[027]){{0,2}}",
            SecretValue.Encoded),

        // <password>…</password>, <entry key="password">…</entry>, <name>password</name> <value>…</value>; <property name="password" value="…"/>
        new(["<"], $@"<[\w.:-]{{0,60}}{Key}(?:\s[^<>]{{0,200}})?>", SecretValue.OfElement),
        new([">"], $@"{Key}(?:[""'](?:\s[^<>]{{0,200}})?>|</[\w.:-]{{1,40}}>\s{{0,40}}<[\w.:-]{{1,40}}>)", SecretValue.OfElement),
        new(["value"], $@"{Key}[""']\s{{1,5}}value\s{{0,5}}=\s{{0,5}}", SecretValue.Value),

        // "password": "…", -Djavax.net.ssl.keyStorePassword=…, ?token=…&, ENCRYPTION_KEY=…, пароль: …
        new(KeyWords, Key + Equal, SecretValue.ValueOrNextLine),
        new(ShortWords, ShortKey + Equal, SecretValue.ValueOrNextLine),

        // -Dauth=…, _auth=…, ?auth=…, ?X-Amz-Signature=…, ?sig=…
        new(["auth="], @"(?:-D[\w.-]{0,80}|[?&;_])auth=", SecretValue.UnlessSwitch),
        new(["signature=", "sig=", "sid="], "(?:x-amz-signature|[?&]sig|[?&;]sid)=", SecretValue.Value),

        // пароль пользователя: …
        new(["парол"], $@"парол(?:ь|я|ем|е)[ \t]{{1,3}}[а-яё]{{3,20}}{Equal}", SecretValue.Likely),

        // setPassword("…"), PASSWORD('…'), setProperty("password", "…")
        new(Call, $@"{Key}\([ \t]{{0,5}}", SecretValue.OnlyQuoted),
        new(
            Call,
            $@"(?:set|put|add|header|param|property|attribute)[a-z]{{0,20}}\([ \t]{{0,5}}\\?[""'][\w.-]{{0,60}}{Key}{Comma}",
            SecretValue.OnlyQuoted),

        // --password …, -storepass …
        new(KeyWords, $@"(?:^|[\s""'(\[,])--?[a-z0-9.-]{{0,40}}(?:{Key}|pass)[ \t]{{1,5}}", SecretValue.OfOption),

        // sshpass -p …, mysql -u root -p…, java -jar x.jar -p …, curl -u user:…
        new(["sshpass"], @"\bsshpass[ \t]{1,5}-p[ \t]{0,5}", SecretValue.OfOption),
        new(["mysql", "mariadb"], @"\b(?:mysql|mariadb)[a-z-]{0,10}[ \t]", SecretValue.BehindLetterP),
        new(["-p"], @"(?:^|\s)-p[ \t]{1,5}", SecretValue.Likely),
        new(["-u"], @"(?:^|\s)(?:(?-i:-u)|--user|--proxy-user)[ \t=]{0,3}[""']?[a-z][\w.@\\-]{0,60}:", SecretValue.OfOption),

        // CREATE USER … IDENTIFIED BY …, ALTER ROLE … PASSWORD '…', SET PASSWORD FOR … = '…', INSERT INTO users (login, password) VALUES …
        new(
            ["identified"],
            @"\bidentified\s{1,5}(?:with\s{1,5}\S{1,60}\s{1,5})?(?:by|as)\s{1,5}(?:(?:password|values)\s{1,5})?",
            SecretValue.OnlyQuoted),
        new(
            ["identified"],
            @"(?:(?-i:\bIDENTIFIED)|\b(?:create|alter|grant)\s[^;\r\n]{1,200}\sidentified)" +
            @"\s{1,5}by[ \t]{1,5}(?:(?:password|values)[ \t]{1,5})?",
            SecretValue.Value),
        new(["password"], @"\b(?:create|alter)\s{1,5}(?:user|role)\s[^;\r\n]{1,120}\spassword\s{1,5}", SecretValue.OnlyQuoted),
        new(["password"], @"\bset\s{1,5}password\s{1,5}for\s[^=\r\n;]{1,120}=\s{0,5}", SecretValue.OnlyQuoted),
        new(["insert"], @"\binsert\s{1,5}into\b", SecretOfStatement.OfInsert),

        // password is …, пароль … не подошёл: only what no word of a sentence looks like.
        new(KeyWords, $@"{Key}[ \t]{{1,5}}(?:(?:is|was)[ \t]{{1,5}})?[""'«]?", SecretValue.Likely),

        // -----BEGIN RSA PRIVATE KEY-----
        new(["PRIVATE KEY"], "(?-i:-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----)", PrivateKeyBlock.Value),

        // These give themselves away wherever they stand: a JWT, a token of TicketHub, of GitHub, of GitLab, of Slack, a key of AWS, a bot of Telegram.
        new(["eyJ"], @"\b(?-i:eyJ)", SecretValue.LongToken),
        new(["th_"], @"\bth_", SecretValue.LongWord),
        new(["gh", "glpat-", "xox"], @"\b(?:gh[a-z]_|github_pat_|glpat-|xox[a-z]-)", SecretValue.LongKey),
        new(["AKIA"], @"\b(?-i:AKIA)", SecretValue.LongWord),
        new([":AA"], @"\b(?:bot)?[0-9]{5,12}:(?-i:AA)", SecretValue.LongKey),
    ];
}
