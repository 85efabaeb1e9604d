package jp.ward.guard.platform;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.EntryContent;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;

/**
 * What stored marks depend on beside the keys: who numbers each municipality, and how identifiers
 * are read. Kept in the ledger, so that whoever writes the database can't forget it unseen.
 *
 * <p>INVARIANT: no start goes on under which a stored mark would match nobody. Held by
 * NumberingInForceTest.
 */
@ApplicationScoped
class NumberingInForce {

  static final String REFERENCE = "numbering-in-force";

  private static final JsonMapper JSON = new JsonMapper();
  private static final TypeReference<TreeMap<String, String>> MAP = new TypeReference<>() {};

  private final Ledger ledger;
  private final Directory directory;
  private final MarkedWords words;
  private final BindingStore store;

  NumberingInForce(Ledger ledger, Directory directory, MarkedWords words, BindingStore store) {
    this.ledger = ledger;
    this.directory = directory;
    this.words = words;
    this.store = store;
  }

  /** The municipalities and readings that differ from those under which marks are stored. */
  List<Problem> problems() {
    return store.holdsMarks() ? problems(before(), now()) : List.of();
  }

  /** What stands against a start over stored marks, by what the ledger says and what is now. */
  static List<Problem> problems(Map<String, String> before, Map<String, String> now) {
    if (before.isEmpty()) {
      return List.of(BindingCause.NUMBERING_LOST.named("").problem());
    }
    return different(before, now).stream()
        .map(name -> BindingCause.OTHER_NUMBERING.named(name).problem())
        .toList();
  }

  /**
   * The names whose value is another now. A municipality that left the file is no difference: it is
   * remembered, and comes back as it was.
   */
  static List<String> different(Map<String, String> before, Map<String, String> now) {
    return before.entrySet().stream()
        .filter(one -> now.containsKey(one.getKey()))
        .filter(one -> !one.getValue().equals(now.get(one.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Records what is new, once for all replicas. */
  void record() {
    ledger.write(
        () -> {
          var head = ledger.lock();
          Map<String, String> before = before();
          Map<String, String> all = new TreeMap<>(before);
          all.putAll(now());
          List<Entry> entries =
              all.equals(before)
                  ? List.of()
                  : List.of(
                      Entry.ofGuard(Kind.SETTINGS_IN_FORCE, REFERENCE, Map.of("numbering", all)));
          return ledger.append(head, entries);
        });
  }

  private Map<String, String> before() {
    // By the kind in the chained envelope: the reference beside it is under no MAC.
    return ledger.newestFirst(Kind.SETTINGS_IN_FORCE).stream()
        .map(entry -> EntryContent.require(entry).path("numbering"))
        .filter(JsonNode::isObject)
        .findFirst()
        .map(numbering -> (Map<String, String>) JSON.convertValue(numbering, MAP))
        .orElse(Map.of());
  }

  private Map<String, String> now() {
    Map<String, String> now = new TreeMap<>(words.readings());
    directory.municipalities().forEach(one -> now.put(one.code(), numbering(one)));
    return now;
  }

  private static String numbering(Municipality one) {
    return "numberedBy=" + one.numberedBy();
  }
}
