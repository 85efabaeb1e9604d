package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random identifiers, so few of them that those asked about and those held meet. */
final class SomeIdentifiers {

  static final List<Scheme> SCHEMES =
      List.of(Scheme.ATENA, Scheme.NAME_DOB, Scheme.PHONE, Scheme.ADDRESS, Scheme.STAFF);

  static final List<Scheme> REACHABLE = List.of(Scheme.PHONE, Scheme.EMAIL, Scheme.ADDRESS);

  static final List<KnownRef> EVERY_TELEPHONE =
      IntStream.rangeClosed(1, 2)
          .mapToObj(number -> mark(Scheme.PHONE, number, true))
          .map(mark -> new KnownRef(Scheme.PHONE, "", mark, true, 1, true))
          .toList();

  private SomeIdentifiers() {}

  /** A number beside a telephone or the like meets the same beside another number (rule 4). */
  static Arbitrary<List<IdentifierRef>> people() {
    return Arbitraries.oneOf(
        asked(SCHEMES).list().ofMinSize(1).ofMaxSize(2),
        Combinators.combine(asked(List.of(Scheme.ATENA)), asked(REACHABLE))
            .as((number, way) -> List.of(number, way)));
  }

  static Arbitrary<IdentifierRef> asked(List<Scheme> schemes) {
    return Combinators.combine(Arbitraries.of(schemes), numbers(schemes))
        .as(SomeIdentifiers::reference);
  }

  static Arbitrary<KnownRef> known(List<Scheme> schemes) {
    return Combinators.combine(
            Arbitraries.of(schemes),
            numbers(schemes),
            Arbitraries.of(true, true, true, false),
            Arbitraries.of(true, true, true, false))
        .as(
            (scheme, number, whole, confirmed) ->
                new KnownRef(
                    scheme, numberedBy(scheme), mark(scheme, number, whole), whole, 1, confirmed));
  }

  private static Arbitrary<Integer> numbers(List<Scheme> schemes) {
    return Arbitraries.integers().between(1, schemes.equals(REACHABLE) ? 2 : 3);
  }

  static IdentifierRef reference(Scheme scheme, int number) {
    String exact = mark(scheme, number, true);
    return new IdentifierRef(
        scheme, numberedBy(scheme), Set.of(exact), Set.of(exact, mark(scheme, number, false)));
  }

  private static String numberedBy(Scheme scheme) {
    return scheme.isNumberedByMunicipality() ? "141003" : "";
  }

  private static String mark(Scheme scheme, int number, boolean whole) {
    return scheme + (whole ? "=" : "~") + number;
  }
}
