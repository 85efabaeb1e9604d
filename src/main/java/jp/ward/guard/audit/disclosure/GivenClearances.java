package jp.ward.guard.audit.disclosure;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ward.guard.audit.trail.Projection;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.record.RecordedEntry;

/**
 * Follows one-time permissions from the answer that carried them to how the act went. Held by
 * DisclosuresStoryTest, DisclosuresUnreadTest.
 */
@ApplicationScoped
class GivenClearances implements Projection, PanacheRepositoryBase<GivenClearanceRow, String> {

  @Override
  public void take(List<RecordedEntry> items) {
    for (RecordedEntry item : items) {
      if (item.is(Kind.CLEARANCE_ISSUED) || item.is(Kind.CLEARANCE_USED)) {
        take(item);
      }
    }
    flush();
  }

  /** What can't be read may say that it was used; its envelope names the permission still. */
  private void take(RecordedEntry item) {
    String jti = item.stored().reference();
    if (item.isIntact() && item.is(Kind.CLEARANCE_ISSUED)) {
      given(item);
    } else if (item.isIntact()) {
      used(item);
    } else if (jti != null) {
      findByIdOptional(jti).ifPresent(row -> row.unread = true);
    }
  }

  private void given(RecordedEntry item) {
    String jti = item.word("clearance");
    if (jti == null || item.checkId() == null || findById(jti) != null) {
      return;
    }
    GivenClearanceRow row = new GivenClearanceRow();
    row.jti = jti;
    row.check = item.checkId();
    row.approval = item.approvalId();
    persist(row);
  }

  private void used(RecordedEntry item) {
    GivenClearanceRow row =
        item.word("clearance") == null ? null : findById(item.word("clearance"));
    if (row != null) {
      row.usedAt = row.usedAt == null ? item.at() : row.usedAt;
      row.result = item.word("result") == null ? row.result : item.word("result");
    }
  }

  /** By the check whose answer carried it. */
  Map<String, GivenClearanceRow> of(Collection<String> checks) {
    return checks.isEmpty()
        ? Map.of()
        : list("check in ?1", checks).stream()
            .collect(Collectors.toMap(row -> row.check, Function.identity(), (one, other) -> one));
  }
}
