package jp.ward.guard.measure;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.SealedItem;
import jp.ward.guard.ledger.SealedRows;

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
  private final SealedRows sealed;

  MarkRotation(MarkStore store, Ledger ledger, Identities identities, SealedRows sealed) {
    this.sealed = sealed;
    this.store = store;
    this.ledger = ledger;
    this.identities = identities;
  }

  void atStart(@Observes @Priority(AFTER_THE_BINDING) StartupEvent start) {
    for (Class<? extends MarkedRow> kind : MarkStore.KINDS) {
      Optional<String> reached = Optional.of("");
      while (reached.isPresent()) {
        reached = wrapSome(kind, reached.get());
      }
    }
  }

  /**
   * Wraps up to a thousand marks after this id; the last of them, or empty at the end. What the
   * guard did not write as it stands keeps its old depth, by which it is found all the same: the
   * doubt is told, and the register of everybody else goes on.
   */
  private Optional<String> wrapSome(Class<? extends MarkedRow> kind, String after) {
    if (store.countBelow(kind, identities.depth()) == 0) {
      return Optional.empty();
    }
    return ledger.write(
        () -> {
          List<? extends MarkedRow> rows =
              store.lockedBelow(kind, identities.depth(), after, AT_ONCE);
          if (rows.isEmpty()) {
            return Optional.empty();
          }
          List<? extends MarkedRow> sound = sound(rows);
          sound.forEach(row -> row.wrapped(identities.atNewestDepth(row.ref())));
          if (!sound.isEmpty()) {
            ledger.append(
                ledger.lock(), List.of(MeasureEntries.wrapped(identities.depth(), sound.size())));
          }
          return Optional.of(rows.get(rows.size() - 1).id());
        });
  }

  private List<? extends MarkedRow> sound(List<? extends MarkedRow> rows) {
    Set<String> ids = rows.stream().map(MarkedRow::sealedId).collect(Collectors.toSet());
    Set<Object> genuine =
        sealed.these(rows.get(0).sealedIn(), ids).stream()
            .filter(SealedItem::isGenuine)
            .map(SealedItem::id)
            .collect(Collectors.toSet());
    return rows.stream().filter(row -> genuine.contains(row.sealedId())).toList();
  }
}
