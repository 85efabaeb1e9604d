package jp.ward.guard.development;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sample ward of the development mode, for the tests that replay the README. */
public final class DevelopmentWard {

  /** Somebody of the sample ward. */
  public record Person(String name, String upn, String office, List<String> groups) {}

  /** A measure as its officer posts it today. */
  public record PostedBody(Person officer, String body) {}

  private DevelopmentWard() {}

  /** Takes the name of a token's file without its ending. */
  public static Person person(String name) {
    return DevelopmentPerson.ALL.stream()
        .filter(person -> person.name().equals(name))
        .map(DevelopmentWard::shown)
        .findFirst()
        .orElseThrow(() -> new AssertionError("the development mode makes no token " + name));
  }

  public static List<PostedBody> measures(LocalDate today) {
    List<PostedBody> posted = new ArrayList<>();
    for (DevelopmentMeasure measure : DevelopmentMeasure.ALL) {
      posted.add(new PostedBody(shown(measure.officer()), measure.bodyOn(today)));
    }
    return posted;
  }

  private static Person shown(DevelopmentPerson person) {
    return new Person(person.name(), person.upn(), person.office(), List.copyOf(person.groups()));
  }
}
