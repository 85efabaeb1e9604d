package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Person;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedIncident;
import jp.ward.guard.web.Refusal;

/**
 * Which entries a reader may see: none about a case that they are in, nor what followed from one.
 * They are in it by the register's firm word, by a tie of their own, or where nobody but themselves
 * is asked about; who else wrote their name into a question or a report has closed nothing by it.
 *
 * <p>INVARIANT: a reader in the case finds no id of it. Held by HiddenCaseStoryTest.
 */
@ApplicationScoped
public class TrailRights {

  private static final Set<String> SHOWN_TO_WHO_DID_IT =
      Set.of(Kind.AUDIT_READ.name(), Kind.AUDIT_EXPORTED.name());

  private final Ledger ledger;
  private final IndexStore store;
  private final Identities identities;

  TrailRights(Ledger ledger, IndexStore store, Identities identities) {
    this.ledger = ledger;
    this.store = store;
    this.identities = identities;
  }

  /** Rows, and those with which their cases began, each with its entry: read together. */
  public record Opened(Map<Long, TrailEntry> rows, Map<Long, RecordedEntry> items) {

    /** The entry of a number that is known to be there. */
    public RecordedEntry item(long entry) {
      return known(items, entry);
    }

    /** Null where the case begins with this row. */
    private TrailEntry root(TrailEntry row) {
      return row.root() == null ? null : rows.get(row.root());
    }

    public boolean isBy(TrailEntry row, Person reader) {
      Person actor = item(row.entry()).actor();
      return actor != null && actor.isSamePersonAs(reader);
    }

    /** Prints how many. */
    @Override
    public String toString() {
      return rows.size() + " rows";
    }
  }

  public Opened open(Collection<TrailEntry> some) {
    Map<Long, TrailEntry> rows = new HashMap<>();
    some.forEach(row -> rows.put(row.entry(), row));
    Set<Long> roots =
        some.stream()
            .map(row -> row.root())
            .filter(root -> root != null && !rows.containsKey(root))
            .collect(Collectors.toSet());
    store.of(roots).forEach(row -> rows.put(row.entry(), row));
    return new Opened(rows, items(rows.keySet()));
  }

  /** Refuses where an entry that must be there is not: the ledger was damaged. */
  public static RecordedEntry known(Map<Long, RecordedEntry> items, long entry) {
    return Optional.ofNullable(items.get(entry)).orElseThrow(Refusal::unavailable);
  }

  /** The entries of these numbers, as far as they are there. */
  public Map<Long, RecordedEntry> items(Collection<Long> entries) {
    return ledger.these(entries).stream()
        .map(RecordedEntry::of)
        .collect(Collectors.toMap(RecordedEntry::entry, item -> item));
  }

  /**
   * Whether the case of an entry is none that this reader is in, or it is what somebody did who
   * named them: nobody gets out of another's sight by naming them.
   */
  public boolean isOpen(TrailEntry row, Opened opened, Involvement involvement) {
    if (isByNamer(row, opened, involvement)) {
      return true;
    }
    TrailEntry root = opened.root(row);
    boolean hidden = root != null && isIn(root, opened, involvement);
    return !hidden && !isIn(row, opened, involvement);
  }

  public boolean isByNamer(TrailEntry row, Opened opened, Involvement involvement) {
    return involvement.isNamedBy(opened.item(row.entry()).actor());
  }

  /**
   * Whether it is the reader's own, or follows from their own check. But for what they read here
   * none is shown to them: they could ask about somebody, or list the register, and see by what the
   * audit shows of it whether they are in her case.
   */
  public boolean isOwn(TrailEntry row, Opened opened, Person reader) {
    TrailEntry root = opened.root(row);
    boolean isOfOwnCheck =
        root != null && Kind.CHECK.name().equals(root.kind()) && opened.isBy(root, reader);
    return isOfOwnCheck || !SHOWN_TO_WHO_DID_IT.contains(row.kind()) && opened.isBy(row, reader);
  }

  private boolean isIn(TrailEntry row, Opened opened, Involvement involvement) {
    RecordedEntry item = opened.item(row.entry());
    // The row outlives a destroyed content, but holds no more measures than its column does.
    Set<String> measures = new HashSet<>(item.measures());
    if (row.measures() != null) {
      measures.addAll(List.of(row.measures().strip().split(" ")));
    }
    Set<String> named = named(item);
    return involvement.isKeptFromAudit(new CaseMarks(named, about(item), measures))
        || !item.isIntact() && involvement.isAmong(named) // of a form not known here: doubt hides
        || isTieToHisCase(row, item, named, involvement);
  }

  /**
   * Whether a colleague's tie is to the reader or to somebody of a case that they are in. It names
   * no measure: nobody but who declared it knows to whom it is. Where that can't be read any more
   * it may be to anybody.
   */
  private static boolean isTieToHisCase(
      TrailEntry row, RecordedEntry item, Set<String> named, Involvement involvement) {
    if (!item.isOfTie()) {
      return false;
    }
    return !item.isIntact() && row.root() == null
        || involvement.isAmong(named)
        || involvement.isNear(named);
  }

  /** Marks of the residents whom it asks or reports about. */
  private Set<String> about(RecordedEntry item) {
    Set<String> about = new HashSet<>();
    item.aboutEach().forEach(marks -> about.addAll(identities.carriedOn(marks, marks.size())));
    return about.isEmpty() ? item.incident().about() : about;
  }

  /** Marks of an entry, under the keys that came since too: a number is known after a rotation. */
  private Set<String> named(RecordedEntry item) {
    Set<String> all = new HashSet<>();
    item.marks().forEach(marks -> all.addAll(identities.carriedOn(marks, marks.size())));
    item.tie().forEach(one -> all.addAll(identities.carriedOn(Set.of(one.mark()), one.depth())));
    RecordedIncident incident = item.incident();
    all.addAll(identities.carriedOn(incident.everybody(), incident.depth()));
    return all;
  }
}
