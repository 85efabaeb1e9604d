package jp.ward.guard.audit.finding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.audit.trail.StaffKeys;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.audit.trail.TrailRights;
import jp.ward.guard.conflict.Involvement;

/**
 * Which findings a reader may see, whatever their role: none about themselves or a case they are
 * in. Held by DetectionStandsTest, BlindedSupervisorStoryTest.
 */
@ApplicationScoped
class FindingRights {

  private final Trail trail;
  private final TrailRights trailRights;
  private final StaffKeys staffKeys;

  FindingRights(Trail trail, TrailRights trailRights, StaffKeys staffKeys) {
    this.trail = trail;
    this.staffKeys = staffKeys;
    this.trailRights = trailRights;
  }

  boolean maySee(FindingRow row, Involvement involvement) {
    return seen(row, involvement).isPresent();
  }

  /** What a reader may see of its evidence; empty where they may not see the finding. */
  Optional<List<Long>> seen(FindingRow row, Involvement involvement) {
    // One of the same two approvers stands in the subject alone.
    String reader = staffKeys.of(involvement.person());
    boolean isAboutReader = reader.equals(row.staff) || row.subject.contains(reader);
    List<String> measures = row.measure == null ? List.of() : List.of(row.measure);
    if (isAboutReader) {
      return Optional.empty();
    }
    List<Long> all = FindingJson.entries(row.evidence);
    if (involvement.isFirmIn(measures)) {
      // Of a case that they are in, no more than what was done by who named them.
      List<Long> byNamers = byNamers(all, involvement);
      return byNamers.isEmpty() || byNamers.size() < row.needed
          ? Optional.empty()
          : Optional.of(byNamers);
    }
    Set<Long> closed = closed(all, involvement);
    List<Long> open = all.stream().filter(entry -> !closed.contains(entry)).toList();
    boolean isEnough = open.size() == all.size() || open.size() >= row.needed;
    return isEnough ? Optional.of(open) : Optional.empty();
  }

  private List<Long> byNamers(List<Long> entries, Involvement involvement) {
    List<TrailEntry> rows = trail.these(entries);
    TrailRights.Opened opened = trailRights.open(rows);
    return rows.stream()
        .filter(row -> trailRights.isByNamer(row, opened, involvement))
        .map(row -> row.entry())
        .sorted()
        .toList();
  }

  private Set<Long> closed(List<Long> entries, Involvement involvement) {
    List<TrailEntry> rows = trail.these(entries);
    TrailRights.Opened opened = trailRights.open(rows);
    return rows.stream()
        .filter(row -> !trailRights.isOpen(row, opened, involvement))
        .map(row -> row.entry())
        .collect(Collectors.toSet());
  }
}
