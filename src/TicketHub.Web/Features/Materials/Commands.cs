using System.Globalization;
using TicketHub.Domain.Materials;

namespace TicketHub.Web.Features.Materials;

/// <summary>What a person runs on the server to get a piece. <paramref name="Step"/> is the code of the sentence before it.</summary>
public sealed record Command(string Step, string Text);

/// <summary>
/// For WildFly on Debian, Java 8 and newer. The tools of a JDK answer only to the user that the server runs as, and what the server
/// writes itself goes to the folder of its logs: there it may write, and it sees the folder as everybody else does.
/// </summary>
public static class Commands
{
    private const string LogFolder = "/opt/wildfly/standalone/log";
    private const string AsItsUser = "sudo -u \"$(ps -o user:32= -p $PID | tr -d ' ')\"";

    private static readonly Command Process =
        new("process", "jps -l || pgrep -af jboss-modules.jar\nPID=$(pgrep -n -f jboss-modules.jar); echo $PID");

    /// <param name="noticed">When the symptom was noticed, in Almaty.</param>
    /// <param name="today">In Almaty.</param>
    /// <returns>Nothing for what is told in words.</returns>
    public static IReadOnlyList<Command> For(Piece piece, DateTime? noticed, DateOnly today) => piece switch
    {
        Piece.Log => OfLog(noticed, today),
        Piece.ThreadDump =>
        [
            Process,
            new("threads.take", $"for i in 1 2 3; do {AsItsUser} jcmd $PID Thread.print -l; sleep 10; done > threads.txt"),
            new("threads.noJcmd", "sudo kill -3 $PID; sleep 3; sudo journalctl -u wildfly -o cat --since \"1 min ago\" > threads.txt"),
        ],
        Piece.CollectionLog =>
        [
            new("gc.there", $"ls -l {LogFolder}/gc*"),
            Process,
            new("gc.now", $"{AsItsUser} jcmd $PID VM.log output={LogFolder}/gc-now.log \"what=gc*\" decorators=time,uptime,level,tags"),
            new("gc.java11", $"JAVA_OPTS=\"$JAVA_OPTS -Xlog:gc*:file={LogFolder}/gc.log:time,uptime,level,tags:filecount=5,filesize=20m\""),
            new(
                "gc.java8",
                $"JAVA_OPTS=\"$JAVA_OPTS -Xloggc:{LogFolder}/gc.log -XX:+PrintGCDetails -XX:+PrintGCDateStamps "
                + "-XX:+UseGCLogFileRotation -XX:NumberOfGCLogFiles=5 -XX:GCLogFileSize=20M\""),
            new("gc.jstat", $"{AsItsUser} jstat -gcutil $PID 5s 60 > jstat.txt"),
        ],
        Piece.CrashFile =>
        [
            new("crash.find", "sudo find / -path /proc -prune -o -name 'hs_err_pid*.log' -mtime -7 -print"),
            new("crash.killed", "sudo journalctl -k --since \"7 days ago\" | grep -iE 'out of memory|killed process'"),
        ],
        Piece.HeapDump =>
        [
            new("heap.room", $"free -g; df -h {LogFolder}"),
            Process,
            new("heap.take", $"{AsItsUser} jcmd $PID GC.heap_dump {LogFolder}/heap.hprof"),
            new("heap.jmap", $"{AsItsUser} jmap -dump:live,format=b,file={LogFolder}/heap.hprof $PID"),
            new("heap.pack", $"sudo gzip -1 {LogFolder}/heap.hprof"),
        ],
        _ => [],
    };

    /// <summary>Today's file is server.log; at midnight it gets its day for a name.</summary>
    private static List<Command> OfLog(DateTime? noticed, DateOnly today)
    {
        var day = noticed is { } moment && DateOnly.FromDateTime(moment) is var of && of < today
            ? " server.log." + of.ToString("o", CultureInfo.InvariantCulture)
            : "";
        var period = noticed is { } at ? $"--since \"{Text(at.AddMinutes(-30))}\" --until \"{Text(at.AddMinutes(30))}\"" : "--since today";
        return
        [
            new("log.where", "tr '\\0' '\\n' < /proc/$(pgrep -n -f jboss-modules.jar)/cmdline | grep log.file"),
            new("log.pack", $"sudo tar -czf server-log.tar.gz -C {LogFolder} server.log{day}"),
            new("log.journal", $"sudo journalctl -u wildfly -o cat {period} > journal.txt"),
        ];
    }

    private static string Text(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
