package jp.ward.guard.audit.disclosure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.audit.about.CarriedMarks;
import jp.ward.guard.audit.entries.AuditCursors;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.measure.MeasureFiles;
import jp.ward.guard.web.Refusal;

/**
 * What was asked and told about the people of a measure, for the officers who decide for it: the
 * list of what to call back after a leak, and what she may ask for herself. Reading is recorded.
 */
@ApplicationScoped
class Disclosures {

  private static final int PAGES_WHILE_WAITING = 20;
  private static final int AGAIN_IN_SECONDS = 60;

  private final MeasureFiles files;
  private final Trail trail;
  private final CarriedMarks marks;
  private final DisclosureReader reader;
  private final DisclosureSearch search;
  private final AuditCursors cursors;
  private final Ledger ledger;

  Disclosures(
      MeasureFiles files,
      Trail trail,
      CarriedMarks marks,
      DisclosureReader reader,
      DisclosureSearch search,
      AuditCursors cursors,
      Ledger ledger) {
    this.files = files;
    this.trail = trail;
    this.marks = marks;
    this.reader = reader;
    this.search = search;
    this.cursors = cursors;
    this.ledger = ledger;
  }

  /** The measure, for an officer who may see what was asked about the people in it. */
  MeasureSnapshot open(Caller officer, String id) {
    MeasureSnapshot measure = files.open(officer, id, "DISCLOSURES");
    if (!marks.carryOn(PAGES_WHILE_WAITING)) {
      throw Refusal.rateLimited(AGAIN_IN_SECONDS); // a list would leave out what it can't find yet
    }
    return measure;
  }

  DisclosurePageJson list(
      Caller officer, String id, DisclosureFilter filter, String cursor, int limit) {
    MeasureSnapshot measure = open(officer, id);
    Frame frame = filter.frame(id);
    long before = cursors.read(cursor, officer, frame);
    Instant begun = ledger.now();
    long upTo = trail.catchUp();
    Page page = page(measure, filter, before, limit);
    record(officer, id, filter, page.found().disclosures().size());
    Long next = page.found().next();
    return new DisclosurePageJson(
        page.found().disclosures().stream().map(DisclosureJson::of).toList(),
        next == null ? null : cursors.after(next, officer, frame),
        upTo,
        !trail.isBehind(upTo, begun) && page.unreadable() == 0,
        page.unreadable(),
        page.confirmed());
  }

  /**
   * A page as it was found.
   *
   * @param unreadable how many checks of the filter's days nobody could read when they were indexed
   * @param confirmed whether all the people of the measure are
   */
  record Page(DisclosureSearch.Found found, int unreadable, boolean confirmed) {

    /** Prints how many. */
    @Override
    public String toString() {
      return found.toString();
    }
  }

  /** Looks before an entry; to record it is the asker's part. */
  Page page(MeasureSnapshot measure, DisclosureFilter filter, long before, int limit) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              DisclosureCase of = reader.caseOf(measure);
              return new Page(
                  search.find(of, filter, before, limit),
                  search.unreadable(of, filter),
                  of.people().areConfirmed());
            });
  }

  private void record(Caller officer, String id, DisclosureFilter filter, int shown) {
    Map<String, Object> content = Entry.by(officer);
    content.put("measure", id);
    content.put("filter", filter.said());
    content.put("shown", shown);
    ledger.record(Entry.of(Kind.DISCLOSURES_READ, officer, id, content));
  }
}
