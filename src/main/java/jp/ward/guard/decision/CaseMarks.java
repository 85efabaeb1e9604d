package jp.ward.guard.decision;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.kernel.KnownRef;

/**
 * A case as rule 29 compares it: a question, a request, a handover or an incident, in keyed marks.
 *
 * @param named marks of everybody whom it names, in whatever place
 * @param about marks of the residents whom it is about; a bare name is none of them
 * @param matched ids of the measures that protected them then, whatever became of these
 */
public record CaseMarks(Set<String> named, Set<String> about, Set<String> matched) {

  public CaseMarks {
    named = Set.copyOf(named);
    about = Set.copyOf(about);
    matched = Set.copyOf(matched);
  }

  /** A case that is about everybody whom it names, and of which no measure was noted. */
  public static CaseMarks about(Set<String> persons) {
    return new CaseMarks(persons, persons, Set.of());
  }

  /** Marks of all people of these measures, on either side. */
  public static Set<String> everybodyIn(Collection<MeasureSnapshot> measures) {
    return marks(measures.stream().flatMap(MeasureSnapshot::persons));
  }

  /**
   * Marks of all people of these measures, and of the places at which they are reached: the number
   * of a destination leads to whoever is reached there.
   */
  public static Set<String> everybodyAt(Collection<MeasureSnapshot> measures) {
    return marks(
        measures.stream()
            .flatMap(
                one ->
                    Stream.of(
                            one.persons(),
                            one.safeDestinations().stream(),
                            one.unsafeDestinations().stream())
                        .flatMap(marks -> marks)));
  }

  private static Set<String> marks(Stream<KnownRef> references) {
    return references.map(KnownRef::mark).collect(Collectors.toSet());
  }

  /** Prints how much and nobody. */
  @Override
  public String toString() {
    return "a case of " + named.size() + " marks";
  }
}
