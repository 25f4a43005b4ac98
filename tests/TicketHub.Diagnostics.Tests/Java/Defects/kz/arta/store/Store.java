package kz.arta.store;

import com.driver.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

public class Store {
    public static class StoreException extends RuntimeException {
        public StoreException(Throwable cause) {
            super(cause);
        }
    }
    /*build*/

    /** D12: the driver's exception, wrapped; closing fails too and is suppressed. */
    public void save(String table) {
        try (var connection = new Connection()) {
            connection.execute("update " + table);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** D13: the same driver from another place. */
    public void load(String table) {
        try {
            new Connection().execute(table);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /** D14: no such file. */
    public String file(String name) {
        try {
            return Files.readString(Path.of("/nonexistent", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
