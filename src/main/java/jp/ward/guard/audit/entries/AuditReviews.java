package jp.ward.guard.audit.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.web.Refusal;

/**
 * A manager signs off an entry of their ward (domain.md 5.4: a review of what was used). Held by
 * AuditStoryTest.
 */
@ApplicationScoped
class AuditReviews {

  private final Trail trail;
  private final AuditEntries entries;
  private final Ledger ledger;

  AuditReviews(Trail trail, AuditEntries entries, Ledger ledger) {
    this.trail = trail;
    this.entries = entries;
    this.ledger = ledger;
  }

  /** Signs off once, and never one's own. */
  AuditEntryJson signOff(Caller manager, long entry, String note) {
    if (!manager.may(Group.MANAGER)) {
      throw Refusal.forbidden(
          "Entries are signed off by managers (groups): leave it to them. 確認済みにするのは所属長です。");
    }
    trail.catchUp();
    ledger.write(() -> signedOff(manager, entry, note));
    trail.catchUp();
    return entries.one(manager, entry);
  }

  private Void signedOff(Caller manager, long entry, String note) {
    TrailEntry found = trail.locked(entry).orElse(null);
    // Before anything that depends on whose case it is: they know that it is their own.
    if (found != null && entries.isOwn(manager, found)) {
      throw Refusal.conflict(
          "It is your own: have another manager sign it off. ご自身の記録は別の所属長が確認します。");
    }
    TrailEntry row = entries.visible(manager, found);
    if (row.reviewedBy() != null) {
      throw Refusal.conflict("It has been signed off: leave it. 確認済みです。");
    }
    Map<String, Object> content = Entry.by(manager);
    content.put("entry", entry);
    content.put("note", note);
    long review =
        ledger
            .append(
                ledger.lock(),
                List.of(Entry.of(Kind.AUDIT_REVIEWED, manager, row.reference(), content)))
            .get(0);
    trail.signOff(entry, review);
    return null;
  }
}
