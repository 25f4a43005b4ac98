package kz.arta.routes;

import java.util.Optional;
import java.util.concurrent.Callable;

public class Routes implements Step {
    public static class RouteException extends RuntimeException {
        public RouteException(String message, Throwable cause) {
            super(message, cause);
        }
    }
    /*build*/

    /** D07: wrapped twice. */
    @Override
    public void run(String document) {
        try {
            next(document);
        } catch (IllegalStateException e) {
            throw new RouteException("Route of " + document + " stopped:\nsee the cause\n\tat the end", e);
        }
    }

    private void next(String document) {
        throw new IllegalStateException("No next step for " + document);
    }

    /** D08: an enum that knows no such word. */
    public Thread.State state(String word) {
        return Optional.of(word).map(Thread.State::valueOf).orElseThrow();
    }

    /** D09: a callable of an anonymous class. */
    public Callable<String> later(String document) {
        return new Callable<>() {
            @Override
            public String call() throws Exception {
                throw new java.util.concurrent.TimeoutException("Nobody signed " + document);
            }
        };
    }
}
