package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.record.RecordedEntry;

/**
 * Finds the entry with which a case began: of a vote the check that was asked, of an
 * acknowledgement the inquiry, of a step the report. Whoever may not see that sees nothing that
 * followed. Held by HiddenCaseStoryTest.
 */
@ApplicationScoped
class Roots {

  private final IndexStore store;

  Roots(IndexStore store) {
    this.store = store;
  }

  /** Null where the case begins with this entry, and for what is about no case. */
  Long of(RecordedEntry item) {
    if (item.is(Kind.CHECK)) {
      return null;
    }
    if (item.is(Kind.AUDIT_REVIEWED)) {
      return store.one(item.signsOff()).map(Roots::beginning).orElse(null);
    }
    return Stream.of(
            item.stored().reference(),
            item.approvalId(),
            item.checkId(),
            item.word("handover"),
            subject(item))
        .filter(Objects::nonNull)
        .map(reference -> store.beginning(reference, item.entry()))
        .flatMap(Optional::stream)
        .map(Roots::beginning)
        .findFirst()
        .orElse(null);
  }

  /** The check that a request is about; null for what is about a measure. */
  private static String subject(RecordedEntry item) {
    String subject = item.is(Kind.APPROVAL_REQUESTED) ? item.word("subject") : null;
    return subject != null && subject.startsWith("chk_") ? subject : null;
  }

  private static Long beginning(TrailEntry row) {
    return row.root() == null ? row.entry() : row.root();
  }
}
