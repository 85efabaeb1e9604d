package jp.ward.guard.incident;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.Guard;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Question;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.record.RecordedCheck;

/**
 * The measures that an incident concerns, as committed when this is called. Held by
 * AfterLeakStoryTest, BurntPlaceStoryTest.
 */
@ApplicationScoped
class IncidentMeasures {

  private final Measures measures;
  private final Identities identities;
  private final ZoneId zone;

  IncidentMeasures(Measures measures, Identities identities, ZoneId zone) {
    this.measures = measures;
    this.identities = identities;
    this.zone = zone;
  }

  /**
   * Measures that protect anybody in the report, under whatever number another office has of her.
   * The check is null where there is none.
   */
  List<MeasureSnapshot> protectingAnybodyIn(
      IncidentReport report, RecordedCheck check, Instant now) {
    return withHerOthers(named(report, check, now), now);
  }

  /**
   * The measures with every other that protects one of their people by a number or a name with a
   * birthday: she moved, and the office there numbers her otherwise. Doubt raises.
   */
  private List<MeasureSnapshot> withHerOthers(List<MeasureSnapshot> found, Instant now) {
    Set<String> numbers =
        found.stream().flatMap(Guard::sureMarks).collect(Collectors.toUnmodifiableSet());
    Map<String, MeasureSnapshot> all = new LinkedHashMap<>();
    found.forEach(one -> all.put(one.id(), one));
    measures.snapshotsFor(numbers, day(now)).stream()
        .filter(one -> protectsOneOf(one, numbers))
        .forEach(one -> all.putIfAbsent(one.id(), one));
    return List.copyOf(all.values());
  }

  private List<MeasureSnapshot> named(IncidentReport report, RecordedCheck check, Instant now) {
    Set<String> asked = new HashSet<>(report.findingMarks());
    Map<String, MeasureSnapshot> found = new LinkedHashMap<>();
    if (check != null) {
      asked.addAll(carriedOn(check.question().concernedMarks()));
      measures.protecting(check.measureIds(), day(now)).forEach(one -> found.put(one.id(), one));
    }
    measures.snapshotsFor(asked, day(now)).stream()
        .filter(one -> protectsOneOf(one, asked))
        .forEach(one -> found.putIfAbsent(one.id(), one));
    return List.copyOf(found.values());
  }

  /**
   * Measures that protect somebody in the incident, as a check reads who is meant: one about a
   * neighbour of the block concerns her officers, and burns nothing of hers.
   */
  List<MeasureSnapshot> protectingSomebodyOf(
      IncidentReport report, RecordedCheck check, Instant now) {
    Set<String> resting = check == null ? Set.of() : check.measureIds();
    List<Question.Subject> residents = residents(report, check);
    List<MeasureSnapshot> hers =
        named(report, check, now).stream()
            .filter(
                one ->
                    resting.contains(one.id())
                        || residents.stream().anyMatch(resident -> Guard.isAbout(resident, one)))
            .toList();
    return withHerOthers(hers, now);
  }

  private List<Question.Subject> residents(IncidentReport report, RecordedCheck check) {
    List<List<IdentifierRef>> all = new ArrayList<>(report.about());
    if (check != null) {
      check.question().residents().stream()
          .map(one -> one.stream().map(ref -> identities.carriedOn(ref, 1)).toList())
          .forEach(all::add);
    }
    return all.stream().map(one -> new Question.Subject(one, Set.of())).toList();
  }

  /** Picks the measures that protect still. */
  List<MeasureSnapshot> of(IncidentFile file, Instant now) {
    return file.measures().isEmpty() ? List.of() : measures.protecting(file.measures(), day(now));
  }

  /** The number of the paper file of each of these that has one, by the measure's id. */
  Map<String, String> references(Set<String> ids) {
    return ids.isEmpty() ? Map.of() : measures.references(ids);
  }

  /**
   * A check of the past does not say how many keys there were: what is wrapped once too often
   * equals no stored mark.
   */
  Set<String> carriedOn(Set<String> marks) {
    return identities.carriedOn(marks, 1);
  }

  private static boolean protectsOneOf(MeasureSnapshot measure, Set<String> asked) {
    return measure.protectedPersons().stream()
        .flatMap(person -> person.identifiers().stream())
        .anyMatch(known -> asked.contains(known.mark()));
  }

  private LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }
}
