package jp.ward.guard.identity;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.kernel.FieldProblem;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/** A made-up directory, marks that can be read, and short ways to ask and to store. */
final class Sample {

  static final String WARD_A = "141011";
  static final String WARD_B = "141020";
  static final String WARD_C = "131121";
  static final String TWELVE_DIGITS = "131130";

  static final Directory DIRECTORY =
      new Directory(
          List.of(),
          List.of(
              new Municipality(WARD_A, "141003", "見本A区", 9),
              new Municipality(WARD_B, "141003", "見本B区", 9),
              new Municipality(WARD_C, WARD_C, "見本C区", 10),
              new Municipality(TWELVE_DIGITS, TWELVE_DIGITS, "見本E区", 12)),
          List.of());

  private Sample() {}

  /** Marks such as {@code k2(k1(form))}. */
  static Marks marks(int depth) {
    return new Marks() {
      @Override
      public String mark(int upTo, String normalForm) {
        String mark = normalForm;
        for (int key = 1; key <= upTo; key++) {
          mark = "k" + key + "(" + mark + ")";
        }
        return mark;
      }

      @Override
      public String wrap(String mark, int toDepth) {
        return "k" + toDepth + "(" + mark + ")";
      }

      @Override
      public int depth() {
        return depth;
      }
    };
  }

  static Identities identities() {
    return new Identities(DIRECTORY, marks(1));
  }

  static IdentifierRef asked(Scheme scheme, String value, String municipality) {
    FieldProblems problems = new FieldProblems();
    return identities()
        .asked("id", new Identifier(scheme, value, municipality), problems)
        .orElseThrow(() -> new AssertionError(problems.list().toString()));
  }

  static IdentifierRef asked(Scheme scheme, String value) {
    return asked(scheme, value, null);
  }

  static List<KnownRef> stored(Scheme scheme, String value, String municipality) {
    FieldProblems problems = new FieldProblems();
    return identities()
        .stored("id", new Identifier(scheme, value, municipality), problems, new FieldProblems())
        .orElseThrow(() -> new AssertionError(problems.list().toString()));
  }

  static List<KnownRef> stored(Scheme scheme, String value) {
    return stored(scheme, value, null);
  }

  static List<FieldProblem> problems(Scheme scheme, String value, String municipality) {
    FieldProblems problems = new FieldProblems();
    identities().asked("id", new Identifier(scheme, value, municipality), problems);
    return problems.list();
  }

  static boolean isRefused(Scheme scheme, String value) {
    String municipality = scheme.isNumberedByMunicipality() ? WARD_A : null;
    List<FieldProblem> problems = problems(scheme, value, municipality);
    problems.stream()
        .filter(problem -> value != null && !value.isBlank() && value.length() > 4)
        .filter(problem -> problem.message().contains(value))
        .findAny()
        .ifPresent(
            problem -> {
              throw new AssertionError("a message echoes the value");
            });
    return problems.stream().anyMatch(problem -> problem.field().equals("id.value"));
  }

  /** The normal form of the whole identifier, as it is hashed. */
  static String form(Scheme scheme, String value) {
    Set<String> exact = asked(scheme, value).exact();
    String mark = exact.iterator().next();
    return mark.substring("k1(".length(), mark.length() - 1);
  }

  static boolean finds(Scheme scheme, String asked, String stored) {
    IdentifierRef question = asked(scheme, asked);
    return stored(scheme, stored).stream().anyMatch(known -> known.matches(question));
  }

  static boolean isExactly(Scheme scheme, String asked, String stored) {
    IdentifierRef question = asked(scheme, asked);
    return stored(scheme, stored).stream().anyMatch(known -> known.isExactly(question));
  }

  /** Whether both addresses name a floor, a room or a household, and not the same one. */
  static boolean areTwoDwellings(String asked, String stored) {
    List<String> marks = stored(Scheme.ADDRESS, stored).stream().map(KnownRef::mark).toList();
    return asked(Scheme.ADDRESS, asked).dwellings().stream()
        .anyMatch(
            one ->
                !Collections.disjoint(one.named(), marks)
                    && Collections.disjoint(one.same(), marks));
  }
}
