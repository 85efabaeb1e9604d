package jp.ward.guard.audit.detector;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.audit.finding.Detector;
import jp.ward.guard.audit.finding.FindingKind;
import jp.ward.guard.audit.finding.Suspicion;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.record.RecordedEntry;

/**
 * The guard itself is weaker than it was: rows that it did not write, or settings that protect
 * less. Told to the managers of every municipality, so that no one of them can keep it to himself.
 */
@ApplicationScoped
class GuardDoubts implements Detector {

  private static final Duration WINDOW = Duration.ofDays(30);

  private final Trail trail;
  private final Ledger ledger;
  private final Directory directory;

  GuardDoubts(Trail trail, Ledger ledger, Directory directory) {
    this.trail = trail;
    this.ledger = ledger;
    this.directory = directory;
  }

  @Override
  public List<Suspicion> detect(Instant now) {
    Instant since = now.minus(WINDOW);
    List<Long> doubted = entries(trail.ofKind(Kind.REGISTER_DOUBTED, since));
    List<Long> settings =
        entries(trail.ofKind(Kind.SETTINGS_IN_FORCE, since)).stream()
            .filter(this::isWeaker)
            .toList();
    Stream<Suspicion> ofSettings =
        settings.stream()
            .flatMap(
                entry ->
                    everywhere(
                        FindingKind.SETTINGS_WEAKENED, "settings/" + entry + "/", List.of(entry)));
    Stream<Suspicion> ofRegister =
        doubted.isEmpty()
            ? Stream.of()
            : everywhere(FindingKind.REGISTER_DOUBTED, "register/", doubted);
    return Stream.concat(ofRegister, ofSettings).toList();
  }

  private static List<Long> entries(List<TrailEntry> rows) {
    return rows.stream().map(row -> row.entry()).toList();
  }

  private boolean isWeaker(long entry) {
    return ledger
        .read(entry)
        .map(RecordedEntry::of)
        .filter(item -> !item.content().path("weaker").isEmpty())
        .isPresent();
  }

  private Stream<Suspicion> everywhere(FindingKind kind, String subject, List<Long> entries) {
    Set<String> municipalities =
        directory.municipalities().stream()
            .map(Municipality::code)
            .filter(directory::hasOffice)
            .collect(Collectors.toCollection(TreeSet::new));
    return municipalities.stream()
        .map(one -> new Suspicion(kind, subject + one, one, null, null, null, 1, entries));
  }
}
