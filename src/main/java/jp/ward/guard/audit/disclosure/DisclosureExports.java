package jp.ward.guard.audit.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Semaphore;
import jp.ward.guard.access.Caller;
import jp.ward.guard.audit.entries.AuditExports;
import jp.ward.guard.audit.entries.Export;
import jp.ward.guard.audit.entries.ExportFile;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.web.Refusal;

/**
 * Hands the disclosures of a measure out as a file that leads back to whoever took it.
 *
 * <p>INVARIANT: not one byte leaves before its record is durable, with the hash of exactly these
 * bytes. Held by DisclosuresFileStoryTest.
 */
@ApplicationScoped
class DisclosureExports {

  private static final int PAGE = 2_000;
  private static final int AGAIN_IN_SECONDS = 60;

  private final Disclosures disclosures;
  private final Trail trail;
  private final Ledger ledger;
  private final PolicyShelf shelf;
  private final Clock clock;
  private final ZoneId zone;

  /** One at a time, since each is held in memory. */
  private final Semaphore turn = new Semaphore(1);

  DisclosureExports(
      Disclosures disclosures,
      Trail trail,
      Ledger ledger,
      PolicyShelf shelf,
      Clock clock,
      ZoneId zone) {
    this.disclosures = disclosures;
    this.trail = trail;
    this.ledger = ledger;
    this.shelf = shelf;
    this.clock = clock;
    this.zone = zone;
  }

  /** Everything that the list would show under this filter, newest first, or a refusal. */
  Export take(Caller officer, String id, DisclosureFilter filter, AuditExports.Bounds bounds) {
    MeasureSnapshot measure = disclosures.open(officer, id);
    if (!turn.tryAcquire()) {
      throw Refusal.rateLimited(AGAIN_IN_SECONDS);
    }
    try {
      return taken(officer, measure, filter, bounds);
    } finally {
      turn.release();
    }
  }

  private Export taken(
      Caller officer,
      MeasureSnapshot measure,
      DisclosureFilter filter,
      AuditExports.Bounds bounds) {
    Instant begun = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String id = Ids.next("exp", begun);
    long upTo = readOn(ledger.now(), bounds.pages());
    DisclosureTable table =
        new DisclosureTable(shelf::label, zone, officer.upn() + " " + begun + " " + id);
    ExportFile file = new ExportFile(table.headings());
    int rows = 0;
    int unreadable = 0;
    boolean confirmed = true;
    Long before = upTo + 1;
    while (before != null) {
      Disclosures.Page page = disclosures.page(measure, filter, before, PAGE);
      rows += page.found().disclosures().size();
      if (rows > bounds.rows()) {
        throw tooMany(bounds.rows());
      }
      page.found().disclosures().forEach(one -> file.add(table.cells(DisclosureJson.of(one))));
      unreadable = Math.max(unreadable, page.unreadable());
      confirmed &= page.confirmed();
      before = page.found().next();
    }
    // INVARIANT: who holds the file alone sees what is not in it. Held by DisclosuresFileStoryTest.
    DisclosureTable.missing(confirmed, unreadable).forEach(note -> file.add(table.note(note)));
    Export export = new Export(id, file.bytes());
    Map<String, Object> content = Entry.by(officer);
    content.put("measure", measure.id());
    content.put("filter", filter.said());
    content.put("takenAt", begun.toString());
    content.put("upTo", upTo);
    content.put("rows", rows);
    content.put("confirmed", confirmed);
    content.put("unreadable", unreadable);
    content.put("bytes", export.content().length);
    content.put("sha256", ExportFile.sha256(export.content()));
    ledger.record(Entry.of(Kind.DISCLOSURES_EXPORTED, officer, id, content));
    return export;
  }

  /** The last entry that is in the index; refuses while older ones are still missing there. */
  private long readOn(Instant begun, int pages) {
    long upTo = trail.catchUp(pages);
    if (trail.isBehind(upTo, begun)) {
      throw Refusal.rateLimited(AGAIN_IN_SECONDS);
    }
    return upTo;
  }

  private static Refusal tooMany(int most) {
    return Refusal.invalid(
        "until",
        "more than %d entries: take fewer days (`from`, `until`) %d件を超えます。期間を短くしてください。"
            .formatted(most, most));
  }
}
