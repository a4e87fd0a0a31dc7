package org.countersign.ledger.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Counts what goes to the database: every execute (a batch is one) with its SQL. One of them can be made to fail. */
public final class CountingDataSource extends ForwardingDataSource {

    private final DataSource source;
    private final List<String> executes = new ArrayList<>();
    private int left;

    public CountingDataSource(DataSource source) {
        super(source);
        this.source = source;
    }

    public synchronized void reset() {
        executes.clear();
    }

    /** The SQL of every execute since the last reset. */
    public synchronized List<String> executes() {
        return List.copyOf(executes);
    }

    /** That execute from now on fails, as if the connection had broken; the first is 1, and with 0 none does. */
    public synchronized void breakAt(int execute) {
        left = execute;
    }

    private synchronized void count(String sql) throws SQLException {
        executes.add(sql);
        if (left > 0 && --left == 0) {
            throw new SQLException("the connection was broken on purpose", "08006");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        return counted(source.getConnection());
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return counted(source.getConnection(user, password));
    }

    private Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                    Object result = call(connection, method, args);
                    if (result instanceof PreparedStatement statement) {
                        return counted(statement, PreparedStatement.class, (String) args[0]);
                    }
                    return result instanceof Statement statement ? counted(statement, Statement.class, "") : result;
                });
    }

    private Object counted(Statement statement, Class<?> type, String sql) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            if (method.getName().startsWith("execute")) {
                count(args != null && args.length > 0 && args[0] instanceof String text ? text : sql);
            }
            return call(statement, method, args);
        });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
