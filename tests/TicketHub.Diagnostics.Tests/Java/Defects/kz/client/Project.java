package kz.client;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import kz.arta.forms.Forms;
import kz.arta.jobs.Jobs;
import kz.arta.registry.Tree;
import kz.arta.routes.Routes;
import kz.arta.routes.Step;
import kz.arta.store.Store;

/** Throws every defect some times, in the way that one project calls the platform, and writes what its server's log would say. */
public class Project {
    interface Act {
        void run() throws Exception;
    }

    private final Log log;
    private final int way;
    /*build*/

    Project(Log log, int way) {
        this.log = log;
        this.way = way;
    }

    public static void main(String[] args) throws Exception {
        new Project(new Log(args[1]), Integer.parseInt(args[0])).all(Integer.parseInt(args[2]));
    }

    void all(int rounds) throws Exception {
        for (int round = 0; round < rounds; round++) {
            int number = round;
            String document = "док-" + way + "-" + number * 7919;
            provoke("D01", () -> new Forms().size(document));
            provoke("D02", () -> new Forms().value(document));
            provoke("D03", () -> new Forms().cell(new int[number], number * 5));
            provoke("D04", () -> new Forms().number("x" + number));
            provoke("D05", () -> new Forms().sweep(new ArrayList<>(List.of("a", "b", "c" + number))));
            provoke("D06", () -> new Forms().grant(document));
            provoke("D07", () -> step().run(document));
            provoke("D08", () -> new Routes().state(document));
            provoke("D09", () -> new Routes().later(document).call());
            provoke("D10", () -> deep(number));
            provoke("D11", () -> Jobs.class.getMethod("nightly").invoke(new Jobs()));
            provoke("D12", () -> new Store().save("t" + number));
            provoke("D13", () -> new Store().load("t" + number));
            provoke("D14", () -> new Store().file(document));
            // Four of them have a stack; those after them are made beforehand.
            provoke("D15", () -> new Jobs().gather());
        }

        // Until the compiler thinks that this happens often.
        for (int call = 0; call < 30_000; call++) {
            try {
                Jobs.length(null);
            } catch (NullPointerException e) {
                if (call == 0 || e.getStackTrace().length == 0 && call % 500 == 0)
                    log.write("D16", e);
            }
        }

        System.out.flush();
    }

    private Step step() {
        if (way % 2 == 0)
            return new Routes();
        InvocationHandler handler = (proxy, method, arguments) -> method.invoke(new Routes(), arguments);
        return (Step) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Step.class }, handler);
    }

    /** Another size of the stack, another phase of the circle. */
    private void deep(int number) throws Exception {
        var task = new FutureTask<Integer>(() -> new Tree().visit(number));
        var thread = new Thread(null, task, "deep", 200_000 + 37_777L * number);
        thread.start();
        try {
            task.get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw (StackOverflowError) e.getCause();
        }
    }

    private void provoke(String defect, Act act) throws Exception {
        try {
            switch (way) {
                case 0 -> act.run();
                case 1 -> IntStream.range(0, 1).forEach(any -> unchecked(act));
                case 2 -> onPool(act);
                default -> Act.class.getMethod("run").invoke(act);
            }
        } catch (Throwable e) {
            log.write(defect, e);
        }
    }

    private void onPool(Act act) throws Throwable {
        var pool = Executors.newSingleThreadExecutor();
        try {
            pool.submit(() -> {
                act.run();
                return null;
            }).get();
        } catch (java.util.concurrent.ExecutionException e) {
            throw e.getCause();
        } finally {
            pool.shutdown();
        }
    }

    private static void unchecked(Act act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new RuntimeException(e);
        }
    }
}
