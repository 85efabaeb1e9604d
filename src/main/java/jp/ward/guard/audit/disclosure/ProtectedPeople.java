package jp.ward.guard.audit.disclosure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import jp.ward.guard.audit.about.AskedPerson;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/**
 * Tells which of the people in a recorded question a measure protects. A number of hers is she; a
 * telephone, an address or a name with its birthday is she as long as no number, and no name with a
 * birthday, was given that is another's: whoever lives with her is somebody else, and so is a
 * namesake.
 *
 * @param people for each protected person the whole marks, without bare names
 */
public record ProtectedPeople(List<List<KnownRef>> people) {

  /**
   * Roles protected towards everybody: a cohabitant who did not apply is asked about like anybody.
   */
  private static final Set<ProtectedRole> TOWARDS_EVERYBODY =
      EnumSet.of(ProtectedRole.APPLICANT, ProtectedRole.CO_PROTECTED, ProtectedRole.REPRESENTATIVE);

  static ProtectedPeople of(MeasureSnapshot measure) {
    return new ProtectedPeople(
        measure.protectedPersons().stream()
            .filter(person -> TOWARDS_EVERYBODY.contains(person.role()))
            .map(
                person ->
                    person.identifiers().stream()
                        .filter(ref -> ref.whole() && ref.scheme() != Scheme.NAME)
                        .toList())
            .toList());
  }

  /** By all of these, checks about one of the people are looked for. */
  public Set<String> marks() {
    return people.stream().flatMap(List::stream).map(KnownRef::mark).collect(Collectors.toSet());
  }

  /**
   * Whether somebody other than who entered them has confirmed all of them. An officer's first
   * registration, which speaks at once, is the word of one person here.
   */
  boolean areConfirmed() {
    return people.stream().flatMap(List::stream).allMatch(KnownRef::confirmedByAnother);
  }

  /**
   * People asked about who are protected people.
   *
   * @param match how surely, of the one who is so most surely
   * @param confirmed whether one of them is somebody behind whom more than one person stands
   * @param marks by which they were recognised
   * @param disclosing what was declared to be told of them
   */
  record Recognized(
      DisclosureMatch match, boolean confirmed, Set<String> marks, Set<String> disclosing) {

    /** Prints how surely and nobody. */
    @Override
    public String toString() {
      return match.name();
    }
  }

  /** Empty where nobody asked about is one of them. */
  Optional<Recognized> among(List<AskedPerson> asked) {
    List<DisclosureMatch> matches = new ArrayList<>();
    Set<KnownRef> shared = new HashSet<>();
    Set<String> disclosing = new TreeSet<>();
    for (AskedPerson one : asked) {
      for (List<KnownRef> person : people) {
        DisclosureMatch match = match(one.identifiers(), person);
        if (match != null) {
          matches.add(match);
          shared.addAll(shared(one.identifiers(), person));
          disclosing.addAll(one.disclosing());
        }
      }
    }
    return matches.stream()
        .min(DisclosureMatch::compareTo)
        .map(
            best ->
                new Recognized(
                    best,
                    shared.stream().anyMatch(KnownRef::confirmedByAnother),
                    shared.stream().map(KnownRef::mark).collect(Collectors.toSet()),
                    disclosing));
  }

  /** Null where it is somebody else. */
  private static DisclosureMatch match(List<IdentifierRef> asked, List<KnownRef> person) {
    List<KnownRef> shared = shared(asked, person);
    if (shared.stream().anyMatch(ref -> ref.scheme().isStrong())) {
      return DisclosureMatch.CERTAIN;
    }
    boolean isAnother = asked.stream().anyMatch(ref -> isAnothers(ref, person));
    return shared.isEmpty() || isAnother ? null : DisclosureMatch.LIKELY;
  }

  private static List<KnownRef> shared(List<IdentifierRef> asked, List<KnownRef> person) {
    return person.stream().filter(ref -> asked.stream().anyMatch(ref::isExactly)).toList();
  }

  private static boolean isAnothers(IdentifierRef asked, List<KnownRef> person) {
    if (!asked.scheme().isStrong() && asked.scheme() != Scheme.NAME_DOB) {
      return false;
    }
    List<KnownRef> alike =
        person.stream()
            .filter(ref -> ref.scheme() == asked.scheme())
            .filter(ref -> Objects.equals(ref.numberedBy(), asked.numberedBy()))
            .toList();
    return !alike.isEmpty() && alike.stream().noneMatch(ref -> ref.isExactly(asked));
  }

  /** Prints how many and nobody. */
  @Override
  public String toString() {
    return people.size() + " protected people";
  }
}
