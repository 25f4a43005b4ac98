import java.util.ArrayList;
import java.util.List;

/**
 * Runs out of memory on a thread of its own: java -Xmx16m -XX:+HeapDumpOnOutOfMemoryError -XX:HeapDumpPath=<dump> OutOfMemory
 */
public class OutOfMemory {
    static final List<byte[]> HELD = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        Thread filling = new Thread(OutOfMemory::fill, "filling");
        filling.start();
        filling.join();
    }

    static void fill() {
        while (true) HELD.add(new byte[100_000]);
    }
}
