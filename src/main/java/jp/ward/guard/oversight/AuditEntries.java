package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.access.Refusal;
import jp.ward.guard.audit.Kind;
import jp.ward.guard.audit.Ledger;
import jp.ward.guard.directory.Directory;

/** The entries that a manager or an auditor may see; each reading is itself recorded. */
@ApplicationScoped
class AuditEntries {

  /** So much is read on while a reader waits; a guard that is further behind says so. */
  private static final int MOST_PAGES = 20;

  private final Follower follower;
  private final AuditSearch search;
  private final AuditCursors cursors;
  private final Discretion discretion;
  private final IndexStore store;
  private final Sight sight;
  private final FindingStore findings;
  private final FindingSight findingSight;
  private final Ledger ledger;
  private final Directory directory;

  AuditEntries(
      Follower follower,
      AuditSearch search,
      AuditCursors cursors,
      Discretion discretion,
      IndexStore store,
      Sight sight,
      FindingStore findings,
      FindingSight findingSight,
      Ledger ledger,
      Directory directory) {
    this.follower = follower;
    this.search = search;
    this.cursors = cursors;
    this.discretion = discretion;
    this.store = store;
    this.sight = sight;
    this.findings = findings;
    this.findingSight = findingSight;
    this.ledger = ledger;
    this.directory = directory;
  }

  AuditPageJson list(Caller reader, AuditFilter filter, String cursor, int limit) {
    requireOwn(reader, filter);
    long before = cursors.read(cursor, reader, filter.framed());
    long upTo = follower.catchUp(MOST_PAGES);
    Page page = page(reader, filter, before, limit);
    record(reader, filter, page.entries().size());
    String next = page.next() == null ? null : cursors.after(page.next(), reader, filter.framed());
    return new AuditPageJson(page.entries(), next, upTo);
  }

  /** Refuses whoever reads no audit, and a filter that names an office of another ward. */
  void requireOwn(Caller reader, AuditFilter filter) {
    Scope scope = Scope.of(reader);
    if (filter.office() != null) {
      scope.requireOffice(filter.office(), directory);
    }
  }

  /**
   * Entries, newest first.
   *
   * @param next entries before this one come next; null on the last page
   */
  record Page(List<AuditEntryJson> entries, Long next) {

    /** Prints how many. */
    @Override
    public String toString() {
      return entries.size() + " entries";
    }
  }

  /** Looks before an entry for what this reader may see; to record it is the asker's part. */
  Page page(Caller reader, AuditFilter filter, long before, int limit) {
    Discretion.Concerns concerns = discretion.of(reader);
    Map<Long, LedgerItem> read = new LinkedHashMap<>();
    AuditSearch.Found found =
        search.find(
            Scope.of(reader), filter, row -> maySee(reader, row, concerns, read), before, limit);
    return new Page(
        found.rows().stream()
            .map(row -> AuditEntryJson.of(row, read.get(row.entry), reviewOf(row)))
            .toList(),
        found.next());
  }

  /** One entry that this reader may see. */
  AuditEntryJson one(Caller reader, long entry) {
    IndexRow row = visible(reader, store.findById(entry));
    return AuditEntryJson.of(row, sight.item(entry), reviewOf(row));
  }

  boolean isOwn(Caller reader, IndexRow row) {
    Person actor = sight.item(row.entry).actor();
    return actor != null && actor.isSamePersonAs(reader.person());
  }

  /** The entry, where this reader may see it; else it is absent. */
  IndexRow visible(Caller reader, IndexRow row) {
    boolean seen =
        row != null
            && Scope.of(reader).covers(row.municipality)
            && maySee(reader, row, discretion.of(reader), new LinkedHashMap<>());
    if (!seen) {
      throw Refusal.notFound();
    }
    return row;
  }

  private boolean maySee(
      Caller reader, IndexRow row, Discretion.Concerns concerns, Map<Long, LedgerItem> read) {
    boolean open =
        sight.isOpen(row, concerns)
            && !sight.isOwn(row, reader.person())
            && maySeeFinding(row, concerns);
    if (open) {
      read.put(row.entry, sight.item(row.entry));
    }
    return open;
  }

  /** What is said of a finding is for those alone who may see the finding. */
  private boolean maySeeFinding(IndexRow row, Discretion.Concerns concerns) {
    return row.reference == null
        || findings
            .findByIdOptional(row.reference)
            .map(finding -> findingSight.maySee(finding, concerns))
            .orElse(true);
  }

  private LedgerItem reviewOf(IndexRow row) {
    return row.reviewedBy == null ? null : sight.item(row.reviewedBy);
  }

  private void record(Caller reader, AuditFilter filter, int shown) {
    Map<String, Object> content = AuditRecords.by(reader);
    content.put("filter", filter.told());
    content.put("shown", shown);
    ledger.write(
        () ->
            ledger.append(
                ledger.lock(),
                List.of(AuditRecords.entry(Kind.AUDIT_READ, reader, null, content))));
  }
}
