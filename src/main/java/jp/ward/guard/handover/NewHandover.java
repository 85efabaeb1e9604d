package jp.ward.guard.handover;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Person;
import jp.ward.guard.handover.Handover.Subject;

/**
 * An inquiry of one office at another that needs a handover. Held by HandoverStoryTest.
 *
 * @param askerSub null where a system asked
 * @param reference the asker's own reference, or null
 */
public record NewHandover(
    String askingOffice,
    String askedOffice,
    String askerSub,
    String askerUpn,
    String purpose,
    String reference,
    List<Subject> subjects) {

  /** All that makes it the same question by the same person again, framed; for a keyed hash. */
  String framed() {
    List<String> parts =
        Stream.of(
                Stream.of(
                    askingOffice,
                    askedOffice,
                    new Person(null, askerUpn).foldedIds().getOrDefault("upn", "")),
                Stream.of(purpose, reference == null ? "" : reference),
                subjects.stream().map(NewHandover::framed).sorted(Comparator.naturalOrder()))
            .flatMap(all -> all)
            .toList();
    return "handover/question" + framed(parts);
  }

  private static String framed(Subject subject) {
    List<String> people =
        subject.identifiers().stream()
            .map(one -> framed(List.copyOf(new TreeSet<>(one.exact()))))
            .sorted()
            .toList();
    return framed(List.of(framed(people), framed(List.copyOf(new TreeSet<>(subject.declared())))));
  }

  /** Lengths before the parts, so that no two lists of parts look alike. */
  static String framed(List<String> parts) {
    return parts.stream().map(one -> one.length() + ":" + one).collect(Collectors.joining());
  }

  HandoverContent content(int depth) {
    return new HandoverContent(
        askingOffice,
        askedOffice,
        askerSub,
        askerUpn,
        purpose,
        reference,
        depth,
        subjects,
        List.of(),
        null,
        null);
  }

  /** Prints the offices and nobody. */
  @Override
  public String toString() {
    return "inquiry from " + askingOffice + " to " + askedOffice;
  }
}
