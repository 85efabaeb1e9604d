package jp.ward.guard.verification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import jp.ward.guard.ledger.LedgerFault;
import jp.ward.guard.ledger.Verification;

/** The rows of verifications; each is written by its own walker alone. Held by VerificationTest. */
@ApplicationScoped
class VerificationStore implements PanacheRepositoryBase<VerificationRow, String> {

  void insert(String id, Instant now) {
    VerificationRow row = new VerificationRow();
    row.id = id;
    row.status = VerificationStatus.RUNNING;
    row.startedAt = now;
    row.seenAt = now;
    persistAndFlush(row);
  }

  void progress(String id, long entries, long of, Instant now) {
    update("verifiedEntries = ?1, ofEntries = ?2, seenAt = ?3 where id = ?4", entries, of, now, id);
  }

  void finish(String id, Verification found, long of, Instant now) {
    update(
        "status = ?1, verifiedEntries = ?2, ofEntries = ?3, finishedAt = ?4, faultEntry = ?5,"
            + " faultWhat = ?6 where id = ?7",
        found.isSound() ? VerificationStatus.SOUND : VerificationStatus.BROKEN,
        found.entries(),
        of,
        now,
        found.firstFault().map(LedgerFault::entry).orElse(null),
        found.firstFault().map(LedgerFault::what).orElse(null),
        id);
  }

  boolean isFinished(String id) {
    return count("id = ?1 and status <> ?2", id, VerificationStatus.RUNNING) > 0;
  }

  /** Its walker came to no end. */
  void giveUp(String id) {
    update("seenAt = null where id = ?1", id);
  }
}
