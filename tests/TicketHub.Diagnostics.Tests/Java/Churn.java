import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/** Makes garbage for so many rounds, keeps a little of each round for ever, and collects fully now and then. See README.md. */
public class Churn {
    static final List<byte[]> LEAK = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        int rounds = Integer.parseInt(args[0]), leakKilobytes = Integer.parseInt(args[1]);
        ArrayDeque<byte[]> recent = new ArrayDeque<>();
        for (int round = 1; round <= rounds; round++) {
            for (int n = 0; n < 2_000; n++) {
                recent.add(new byte[4_096]);
                if (recent.size() > 1_000)
                    recent.poll();
            }
            LEAK.add(new byte[leakKilobytes * 1024]);
            if (round % 20 == 0)
                System.gc();
            Thread.sleep(10);
        }
    }
}
