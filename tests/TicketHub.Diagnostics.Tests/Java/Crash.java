import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Ends the virtual machine in the way that its argument says. See README.md. */
public class Crash {
    public static void main(String[] args) throws Exception {
        switch (args[0]) {
            case "unsafe" -> writeToNothing();
            case "compiled" -> writeOften();
            case "heap" -> fill();
            default -> Thread.sleep(600_000);
        }
    }

    static void writeToNothing() throws Exception {
        unsafe().putAddress(8, 42);
    }

    static sun.misc.Unsafe unsafe() throws Exception {
        Field field = Class.forName("sun.misc.Unsafe").getDeclaredField("theUnsafe");
        field.setAccessible(true);
        return (sun.misc.Unsafe) field.get(null);
    }

    // Often enough to be compiled, and then to an address that is none.
    static void writeOften() throws Exception {
        sun.misc.Unsafe unsafe = unsafe();
        long place = unsafe.allocateMemory(8);
        for (int n = 0; n < 1_000_000; n++)
            write(unsafe, place);
        write(unsafe, 8);
    }

    static void write(sun.misc.Unsafe unsafe, long address) {
        unsafe.putLong(address, unsafe.getLong(address) + 1);
    }

    static void fill() {
        List<byte[]> kept = new ArrayList<>();
        while (true)
            kept.add(new byte[1 << 16]);
    }
}
