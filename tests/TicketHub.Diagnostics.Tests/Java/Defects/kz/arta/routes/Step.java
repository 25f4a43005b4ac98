package kz.arta.routes;

public interface Step {
    void run(String document);
}
