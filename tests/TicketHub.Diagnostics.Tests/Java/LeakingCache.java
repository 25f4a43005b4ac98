import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A cache that only grows, a big string and a few threads that wait. Writes a dump of its own heap and, of the same moment, the
 * JVM's own histogram: java LeakingCache <dump> <histogram> [entries] [gz level, 0 for plain]
 */
public class LeakingCache {
    static final Map<String, Entry> CACHE = new HashMap<>();
    static final List<int[]> NUMBERS = new ArrayList<>();
    static String page;

    static class Entry {
        long number;
        byte flag;
    }

    /** Own fields of several sizes on two levels: older JVMs pad each level, newer ones do not. */
    static final class Marked extends Entry {
        boolean marked;
        Object owner;
        short kind;
        double weight;
    }

    public static void main(String[] args) throws Exception {
        int entries = args.length > 2 ? Integer.parseInt(args[2]) : 2_000;
        for (int i = 0; i < entries; i++) {
            CACHE.put("key-" + i, i % 3 == 0 ? new Marked() : new Entry());
            if (i % 100 == 0) NUMBERS.add(new int[i % 20_000]);
        }
        page = "x".repeat(200_000);

        CountDownLatch never = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            Thread waiting = new Thread(() -> await(never), "waiting-" + i);
            waiting.setDaemon(true);
            waiting.start();
        }
        Thread.sleep(200);

        // The second round asks the JVM when all that answering takes is loaded: both files shall be of the same heap.
        String level = args.length > 3 && !args[3].equals("0") ? "-gz=" + args[3] : "-overwrite";
        for (int round = 0; round < 2; round++) {
            new File(args[0]).delete();
            jcmd(new File(args[1]), "GC.class_histogram");
            jcmd(new File(args[1] + ".log"), "GC.heap_dump", level, args[0]);
        }
        new File(args[1] + ".log").delete();
        System.exit(0);
    }

    static void jcmd(File answer, String... command) throws Exception {
        List<String> line = new ArrayList<>(List.of("jcmd", Long.toString(ProcessHandle.current().pid())));
        line.addAll(List.of(command));
        int exit = new ProcessBuilder(line).redirectOutput(answer).start().waitFor();
        if (exit != 0) throw new IllegalStateException("jcmd ended with " + exit);
    }

    static void await(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
