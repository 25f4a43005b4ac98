package com.driver;

import java.sql.SQLException;

/** Stands for a database's driver: foreign frames above the platform's. */
public final class Connection implements AutoCloseable {
    /*build*/
    public void execute(String sql) throws SQLException {
        new Wire().send(sql);
    }

    @Override
    public void close() throws SQLException {
        throw new SQLException("Connection is closed already");
    }

    private static final class Wire {
        void send(String sql) throws SQLException {
            if (sql.startsWith("update"))
                throw new SQLException("Deadlock found when trying to get lock; try restarting transaction", "40001", 1213);
            throw new SQLException("Table 'synergy." + sql + "' doesn't exist", "42S02", 1146);
        }
    }
}
