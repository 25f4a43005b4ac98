import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Virtual threads, of which most sleep and one holds a lock that four want; dump with jcmd Thread.dump_to_file. See README.md. */
public class Virtual {
    static final ReentrantLock LEDGER = new ReentrantLock();

    public static void main(String[] args) throws Exception {
        var many = Executors.newVirtualThreadPerTaskExecutor();
        for (int n = 0; n < 20; n++)
            many.submit(() -> LockSupport.park());
        Thread.ofVirtual().name("ledger holder").start(() -> { LEDGER.lock(); LockSupport.park(); });
        Thread.sleep(300);
        for (int n = 1; n <= 4; n++)
            Thread.ofVirtual().name("ledger-" + n).start(LEDGER::lock);
        Thread.ofVirtual().name("carried").start(() -> { while (true) Thread.onSpinWait(); });
        Thread.sleep(700);
        System.out.println("ready");
        Thread.sleep(600_000);
    }
}
