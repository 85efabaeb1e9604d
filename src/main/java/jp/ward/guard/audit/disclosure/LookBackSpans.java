package jp.ward.guard.audit.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.audit.trail.TrailRights;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedMark;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How far back from the entry of each person's registration is looked: so many whole days
 * (GUARD_LOOKBACK), and never for a measure that protects nobody any more. Held by
 * LookBackWindowStoryTest and LookBackOffStoryTest.
 */
@ApplicationScoped
class LookBackSpans {

  private final Trail trail;
  private final TrailRights rights;
  private final Identities identities;
  private final ZoneId zone;
  private final int days;

  LookBackSpans(
      Trail trail,
      TrailRights rights,
      Identities identities,
      ZoneId zone,
      @ConfigProperty(name = LookBackSettings.DAYS) int days) {
    this.trail = trail;
    this.rights = rights;
    this.identities = identities;
    this.zone = zone;
    this.days = days;
  }

  /** Whether is looked back at all. */
  boolean isOn() {
    return days > 0;
  }

  /** One for each entry that protected somebody who is protected still. */
  List<LookBackSpan> of(MeasureSnapshot measure, ProtectedPeople people) {
    if (!isOn() || !measure.state().protects()) {
      return List.of();
    }
    List<TrailEntry> entered =
        trail.about(measure.id(), List.of(Kind.MEASURE_REGISTERED, Kind.MEASURE_CHANGED));
    Map<Long, RecordedEntry> items =
        rights.items(entered.stream().map(row -> row.entry()).toList());
    Set<String> left = new HashSet<>(people.marks());
    List<LookBackSpan> spans = new ArrayList<>();
    for (TrailEntry row : entered) {
      Set<String> marks = entered(TrailRights.known(items, row.entry()));
      marks.retainAll(left);
      left.removeAll(marks);
      if (!marks.isEmpty()) {
        spans.add(span(row, marks));
      }
    }
    // Of an entry whose content was destroyed nobody knows whom it entered: then the first counts.
    if (!left.isEmpty() && !entered.isEmpty()) {
      spans.add(span(entered.get(0), left));
    }
    return spans;
  }

  /** Marks of the people whom an entry of the register began to protect. */
  private Set<String> entered(RecordedEntry item) {
    Set<String> marks = new HashSet<>();
    item.change().entered().stream()
        .filter(RecordedMark::protects)
        .forEach(one -> marks.add(identities.atNewestDepth(one.mark(), one.depth())));
    return marks;
  }

  private LookBackSpan span(TrailEntry row, Set<String> marks) {
    Instant since =
        LocalDate.ofInstant(row.at(), zone).minusDays(days).atStartOfDay(zone).toInstant();
    return new LookBackSpan(row.entry(), since, marks);
  }
}
