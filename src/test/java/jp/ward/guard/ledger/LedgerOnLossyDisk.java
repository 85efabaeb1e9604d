package jp.ward.guard.ledger;

import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import jp.ward.guard.keys.Keys;

/**
 * Writes as the service does, with its own ledger and its own checkpoint, but without the service:
 * only the transaction is made by hand.
 */
final class LedgerOnLossyDisk {

  private static final byte[] CONTENT =
      "{\"verdict\":\"BLOCK\",\"flags\":[]}".getBytes(StandardCharsets.UTF_8);

  private final ThreadLocal<Connection> bound = new ThreadLocal<>();
  private final String url;
  private final Durability durability;
  private final Connection keptOpen;
  private final Ledger ledger;

  LedgerOnLossyDisk(Path file, Keys keys) throws Exception {
    url = "jdbc:h2:lossy:" + file + ";WRITE_DELAY=0"; // as in production
    DataSource database = standIn(DataSource.class, (method, arguments) -> connection());
    durability = new Durability(database);
    keptOpen = open();
    try (Statement statement = keptOpen.createStatement()) {
      statement.execute(text("/db/migration/V1__ledger.sql"));
    }
    durability.settle();
    EntityManager noRows = standIn(EntityManager.class, (method, arguments) -> null);
    RegisterFreshness freshness = new RegisterFreshness();
    TransactionSynchronizationRegistry none =
        standIn(
            TransactionSynchronizationRegistry.class,
            (method, arguments) ->
                method.getReturnType() == int.class ? (Object) Status.STATUS_NO_TRANSACTION : null);
    Seals seals =
        new Seals(
            database, noRows, none, keys, new RegisterDoubts(freshness), new RegisterMemory());
    LedgerMemory memory = new LedgerMemory(freshness);
    ledger = new Ledger(database, noRows, keys, Clock.systemUTC(), durability, seals, memory);
  }

  private String text(String script) throws IOException {
    try (InputStream sql = getClass().getResourceAsStream(script)) {
      return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** What {@link Ledger#write} does. */
  void writeDurably(String reference) {
    durability.durably(
        () -> {
          write(reference);
          return null;
        });
  }

  /** Its transaction alone. */
  void write(String reference) {
    Entry entry = new Entry(Kind.CHECK, "14101-welfare", reference, CONTENT);
    try (Connection own = open()) {
      own.setAutoCommit(false);
      bound.set(own);
      ledger.append(ledger.lock(), List.of(entry));
      own.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      bound.remove();
    }
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url, "guard", "");
  }

  /** Everybody in a transaction shares its one connection, as in the service's pool. */
  private Connection connection() throws SQLException {
    Connection shared = bound.get();
    if (shared == null) {
      return open();
    }
    return standIn(
        Connection.class,
        (method, arguments) ->
            method.getName().equals("close") ? null : method.invoke(shared, arguments));
  }

  private interface Answers {
    Object to(Method method, Object[] arguments) throws Exception;
  }

  private static <T> T standIn(Class<T> type, Answers answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              try {
                return answers.to(method, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  void close() {
    try {
      keptOpen.close();
    } catch (SQLException e) {
      // a broken disk can't be closed well
    }
  }
}
