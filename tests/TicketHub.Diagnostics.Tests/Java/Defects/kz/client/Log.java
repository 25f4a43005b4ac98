package kz.client;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/** Writes as WildFly (the exception on the header's line), as log4j (on its own), or line by line as what is printed to the console. */
final class Log {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS");
    private final String layout;
    private final PrintStream out;
    private LocalDateTime now = LocalDateTime.of(2026, 11, 22, 9, 0);

    Log(String layout) {
        this.layout = layout;
        out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), false, Charset.forName(layout.equals("log4j") ? "windows-1251" : "UTF-8"));
    }

    void write(String defect, Throwable e) {
        now = now.plusSeconds(3);
        var text = new StringWriter();
        e.printStackTrace(new PrintWriter(text, true));
        var lines = text.toString();
        switch (layout) {
            case "wildfly" -> out.print(head("ERROR [kz.client] (default task-1)") + "не удалось, " + defect + ": " + lines);
            case "log4j" -> out.print(head("ERROR [main] kz.client.Project -") + "не удалось, " + defect + "\n" + lines);
            default -> {
                out.print(head("INFO  [kz.client] (default task-1)") + defect + "\n");
                for (var line : lines.split("\n")) {
                    now = now.plusNanos(1_000_000);
                    out.print(head("ERROR [stderr] (default task-1)") + line + "\n");
                    out.print(head("INFO  [kz.arta.pool] (Timer-" + defect + ")") + "alive\n");
                }
            }
        }
        out.flush();
    }

    private String head(String rest) {
        return now.format(TIME) + " " + rest + " ";
    }
}
