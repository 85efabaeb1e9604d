package jp.ward.guard.audit.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.Semaphore;
import jp.ward.guard.access.Caller;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailFilter;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.policy.PolicyShelf;
import jp.ward.guard.web.Refusal;

/**
 * Hands the audit out as a file that leads back to whoever took it.
 *
 * <p>INVARIANT: not one byte leaves before its record is durable, with the hash of exactly these
 * bytes. Held by ExportStoryTest.
 */
@ApplicationScoped
public class AuditExports {

  private static final int PAGE = 2_000;
  private static final int AGAIN_IN_SECONDS = 60;

  private final Trail trail;
  private final AuditEntries entries;
  private final Ledger ledger;
  private final PolicyShelf shelf;
  private final Clock clock;
  private final ZoneId zone;

  /** One at a time, since each is held in memory. */
  private final Semaphore turn = new Semaphore(1);

  AuditExports(
      Trail trail,
      AuditEntries entries,
      Ledger ledger,
      PolicyShelf shelf,
      Clock clock,
      ZoneId zone) {
    this.trail = trail;
    this.entries = entries;
    this.ledger = ledger;
    this.shelf = shelf;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * How far one export may go.
   *
   * @param rows at most so many; some 400 bytes each
   * @param pages so much of the ledger is read on while the reader waits
   */
  public record Bounds(int rows, int pages) {

    private static final int MOST_ROWS = 100_000;

    public static final Bounds USUAL = new Bounds(MOST_ROWS, MOST_ROWS / Trail.PAGE);
  }

  /** Everything that the list would show under this filter, newest first, or a refusal. */
  Export take(Caller reader, TrailFilter filter, Bounds bounds) {
    entries.requireOwn(reader, filter);
    if (!turn.tryAcquire()) {
      throw Refusal.rateLimited(AGAIN_IN_SECONDS);
    }
    try {
      return taken(reader, filter, bounds);
    } finally {
      turn.release();
    }
  }

  private Export taken(Caller reader, TrailFilter filter, Bounds bounds) {
    Instant begun = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    String id = Ids.next("exp", begun);
    long upTo = readOn(clock.instant(), bounds.pages());
    ExportTable table = new ExportTable(shelf::label, zone, reader.upn() + " " + begun + " " + id);
    ExportFile file = new ExportFile(table.headings());
    int rows = 0;
    Long before = upTo + 1;
    while (before != null) {
      AuditEntries.Page page = entries.page(reader, filter, before, PAGE);
      rows += page.entries().size();
      if (rows > bounds.rows()) {
        throw tooMany(bounds.rows());
      }
      page.entries().forEach(entry -> file.add(table.cells(entry)));
      before = page.next();
    }
    Export export = new Export(id, file.bytes());
    Map<String, Object> content = Entry.by(reader);
    content.put("filter", filter.told());
    content.put("takenAt", begun.toString());
    content.put("upTo", upTo);
    content.put("rows", rows);
    content.put("bytes", export.content().length);
    content.put("sha256", ExportFile.sha256(export.content()));
    ledger.record(Entry.of(Kind.AUDIT_EXPORTED, reader, id, content));
    return export;
  }

  /** The last entry that is in the index; refuses while older ones are still missing there. */
  private long readOn(Instant begun, int pages) {
    long upTo = trail.catchUp(pages);
    boolean behind =
        ledger.after(upTo, 1).stream().anyMatch(next -> next.guardTime().isBefore(begun));
    if (behind) {
      throw Refusal.rateLimited(AGAIN_IN_SECONDS);
    }
    return upTo;
  }

  private static Refusal tooMany(int most) {
    return Refusal.invalid(
        "until",
        ("more than %d entries: take fewer days (`from`, `until`), or one office at a time"
                + " %d件を超えます。期間を短くするか、所属ごとに分けてください。")
            .formatted(most, most));
  }
}
