package jp.ward.guard.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.record.RecordedCheck;

/**
 * Makes of a report, and of the check that it is about, what is kept of the incident. Held by
 * AfterLeakStoryTest, BurntPlaceRefusedStoryTest.
 */
@ApplicationScoped
class IncidentFiles {

  private final IncidentMeasures measures;
  private final Identities identities;

  IncidentFiles(IncidentMeasures measures, Identities identities) {
    this.measures = measures;
    this.identities = identities;
  }

  /** Takes the check as null where the report names none; then the report has its own words. */
  IncidentFile file(
      Caller caller, IncidentReport report, RecordedCheck check, List<MeasureSnapshot> concerned) {
    Set<String> about = new HashSet<>(report.marks());
    Set<String> everybody = new HashSet<>(about);
    if (check != null) {
      about.addAll(measures.carriedOn(check.question().aboutMarks()));
      everybody.addAll(measures.carriedOn(check.question().everybodysMarks()));
    }
    everybody.addAll(CaseMarks.everybodyIn(concerned));
    return new IncidentFile(
        identities.depth(),
        caller.person(),
        caller.office().code(),
        report.check(),
        check == null ? null : check.reference(),
        (report.act() == null ? check.question().act() : report.act()).name(),
        (report.channel() == null ? check.question().channel() : report.channel()).name(),
        (report.party() == null ? check.question().recipient().party() : report.party()).name(),
        report.purpose() == null && check != null ? check.question().purpose() : report.purpose(),
        report.disclosed().stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new)),
        report.saidAt(),
        report.malicious(),
        report.description(),
        concerned.stream().map(MeasureSnapshot::id).collect(Collectors.toCollection(TreeSet::new)),
        concerned.stream()
            .map(MeasureSnapshot::responsibleOffice)
            .collect(Collectors.toCollection(TreeSet::new)),
        about,
        everybody,
        List.of(),
        null);
  }
}
