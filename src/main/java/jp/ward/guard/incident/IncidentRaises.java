package jp.ward.guard.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.measure.BurntMeasures;
import jp.ward.guard.measure.ToldPlaces;
import jp.ward.guard.record.RecordedCheck;

/**
 * Raises the measures of everybody in a report that tells a place, whoever reports it: who says
 * that an address is known, knows it or knows who does. Held by BurntPlaceStoryTest,
 * BurntPlaceRaceTest.
 */
@ApplicationScoped
class IncidentRaises {

  private final IncidentMeasures measures;
  private final BurntMeasures burnt;
  private final Ledger ledger;

  IncidentRaises(IncidentMeasures measures, BurntMeasures burnt, Ledger ledger) {
    this.measures = measures;
    this.burnt = burnt;
    this.ledger = ledger;
  }

  /**
   * What was raised before the head was locked.
   *
   * @param tells whether there was anything to burn
   * @param burnt what the entry of the report keeps of each measure that was raised
   * @param at guard time by which it was decided
   */
  record Raised(boolean tells, Set<String> measures, List<Map<String, Object>> burnt, Instant at) {

    /** Whether none of these was left as it was. */
    boolean covers(Set<String> concerned) {
      return !tells || measures.containsAll(concerned);
    }

    /** Prints how many. */
    @Override
    public String toString() {
      return measures.size() + " raised";
    }
  }

  /** Needs a running transaction, before the ledger's head is locked. */
  Raised raise(IncidentReport report, RecordedCheck check) {
    Instant now = ledger.now();
    ToldPlaces told = report.toldPlaces();
    if (told.isNothing()) {
      return new Raised(false, Set.of(), List.of(), now);
    }
    Set<String> concerned = toBurn(report, check, now);
    return new Raised(true, concerned, burnt.burn(concerned, told, now), now);
  }

  /** Ids of the measures whose places are burnt by a report that tells any. */
  Set<String> toBurn(IncidentReport report, RecordedCheck check, Instant now) {
    return measures.protectingSomebodyOf(report, check, now).stream()
        .map(MeasureSnapshot::id)
        .collect(Collectors.toSet());
  }
}
