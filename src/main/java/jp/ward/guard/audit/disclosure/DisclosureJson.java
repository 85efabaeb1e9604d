package jp.ward.guard.audit.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedOrigin;
import jp.ward.guard.record.RecordedQuestion;
import jp.ward.guard.record.RecordedRecipient;

/**
 * A check about somebody whom a measure protects: who asked, what was answered, and what was told
 * to whom under which permission. Held by DisclosuresStoryTest, DisclosuresUnreadTest.
 *
 * @param staff the id of the member of staff or system that asked
 * @param party who would have learnt it
 * @param recipientOffice the office that was asked or would have learnt it; null for another party
 * @param verified how the recipient was checked
 * @param destination to what sort of place it went
 * @param origin from whom came what was passed on; null unless something was
 * @param originOffice the office from which that came; null for another party
 * @param disclosing what was declared to be told of her
 * @param withhold what the answer kept back
 * @param told whether it was told, as far as the ledger knows
 * @param approval the approval with which it was asked again, or null
 * @param clearance the one-time permission; null where the answer carried none
 * @param reference the reference of the office that asked, or null
 * @param match how surely it was about her
 * @param before whether it was let go on before she was protected
 * @param intact whether the entry is still as it was written
 */
record DisclosureJson(
    long entry,
    Instant at,
    String check,
    String office,
    String staff,
    String act,
    String channel,
    String purpose,
    String party,
    String recipientOffice,
    String verified,
    String destination,
    String origin,
    String originOffice,
    String verdict,
    String rule,
    Set<String> flags,
    Set<String> disclosing,
    Set<String> withhold,
    Told told,
    String approval,
    ClearanceJson clearance,
    String reference,
    DisclosureMatch match,
    boolean before,
    boolean intact) {

  /**
   * A one-time permission.
   *
   * @param usedAt null where it was not used
   * @param result how the act went, or null
   */
  record ClearanceJson(String id, Instant usedAt, String result) {

    /** Prints the id. */
    @Override
    public String toString() {
      return id;
    }
  }

  static DisclosureJson of(Disclosure one) {
    TrailEntry row = one.row();
    RecordedEntry item = one.item();
    Optional<RecordedQuestion> asked = item.question();
    Optional<RecordedRecipient> to = asked.map(RecordedQuestion::recipient);
    Optional<RecordedOrigin> from = asked.map(RecordedQuestion::origin);
    GivenClearanceRow given = one.clearance();
    return new DisclosureJson(
        row.entry(),
        row.at(),
        row.reference(),
        row.office(),
        item.actorId(),
        row.act(),
        row.channel(),
        asked.map(RecordedQuestion::purpose).orElse(null),
        to.map(it -> it.party().name()).orElse(null),
        to.map(RecordedRecipient::office).orElse(null),
        to.map(it -> it.verified().name()).orElse(null),
        asked.map(it -> it.destination().kind().name()).orElse(null),
        from.map(it -> it.party().name()).orElse(null),
        from.map(RecordedOrigin::office).orElse(null),
        row.verdict(),
        item.ofCheck(check -> check.answer().rule()),
        new TreeSet<>(item.flags()),
        one.disclosing(),
        withheld(item),
        one.told(),
        item.ofCheck(RecordedCheck::approval),
        given == null ? null : new ClearanceJson(given.jti, given.usedAt, given.result),
        item.ofCheck(RecordedCheck::reference),
        one.match(),
        one.before(),
        row.intact() && item.isIntact()); // a content can be destroyed after it was indexed
  }

  private static Set<String> withheld(RecordedEntry item) {
    return item.check()
        .map(check -> new TreeSet<>(RecordedEntry.names(check.answer().withhold())))
        .orElseGet(TreeSet::new);
  }

  /** Prints the entry's number. */
  @Override
  public String toString() {
    return "entry " + entry;
  }
}
