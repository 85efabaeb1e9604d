package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of the register is not as the guard wrote it. Each doubt makes the register stale at once
 * and is an entry of the ledger soon after (RegisterWatch).
 */
@ApplicationScoped
public class RegisterDoubts {

  /** Somebody who spoils every row must not fill the ledger as well. */
  private static final int MOST = 1_000;

  private final RegisterFreshness freshness;
  private final Map<String, Entry> owed = new LinkedHashMap<>();
  private final Set<String> known = new LinkedHashSet<>();
  private long told;

  RegisterDoubts(RegisterFreshness freshness) {
    this.freshness = freshness;
  }

  /** A row that the guard did not write as it stands. */
  public void changed(SealedTable table, Object id) {
    report(table.table(), String.valueOf(id), "is not as the guard wrote it");
  }

  /**
   * Makes the register stale for a cause; the same cause is recorded once.
   *
   * @param where the table
   * @param row its key, empty where the cause is in no one row
   */
  public synchronized void report(String where, String row, String what) {
    String cause = (where + " " + row).strip() + " " + what;
    freshness.markDoubted(cause);
    if (known.size() < MOST && known.add(cause)) {
      told++;
      Map<String, Object> content = new LinkedHashMap<>();
      content.put("table", where);
      content.put("row", row);
      content.put("what", what);
      owed.put(cause, Entry.ofGuard(Kind.REGISTER_DOUBTED, null, content));
    }
  }

  /** The ledger holds a doubt for which nobody has vouched: it needs no second entry. */
  void remind() {
    freshness.markDoubted(
        "the register was doubted before this start, and nobody has confirmed it");
  }

  /** How many causes were new since the start: who vouches sees whether one came meanwhile. */
  synchronized long told() {
    return told;
  }

  synchronized List<Entry> owed() {
    return new ArrayList<>(owed.values());
  }

  synchronized void recorded(List<Entry> entries) {
    owed.values().removeAll(entries);
  }

  /** A measure officer has vouched for the register: what is found again is told again. */
  synchronized void forget() {
    known.clear();
    owed.clear();
  }
}
