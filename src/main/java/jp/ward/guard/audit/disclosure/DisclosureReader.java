package jp.ward.guard.audit.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import jp.ward.guard.audit.about.AskedPerson;
import jp.ward.guard.audit.about.ChecksAbout;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.audit.trail.TrailRights;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.record.RecordedEntry;

/**
 * Opens checks that may concern a measure, and keeps those that do. Held by DisclosuresStoryTest,
 * DisclosuresFilterStoryTest.
 */
@ApplicationScoped
public class DisclosureReader {
  private final Trail trail;
  private final ChecksAbout about;
  private final TrailRights rights;
  private final GivenClearances clearances;
  private final LookBackSpans spans;
  private final Identities identities;

  DisclosureReader(
      Trail trail,
      ChecksAbout about,
      TrailRights rights,
      GivenClearances clearances,
      LookBackSpans spans,
      Identities identities) {
    this.trail = trail;
    this.about = about;
    this.rights = rights;
    this.clearances = clearances;
    this.spans = spans;
    this.identities = identities;
  }

  /** Whether is looked back at all (GUARD_LOOKBACK). */
  public boolean looksBack() {
    return spans.isOn();
  }

  /** Needs a running transaction, as everything here but that. */
  public DisclosureCase caseOf(MeasureSnapshot measure) {
    ProtectedPeople people = ProtectedPeople.of(measure);
    return new DisclosureCase(measure, people, spans.of(measure, people));
  }

  /**
   * The disclosures among these entries, newest first.
   *
   * @param wanted which rows are worth opening
   */
  public List<Disclosure> open(
      DisclosureCase of, Collection<Long> entries, Predicate<TrailEntry> wanted) {
    List<TrailEntry> rows =
        trail.these(entries).stream()
            .filter(wanted)
            .sorted(Comparator.comparing((TrailEntry row) -> row.entry()).reversed())
            .toList();
    Map<Long, RecordedEntry> items = rights.items(rows.stream().map(row -> row.entry()).toList());
    Map<String, GivenClearanceRow> given =
        clearances.of(
            rows.stream()
                .filter(row -> !row.stopped() && row.reference() != null)
                .map(row -> row.reference())
                .toList());
    Set<Long> resting =
        about.restingOn(of.measure().id(), rows.stream().map(row -> row.entry()).toList());
    Instant reached = trail.reachedAt();
    List<Disclosure> found = new ArrayList<>();
    for (TrailEntry row : rows) {
      RecordedEntry item = TrailRights.known(items, row.entry());
      GivenClearanceRow clearance = given.get(row.reference());
      List<AskedPerson> asked =
          item.question().map(one -> AskedPerson.in(one, identities)).orElse(null);
      Told told = Told.of(row, item, clearance, reached);
      of.of(row, resting.contains(row.entry()), asked)
          .map(concern -> disclosure(row, item, concern, told, clearance))
          .ifPresent(found::add);
    }
    return found;
  }

  private static Disclosure disclosure(
      TrailEntry row,
      RecordedEntry item,
      DisclosureCase.Concern concern,
      Told told,
      GivenClearanceRow clearance) {
    return new Disclosure(
        row, item, concern.match(), concern.before(), told, clearance, concern.disclosing());
  }
}
