package jp.ward.guard.audit.disclosure;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.about.AskedPerson;
import jp.ward.guard.audit.disclosure.ProtectedPeople.Recognized;
import jp.ward.guard.audit.trail.TrailEntry;
import jp.ward.guard.decision.MeasureSnapshot;

/**
 * What a measure makes of recorded checks: which of them are about the people it protects.
 *
 * <p>INVARIANT: what another municipality's office did about somebody shows only where a second
 * person has confirmed who that is: else whoever enters anybody, an officer too, would read who
 * cares for her. Held by DisclosuresElsewhereStoryTest.
 *
 * @param spans how far back before the measure is looked
 */
public record DisclosureCase(
    MeasureSnapshot measure, ProtectedPeople people, List<LookBackSpan> spans) {

  /**
   * What tells of a check how it concerns a measure.
   *
   * @param before whether it was let go on before the measure protected her
   */
  record Concern(DisclosureMatch match, boolean before, Set<String> disclosing) {

    /** Prints how surely and nobody. */
    @Override
    public String toString() {
      return match.name();
    }
  }

  /** By all of these, checks that may concern it are looked for. */
  Set<String> subjects() {
    Set<String> subjects = new HashSet<>(people.marks());
    subjects.add(measure.id());
    return subjects;
  }

  /**
   * Empty where it is about somebody else, or not for her officers to see.
   *
   * @param rests whether it rested on this measure
   * @param asked the people asked about, null where nobody can read that any more
   */
  Optional<Concern> of(TrailEntry row, boolean rests, List<AskedPerson> asked) {
    if (asked == null) {
      return unread(row, rests);
    }
    Optional<Recognized> recognized = people.among(asked);
    if (!isHere(row) && !recognized.map(Recognized::confirmed).orElseGet(people::areConfirmed)) {
      return Optional.empty();
    }
    if (rests) {
      return Optional.of(
          recognized
              .map(one -> new Concern(one.match(), false, one.disclosing()))
              .orElseGet(() -> new Concern(DisclosureMatch.DOUBTFUL, false, disclosing(asked))));
    }
    return row.stopped()
        ? Optional.empty()
        : recognized
            .filter(one -> spans.stream().anyMatch(span -> span.holds(row, one.marks())))
            .map(one -> new Concern(one.match(), true, one.disclosing()));
  }

  /** It was found by her mark, and its content was destroyed: nobody can say more. */
  private Optional<Concern> unread(TrailEntry row, boolean rests) {
    boolean isOfTheTime = !row.stopped() && spans.stream().anyMatch(span -> span.isOfTheTime(row));
    return isForHerOfficers(row) && (rests || isOfTheTime)
        ? Optional.of(new Concern(DisclosureMatch.DOUBTFUL, !rests, Set.of()))
        : Optional.empty();
  }

  /** Whether her officers may know of an entry of which nobody can say whom it is about. */
  boolean isForHerOfficers(TrailEntry row) {
    return isHere(row) || people.areConfirmed();
  }

  private boolean isHere(TrailEntry row) {
    return measure.municipality().equals(row.municipality());
  }

  private static Set<String> disclosing(List<AskedPerson> asked) {
    Set<String> all = new TreeSet<>();
    asked.forEach(one -> all.addAll(one.disclosing()));
    return all;
  }

  /** Prints the measure's id. */
  @Override
  public String toString() {
    return measure.id();
  }
}
