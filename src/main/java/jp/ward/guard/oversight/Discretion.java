package jp.ward.guard.oversight;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.measure.Namings;
import jp.ward.guard.measure.OwnCase;
import jp.ward.guard.measure.Parties;

/**
 * Keeps a reader from the cases that he is in: as a party, by a declared tie, or because it is his
 * own record. What is kept from him is left out without a gap.
 */
@ApplicationScoped
class Discretion {

  private static final String NO_MEASURE = "";

  private final Identities identities;
  private final Measures measures;
  private final Parties parties;
  private final StaffKeys staffKeys;
  private final Clock clock;
  private final ZoneId zone;

  Discretion(
      Identities identities,
      Measures measures,
      Parties parties,
      StaffKeys staffKeys,
      Clock clock,
      ZoneId zone) {
    this.identities = identities;
    this.measures = measures;
    this.parties = parties;
    this.staffKeys = staffKeys;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What concerns a reader.
   *
   * @param himself marks of his own
   * @param tied marks of those to whom he has declared a tie
   * @param measures on which any of these stands by the word of an officer or of two people
   * @param near marks of everybody in the measures that name any of these on whoever's word
   * @param namings who entered any of these into whatever measure
   * @param staff the key of the reader himself
   */
  record Concerns(
      Set<String> himself,
      Set<String> tied,
      Set<String> measures,
      Set<String> near,
      Namings namings,
      String staff) {

    /** Marks of himself and of those to whom he has declared a tie. */
    Set<String> marks() {
      Set<String> all = new HashSet<>(himself);
      all.addAll(tied);
      return all;
    }

    boolean touch(List<String> ids) {
      return !Collections.disjoint(measures, ids);
    }

    /** Prints how much and nobody. */
    @Override
    public String toString() {
      return measures.size() + " measures";
    }
  }

  static Set<String> marksOf(List<KnownRef> references) {
    return references.stream().map(KnownRef::mark).collect(Collectors.toSet());
  }

  /** The measures on which a member of staff stands himself. */
  @Transactional
  public List<MeasureSnapshot> measuresNaming(Person person, Instant now) {
    Set<String> marks =
        own(person).stream()
            .flatMap(ref -> ref.wide().stream())
            .collect(Collectors.toCollection(HashSet::new));
    return measures.snapshotsFor(marks, LocalDate.ofInstant(now, zone));
  }

  private List<IdentifierRef> own(Person person) {
    return person.foldedIds().values().stream().map(identities::staff).toList();
  }

  @Transactional
  public Concerns of(Caller reader) {
    Set<String> himself =
        own(reader.person()).stream()
            .flatMap(ref -> ref.wide().stream())
            .collect(Collectors.toSet());
    // What has ended is nobody's secret any less.
    Namings namings = parties.namingsOf(reader.person());
    return new Concerns(
        himself,
        Set.copyOf(parties.tiedTo(reader)),
        namings.firm(),
        near(namings.everywhere()),
        namings,
        staffKeys.of(reader.person()));
  }

  /** Queries alike whether they are in any case or not, so that the time does not tell. */
  private Set<String> near(Set<String> ids) {
    Set<String> asked = new HashSet<>(ids);
    asked.add(NO_MEASURE);
    return OwnCase.everybodyAt(measures.ever(asked, LocalDate.ofInstant(clock.instant(), zone)));
  }
}
