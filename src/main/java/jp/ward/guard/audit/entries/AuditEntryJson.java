package jp.ward.guard.audit.entries;

import java.time.Instant;
import java.util.Set;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedOrigin;

/**
 * An entry as a reader of the audit sees it: who did what and what was answered, and nobody who was
 * asked about. Held by AuditStoryTest, ExportStoryTest.
 *
 * @param staff the id of who acted; null where nobody did
 * @param staffKey by which entries of the same member of staff can be listed
 * @param subject the public id of what it is about ({@code chk_01J...}), or null
 * @param origin the party from whom came what was passed on; null unless something was
 * @param reference the caller's own reference, or null
 * @param intact whether the entry is still as it was written
 * @param review when it was signed off; null until then
 */
record AuditEntryJson(
    long entry,
    Instant at,
    String kind,
    String office,
    String staff,
    String staffKey,
    String subject,
    String act,
    String channel,
    String purpose,
    String party,
    String origin,
    String verdict,
    String rule,
    Set<String> flags,
    String reference,
    boolean intact,
    ReviewJson review) {

  /** A sign-off. */
  record ReviewJson(long entry, Instant at, String note) {

    /** Prints when. */
    @Override
    public String toString() {
      return "signed off at " + at;
    }
  }

  static AuditEntryJson of(TrailEntry row, RecordedEntry item, RecordedEntry review) {
    return new AuditEntryJson(
        row.entry(),
        row.at(),
        row.kind(),
        row.office(),
        item.actorId(),
        row.staff(),
        row.reference(),
        row.act(),
        row.channel(),
        item.ofCheck(one -> one.question().purpose()),
        item.ofCheck(one -> one.question().recipient().party().name()),
        item.ofCheck(AuditEntryJson::origin),
        row.verdict(),
        item.ofCheck(one -> one.answer().rule()),
        item.flags(),
        item.ofCheck(RecordedCheck::reference),
        row.intact() && item.isIntact(), // a content can be destroyed after it was indexed
        review == null ? null : new ReviewJson(review.entry(), review.at(), review.note()));
  }

  private static String origin(RecordedCheck check) {
    RecordedOrigin origin = check.question().origin();
    return origin == null ? null : origin.party().name();
  }

  /** Prints the entry's number. */
  @Override
  public String toString() {
    return "entry " + entry;
  }
}
