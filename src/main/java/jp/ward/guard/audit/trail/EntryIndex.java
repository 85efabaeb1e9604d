package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedEntry;

/** Keeps what entries can be found by. Held by AuditStoryTest, FollowerTest. */
@ApplicationScoped
class EntryIndex implements Projection {

  private final EntityManager entities;
  private final Directory directory;
  private final StaffKeys staffKeys;
  private final Roots roots;
  private final Taken already;

  EntryIndex(
      EntityManager entities,
      Directory directory,
      StaffKeys staffKeys,
      Roots roots,
      Taken already) {
    this.entities = entities;
    this.directory = directory;
    this.staffKeys = staffKeys;
    this.roots = roots;
    this.already = already;
  }

  @Override
  public void take(List<RecordedEntry> items) {
    Set<Object> taken = already.of(IndexRow.class, "entry", entries(items));
    items.stream()
        .filter(item -> !taken.contains(item.entry()))
        .forEach(item -> entities.persist(row(item)));
    List<NamedRow> named =
        items.stream().filter(item -> item.is(Kind.CHECK)).flatMap(EntryIndex::named).toList();
    already.persistNew(NamedRow.class, named, row -> row.id);
    entities.flush(); // signing off, and what follows from a check, may be of the same page
    items.forEach(this::findRoot);
    items.stream().filter(item -> item.is(Kind.AUDIT_REVIEWED)).forEach(this::signOff);
    entities.flush();
  }

  private static List<Long> entries(List<RecordedEntry> items) {
    return items.stream().map(RecordedEntry::entry).toList();
  }

  private static Stream<NamedRow> named(RecordedEntry check) {
    List<NamedRow> rows = new ArrayList<>();
    for (String mark : check.allMarks()) {
      rows.add(NamedRow.of(check.entry(), rows.size(), mark));
    }
    return rows.stream();
  }

  private void findRoot(RecordedEntry item) {
    Long root = roots.of(item);
    if (root != null) {
      entities.find(IndexRow.class, item.entry()).root = root;
    }
  }

  private void signOff(RecordedEntry review) {
    IndexRow row = entities.find(IndexRow.class, review.signsOff());
    if (row != null && row.reviewedBy == null) {
      row.reviewedBy = review.entry();
    }
  }

  private IndexRow row(RecordedEntry item) {
    IndexRow row = new IndexRow();
    row.entry = item.entry();
    row.at = item.at();
    row.kind = item.stored().kind();
    row.office = item.stored().office();
    row.municipality =
        row.office == null
            ? null
            : directory.office(row.office).map(Office::municipality).orElse(null);
    row.reference = item.stored().reference();
    row.act = item.ofCheck(one -> one.question().act().name());
    row.channel = item.ofCheck(one -> one.question().channel().name());
    row.verdict = item.ofCheck(one -> one.answer().verdict().name());
    row.flags = words(item.flags());
    row.flagged = row.flags != null;
    row.stopped = item.isStopped();
    row.staff = staffKeys.of(item.actor());
    row.measures = words(item.measures());
    row.misquoted = item.ofCheck(EntryIndex::misquoted);
    row.handover = item.handover();
    row.intact = item.isIntact();
    return row;
  }

  /** Null where nothing is odd about what it quotes, or where it quotes nothing. */
  private static String misquoted(RecordedCheck check) {
    return check.quoted() == null ? null : check.quoted().finding();
  }

  /** Null for none; what does not fit is left out, and is found in the entry itself. */
  private static String words(Collection<String> words) {
    StringBuilder text = new StringBuilder(" ");
    words.stream()
        .filter(one -> text.length() + one.length() < IndexRow.LONGEST)
        .forEach(one -> text.append(one).append(' '));
    return words.isEmpty() ? null : text.toString();
  }
}
