import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/** A process in which everything hangs that can hang; take its thread dumps while it runs. See README.md. */
public class Stuck {
    static final Object ORDERS = new Object();
    static final Object PAYMENTS = new Object();
    static final Object REPORT = new Object();
    static final ReentrantLock JOURNAL = new ReentrantLock();
    static final ReentrantLock ARCHIVE = new ReentrantLock();
    static volatile long spun;

    public static void main(String[] args) throws Exception {
        // Two threads that lock two monitors in opposite order, two that do so with ReentrantLocks.
        CountDownLatch both = new CountDownLatch(4);
        start("monitor one", () -> { synchronized (ORDERS) { meet(both); synchronized (PAYMENTS) { spun++; } } });
        start("monitor two", () -> { synchronized (PAYMENTS) { meet(both); synchronized (ORDERS) { spun++; } } });
        start("lock one", () -> { JOURNAL.lock(); meet(both); ARCHIVE.lock(); });
        start("lock two", () -> { ARCHIVE.lock(); meet(both); JOURNAL.lock(); });

        // Two classes that need each other while they are initialised.
        start("class one", () -> First.touch());
        start("class two", () -> Second.touch());

        // One thread holds a monitor and sleeps; seven of a pool wait for it.
        CountDownLatch held = new CountDownLatch(1);
        start("odd \"name\" #7 prio=5", () -> { synchronized (REPORT) { held.countDown(); nap(); } });
        held.await();
        for (int n = 1; n <= 7; n++)
            start("default task-" + n, () -> { synchronized (REPORT) { spun++; } });

        // Two threads at the same work, a waiting one, idle ones of a pool.
        start("render-1", Stuck::spin);
        start("render-2", Stuck::spin);
        start("waiter", () -> { synchronized (Stuck.class) { try { Stuck.class.wait(); } catch (InterruptedException e) { throw new IllegalStateException(e); } } });
        AtomicInteger number = new AtomicInteger();
        ThreadFactory workers = task -> new Thread(task, "worker pool-3-thread-" + number.incrementAndGet());
        var pool = Executors.newFixedThreadPool(3, workers);
        for (int n = 0; n < 3; n++)
            pool.submit(() -> spun++);
        Thread.sleep(1500);
        System.out.println("ready");
        nap();
    }

    static void spin() {
        while (true)
            spun = spun * 31 + 7;
    }

    static void start(String name, Runnable work) {
        new Thread(work, name).start();
    }

    static void meet(CountDownLatch latch) {
        latch.countDown();
        try { latch.await(); } catch (InterruptedException e) { throw new IllegalStateException(e); }
    }

    static void nap() {
        try { Thread.sleep(600_000); } catch (InterruptedException e) { throw new IllegalStateException(e); }
    }

    static void shortNap() {
        try { Thread.sleep(500); } catch (InterruptedException e) { throw new IllegalStateException(e); }
    }

    static class First {
        static { shortNap(); Second.touch(); }
        static void touch() { }
    }

    static class Second {
        static { shortNap(); First.touch(); }
        static void touch() { }
    }
}
