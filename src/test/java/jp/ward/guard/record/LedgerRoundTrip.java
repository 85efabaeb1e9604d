package jp.ward.guard.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.LedgerUnavailable;
import jp.ward.guard.ledger.Stored;

/**
 * Reads after each class of booting tests what it wrote into the ledger: every entry has its
 * version, every check is read by its type and written again as it was, and what other kinds keep
 * for several rooms is found by their types.
 */
public class LedgerRoundTrip implements QuarkusTestAfterAllCallback {

  private static final int PAGE = 500;

  /** Copies of one check under other names, and what is spoiled on purpose: none is a guard's. */
  private static final Set<String> WITH_OTHERS =
      Set.of("RecordedChecksTest", "MillionEntriesTest", "DisclosuresMillionTest");

  /** Up to which entry was read, by the ledger's register. */
  private static final Map<String, Long> REACHED = new HashMap<>();

  @Override
  public void afterAll(QuarkusTestContext context) {
    Object test = context.getTestInstance();
    List<Stored> first = after(0, 1);
    if (first.isEmpty() || test != null && isWithOthers(test.getClass())) {
      return;
    }
    String register = first.get(0).reference();
    long reached = REACHED.getOrDefault(register, 0L);
    for (List<Stored> page = after(reached, PAGE); !page.isEmpty(); page = after(reached, PAGE)) {
      page.stream().filter(one -> one.content() != null).forEach(LedgerRoundTrip::look);
      reached = page.get(page.size() - 1).entry();
      REACHED.put(register, reached);
    }
  }

  private static boolean isWithOthers(Class<?> test) {
    return WITH_OTHERS.contains(test.getSimpleName());
  }

  /** Some tests take the database away, and say themselves what follows from it. */
  private static List<Stored> after(long entry, int most) {
    try {
      return Arc.container().instance(Ledger.class).get().after(entry, most);
    } catch (LedgerUnavailable unread) {
      if (isDatabaseThere()) {
        throw unread; // a broken read, and no empty ledger
      }
      return List.of();
    }
  }

  private static boolean isDatabaseThere() {
    try (Connection connection = Arc.container().instance(DataSource.class).get().getConnection();
        Statement select = connection.createStatement()) {
      return select.executeQuery("select count(*) from ledger_envelope").next();
    } catch (SQLException taken) {
      return false;
    }
  }

  private static void look(Stored stored) {
    RecordedEntry entry = RecordedEntry.of(stored);
    JsonNode content = RecordForm.content(stored.content());
    assertTrue(entry.isIntact(), () -> stored + " can't be read: " + content);
    if (entry.is(Kind.CHECK)) {
      JsonNode again = RecordForm.content(entry.asCheck().entry().content());
      assertEquals(content, again, () -> stored + " is read as something else");
      assertEquals(stored.reference(), entry.asCheck().answer().id());
      assertEquals(stored.office(), entry.asCheck().by().office());
      return;
    }
    assertEquals(content.path("what").path("identifiers").size(), entry.change().entered().size());
    assertEquals(content.path("asked").size(), entry.views().asked().size());
    assertEquals(content.path("known").size(), entry.views().known().size());
    JsonNode incident = content.path("incident");
    assertEquals(incident.path("everybody").size(), entry.incident().everybody().size());
    assertEquals(incident.path("measures").size(), entry.incident().measures().size());
  }
}
