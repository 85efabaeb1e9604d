package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.FindingSettings;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;

/**
 * Leaks that one case does not show to be alike: of one act or purpose in a city, or of one office.
 * Whether anybody was protected counts for nothing, so that a finding says nothing of it.
 */
@ApplicationScoped
class IncidentsAlike implements Detector {

  static final Duration WINDOW = Duration.ofDays(90);

  private final Trail trail;
  private final Ledger ledger;
  private final Directory directory;
  private final FindingSettings settings;

  IncidentsAlike(Trail trail, Ledger ledger, Directory directory, FindingSettings settings) {
    this.trail = trail;
    this.ledger = ledger;
    this.directory = directory;
    this.settings = settings;
  }

  /** An incident as it was reported; the purpose is null where nobody said it. */
  private record Reported(
      long entry, Instant at, String act, String purpose, String office, String municipality) {

    /** Prints where and nobody. */
    @Override
    public String toString() {
      return "incident at " + office;
    }
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    // Twice the window: what came together is seen as long as the last of it is in the window.
    List<Reported> all = reported(now.minus(WINDOW).minus(WINDOW));
    List<Suspicion> seen = new ArrayList<>();
    seen.addAll(inCity(FindingKind.INCIDENTS_OF_ONE_ACT, all, Reported::act));
    seen.addAll(inCity(FindingKind.INCIDENTS_OF_ONE_PURPOSE, all, Reported::purpose));
    crowded(all, Reported::office).forEach((office, those) -> seen.add(ofOffice(office, those)));
    return seen;
  }

  private List<Reported> reported(Instant since) {
    List<Long> entries =
        trail.ofKind(Kind.INCIDENT_OPENED, since).stream()
            .filter(row -> row.office() != null)
            .map(row -> row.entry())
            .toList();
    return ledger.these(entries).stream().map(RecordedEntry::of).map(this::reported).toList();
  }

  private Reported reported(RecordedEntry item) {
    String office = item.stored().office();
    return new Reported(
        item.entry(),
        item.at(),
        item.incident().act(),
        item.incident().purpose(),
        office,
        directory.office(office).map(Office::municipality).orElse(""));
  }

  /** Every ward of the city in which one of them was reported looks at all of them. */
  private List<Suspicion> inCity(
      FindingKind kind, List<Reported> all, Function<Reported, String> word) {
    List<Suspicion> seen = new ArrayList<>();
    crowded(all, one -> word.apply(one) == null ? null : word.apply(one) + "/" + city(one))
        .values()
        .forEach(
            those ->
                those.stream()
                    .map(Reported::municipality)
                    .collect(Collectors.toCollection(TreeSet::new))
                    .forEach(
                        ward ->
                            seen.add(
                                suspicion(
                                    kind,
                                    word.apply(those.get(0)) + "/" + ward,
                                    ward,
                                    null,
                                    those))));
    return seen;
  }

  private String city(Reported one) {
    return String.join("+", directory.cityOf(one.municipality()));
  }

  private Suspicion ofOffice(String office, List<Reported> those) {
    String ward = those.get(0).municipality();
    return suspicion(FindingKind.INCIDENTS_OF_ONE_OFFICE, office, ward, office, those);
  }

  private Suspicion suspicion(
      FindingKind kind, String subject, String ward, String office, List<Reported> those) {
    return new Suspicion(
        kind,
        subject,
        ward,
        office,
        null,
        null,
        settings.incidentsAlike(),
        those.stream().map(Reported::entry).toList());
  }

  /** By a word those that came so often in so short a time; null is no word. */
  private Map<String, List<Reported>> crowded(List<Reported> all, Function<Reported, String> word) {
    Map<String, List<Reported>> crowded = new TreeMap<>();
    all.stream()
        .filter(one -> Objects.nonNull(word.apply(one)))
        .collect(Collectors.groupingBy(word, TreeMap::new, Collectors.toList()))
        .forEach(
            (text, alike) -> {
              List<Reported> those =
                  Crowded.of(alike, Reported::at, settings.incidentsAlike(), WINDOW);
              if (!those.isEmpty()) {
                crowded.put(text, those);
              }
            });
    return crowded;
  }
}
