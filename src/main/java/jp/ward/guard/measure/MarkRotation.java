package jp.ward.guard.measure;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.identity.Identities;

/** Carries stored marks on to the newest identifier key, without any value in the clear. */
@ApplicationScoped
class MarkRotation {

  /** Marks in one transaction: questions wait behind its head lock. */
  private static final int AT_ONCE = 1_000;

  /** After the platform has tied register and keys together: other keys must wrap nothing. */
  private static final int AFTER_THE_BINDING = 4_000;

  private final MarkStore store;
  private final Ledger ledger;
  private final Identities identities;

  MarkRotation(MarkStore store, Ledger ledger, Identities identities) {
    this.store = store;
    this.ledger = ledger;
    this.identities = identities;
  }

  void atStart(@Observes @Priority(AFTER_THE_BINDING) StartupEvent start) {
    for (Class<? extends MarkedRow> kind : MarkStore.KINDS) {
      while (wrapSome(kind)) {
        // The next thousand.
      }
    }
  }

  /** Wraps up to a thousand marks; whether there may be more. */
  private boolean wrapSome(Class<? extends MarkedRow> kind) {
    if (store.countBelow(kind, identities.depth()) == 0) {
      return false;
    }
    return ledger.write(
        () -> {
          List<? extends MarkedRow> rows = store.lockedBelow(kind, identities.depth(), AT_ONCE);
          rows.forEach(row -> row.wrapped(identities.atNewestDepth(row.ref())));
          ledger.append(
              ledger.lock(), List.of(MeasureEntries.wrapped(identities.depth(), rows.size())));
          return true;
        });
  }
}
