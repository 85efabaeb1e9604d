package jp.ward.guard.audit.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.conflict.Conflicts;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.web.Page;
import jp.ward.guard.web.Refusal;

/**
 * What managers, officers and auditors see of findings. Nobody sees one about themselves or about a
 * case that they are in. Held by FindingStoryTest.
 */
@ApplicationScoped
public class Findings {

  private final Trail trail;
  private final Detection detection;
  private final ReferralCount referrals;
  private final FindingStore store;
  private final Conflicts conflicts;
  private final List<FindingVeto> vetoes;
  private final FindingRights rights;
  private final Ledger ledger;
  private final Clock clock;

  Findings(
      Trail trail,
      Detection detection,
      ReferralCount referrals,
      FindingStore store,
      Conflicts conflicts,
      Instance<FindingVeto> vetoes,
      FindingRights rights,
      Ledger ledger,
      Clock clock) {
    this.trail = trail;
    this.detection = detection;
    this.referrals = referrals;
    this.store = store;
    this.conflicts = conflicts;
    this.vetoes = vetoes.stream().toList();
    this.rights = rights;
    this.ledger = ledger;
    this.clock = clock;
  }

  /** Reads on, looks, and lists; the reading is recorded. */
  FindingListJson list(
      Caller reader, FindingStatus status, FindingKind kind, String cursor, int limit) {
    requireReader(reader);
    trail.catchUp();
    detection.look();
    referrals.read();
    FindingListJson page = page(reader, status, kind, cursor, limit);
    Map<String, Object> content = Entry.by(reader);
    content.put("findings", page.findings().stream().map(FindingJson::id).toList());
    ledger.record(Entry.of(Kind.AUDIT_READ, reader, null, content));
    return page;
  }

  @Transactional
  public FindingListJson page(
      Caller reader, FindingStatus status, FindingKind kind, String cursor, int limit) {
    String municipality = reader.may(Group.AUDITOR) ? null : reader.municipality();
    Involvement involvement = conflicts.involvementOf(reader.person());
    Page<Optional<FindingJson>> page =
        Page.of(
            (after, most) -> store.after(after, municipality, status, kind, most),
            row -> row.id,
            row ->
                forReader(reader, row, involvement)
                    .map(evidence -> FindingJson.of(row, evidence, noteOf(row))),
            Optional::isPresent,
            cursor,
            limit);
    return new FindingListJson(
        page.items().stream().flatMap(Optional::stream).toList(), page.next());
  }

  /** Closes a finding with a reason: something was to be done, or there was nothing in it. */
  FindingJson close(Caller reader, String id, FindingStatus as, String note) {
    requireReader(reader);
    if (reader.may(Group.AUDITOR)) {
      throw Refusal.forbidden(
          "An auditor reads and closes nothing: leave it to its manager or officer."
              + " 監査担当は閲覧だけです。");
    }
    return ledger.write(() -> closed(reader, id, as, note));
  }

  private FindingJson closed(Caller reader, String id, FindingStatus as, String note) {
    Involvement involvement = conflicts.involvementOf(reader.person());
    FindingRow row =
        store
            .locked(id)
            .filter(one -> reader.municipality().equals(one.municipality))
            .orElseThrow(Refusal::notFound);
    List<Long> evidence = forReader(reader, row, involvement).orElseThrow(Refusal::notFound);
    if (row.status != FindingStatus.OPEN) {
      throw Refusal.conflict("It is closed: leave it. 対応済みです。");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    row.status = as;
    row.closedAt = now;
    Map<String, Object> content = Entry.by(reader);
    content.put("status", as.name());
    content.put("note", note);
    row.closedBy =
        ledger
            .append(ledger.lock(), List.of(Entry.of(Kind.FINDING_CLOSED, reader, row.id, content)))
            .get(0);
    return FindingJson.of(row, evidence, note);
  }

  /** Which of these public ids are findings that are kept from a reader. */
  public Set<String> hiddenFrom(Involvement involvement, Set<String> ids) {
    return store.of(ids).stream()
        .filter(finding -> !rights.maySee(finding, involvement))
        .map(finding -> finding.id)
        .collect(Collectors.toSet());
  }

  private String noteOf(FindingRow row) {
    return row.closedBy == null
        ? null
        : ledger.read(row.closedBy).map(RecordedEntry::of).map(RecordedEntry::note).orElse(null);
  }

  /** What this reader may see of the evidence; empty where the finding is none for them. */
  private Optional<List<Long>> forReader(Caller reader, FindingRow row, Involvement involvement) {
    boolean isForThem =
        reader.may(Group.AUDITOR)
            || reader.may(
                row.kind.audience() == FindingKind.Audience.OFFICERS
                    ? Group.MEASURE_OFFICER
                    : Group.MANAGER);
    boolean hidden =
        vetoes.stream().anyMatch(veto -> veto.hides(row.kind, row.subject, reader, involvement));
    return isForThem && !hidden ? rights.seen(row, involvement) : Optional.empty();
  }

  private static void requireReader(Caller reader) {
    if (!reader.may(Group.MANAGER, Group.MEASURE_OFFICER, Group.AUDITOR)) {
      throw Refusal.forbidden(
          "Findings are read by managers, measure officers and auditors (groups): leave it to"
              + " them. 気づきは所属長・支援措置責任者・監査担当が見ます。");
    }
  }
}
