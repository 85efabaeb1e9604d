package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Person;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.audit.Kind;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.identity.Identities;

/**
 * Which entries a reader may see: none about a case that he is in, nor what followed from one.
 *
 * <p>INVARIANT: a reader in the case finds no id of it. Held by HiddenCaseStoryTest.
 */
@ApplicationScoped
class Sight {

  private static final Set<String> SHOWN_TO_WHO_DID_IT =
      Set.of(Kind.AUDIT_READ.name(), Kind.AUDIT_EXPORTED.name());

  private final Ledger ledger;
  private final IndexStore store;
  private final Identities identities;

  Sight(Ledger ledger, IndexStore store, Identities identities) {
    this.ledger = ledger;
    this.store = store;
    this.identities = identities;
  }

  /** Whether the case of an entry is none that this reader is in. */
  boolean isOpen(IndexRow row, Discretion.Concerns concerns) {
    boolean hidden =
        row.root != null
            && store.findByIdOptional(row.root).filter(root -> isIn(root, concerns)).isPresent();
    return !hidden && !isIn(row, concerns);
  }

  /**
   * Whether it is the reader's own, or follows from his own check. But for what he read here none
   * is shown to him: he could ask about somebody, or list the register, and see by what the audit
   * shows him of it whether he is in her case.
   */
  boolean isOwn(IndexRow row, Person reader) {
    boolean isOfHisCheck =
        row.root != null
            && store
                .findByIdOptional(row.root)
                .filter(root -> Kind.CHECK.name().equals(root.kind))
                .filter(root -> isBy(root, reader))
                .isPresent();
    return isOfHisCheck || !SHOWN_TO_WHO_DID_IT.contains(row.kind) && isBy(row, reader);
  }

  private boolean isBy(IndexRow row, Person reader) {
    Person actor = item(row.entry).actor();
    return actor != null && actor.isSamePersonAs(reader);
  }

  /** The entry of a number that is known to be there. */
  LedgerItem item(long entry) {
    return ledger.after(entry - 1, 1).stream()
        .filter(one -> one.entry() == entry)
        .findFirst()
        .map(LedgerItem::of)
        .orElseThrow(Refusal::unavailable);
  }

  private boolean isIn(IndexRow row, Discretion.Concerns concerns) {
    LedgerItem item = item(row.entry);
    // The row outlives a destroyed content, but holds no more measures than its column does.
    List<String> measures = new ArrayList<>(item.measures());
    if (row.measures != null) {
      measures.addAll(List.of(row.measures.strip().split(" ")));
    }
    return concerns.touch(measures, named(item));
  }

  /** The same marks under the keys that came since: a number is known again after a rotation. */
  private Set<String> named(LedgerItem item) {
    Set<String> all = new HashSet<>();
    item.marks().forEach(marks -> all.addAll(identities.carriedOn(marks, marks.size())));
    item.incidentMarks().forEach((keys, marks) -> all.addAll(identities.carriedOn(marks, keys)));
    return all;
  }
}
