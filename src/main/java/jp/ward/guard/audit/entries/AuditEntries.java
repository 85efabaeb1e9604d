package jp.ward.guard.audit.entries;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.audit.finding.Findings;
import jp.ward.guard.audit.trail.Scope;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.audit.trail.TrailFilter;
import jp.ward.guard.audit.trail.TrailRights;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.web.Refusal;

/**
 * The entries that a manager or an auditor may see; each reading is itself recorded. Held by
 * AuditStoryTest, HiddenCaseStoryTest.
 */
@ApplicationScoped
class AuditEntries {

  private final AuditCursors cursors;
  private final Conflicts conflicts;
  private final Trail trail;
  private final TrailRights rights;
  private final Findings findings;
  private final Ledger ledger;
  private final Directory directory;

  AuditEntries(
      AuditCursors cursors,
      Conflicts conflicts,
      Trail trail,
      TrailRights rights,
      Findings findings,
      Ledger ledger,
      Directory directory) {
    this.cursors = cursors;
    this.conflicts = conflicts;
    this.trail = trail;
    this.rights = rights;
    this.findings = findings;
    this.ledger = ledger;
    this.directory = directory;
  }

  AuditPageJson list(Caller reader, TrailFilter filter, String cursor, int limit) {
    requireOwn(reader, filter);
    long before = cursors.read(cursor, reader, filter.frame());
    long upTo = trail.catchUp();
    Page page = page(reader, filter, before, limit);
    record(reader, filter, page.entries().size());
    String next = page.next() == null ? null : cursors.after(page.next(), reader, filter.frame());
    return new AuditPageJson(page.entries(), next, upTo);
  }

  /** Refuses whoever reads no audit, and a filter that names an office of another ward. */
  void requireOwn(Caller reader, TrailFilter filter) {
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
  Page page(Caller reader, TrailFilter filter, long before, int limit) {
    Involvement involvement = conflicts.involvementOf(reader.person());
    Map<Long, RecordedEntry> read = new HashMap<>();
    Trail.Found found =
        trail.find(
            Scope.of(reader),
            filter,
            rows -> {
              TrailRights.Opened opened = rights.open(rows);
              List<TrailEntry> some = seen(reader, rows, opened, involvement);
              some.forEach(row -> read.put(row.entry(), opened.item(row.entry())));
              return some;
            },
            before,
            limit);
    read.putAll(
        rights.items(
            found.rows().stream()
                .map(row -> row.reviewedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet())));
    return new Page(found.rows().stream().map(row -> json(row, read)).toList(), found.next());
  }

  /** One entry that this reader may see. */
  AuditEntryJson one(Caller reader, long entry) {
    TrailEntry row = visible(reader, trail.one(entry).orElse(null));
    return json(
        row, rights.items(Stream.of(entry, row.reviewedBy()).filter(Objects::nonNull).toList()));
  }

  private static AuditEntryJson json(TrailEntry row, Map<Long, RecordedEntry> read) {
    RecordedEntry review =
        row.reviewedBy() == null ? null : TrailRights.known(read, row.reviewedBy());
    return AuditEntryJson.of(row, TrailRights.known(read, row.entry()), review);
  }

  boolean isOwn(Caller reader, TrailEntry row) {
    return rights.open(List.of(row)).isBy(row, reader.person());
  }

  /** The entry, where this reader may see it; else it is absent. */
  TrailEntry visible(Caller reader, TrailEntry row) {
    if (row == null || !Scope.of(reader).covers(row.municipality())) {
      throw Refusal.notFound();
    }
    List<TrailEntry> it = List.of(row);
    if (seen(reader, it, rights.open(it), conflicts.involvementOf(reader.person())).isEmpty()) {
      throw Refusal.notFound();
    }
    return row;
  }

  private List<TrailEntry> seen(
      Caller reader, List<TrailEntry> rows, TrailRights.Opened opened, Involvement involvement) {
    Set<String> hidden = hiddenFindings(rows, involvement);
    return rows.stream()
        .filter(row -> !Kind.REFERRALS_COUNTED.name().equals(row.kind())) // its absence would tell
        .filter(row -> rights.isOpen(row, opened, involvement))
        .filter(row -> !rights.isOwn(row, opened, reader.person()))
        .filter(row -> row.reference() == null || !hidden.contains(row.reference()))
        .toList();
  }

  /** What is said of a finding is for those alone who may see the finding. */
  private Set<String> hiddenFindings(List<TrailEntry> rows, Involvement involvement) {
    return findings.hiddenFrom(
        involvement,
        rows.stream()
            .map(row -> row.reference())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private void record(Caller reader, TrailFilter filter, int shown) {
    Map<String, Object> content = Entry.by(reader);
    content.put("filter", filter.told());
    content.put("shown", shown);
    ledger.record(Entry.of(Kind.AUDIT_READ, reader, null, content));
  }
}
