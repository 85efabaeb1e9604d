package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;

/**
 * Cohabitants of a protected person who did not apply ({@code CO_RESIDENT}): protected towards the
 * respondents and their side, so that a question about them does not give her away, and towards
 * everybody else like anybody. Held by CoResidentTest, CoResidentAtHomeTest.
 */
final class CoResidents {

  private static final Set<Scheme> OF_A_RESIDENT =
      Set.of(Scheme.ATENA, Scheme.NON_RESIDENT_ATENA, Scheme.NAME_DOB);

  private CoResidents() {}

  /**
   * The measures, each with the cohabitants whom another one names of a person whom both protect:
   * the home is the same whichever respondent asks. Nobody stands behind them there, so that they
   * loosen nothing.
   */
  static List<MeasureSnapshot> shared(List<MeasureSnapshot> known) {
    List<MeasureSnapshot> naming =
        known.stream().filter(one -> one.state().protects() && live(one)).toList();
    if (naming.isEmpty()) {
      return known;
    }
    Map<String, List<MeasureSnapshot>> byNumber = new HashMap<>();
    for (MeasureSnapshot one : naming) {
      numbers(one)
          .distinct()
          .forEach(mark -> byNumber.computeIfAbsent(mark, any -> new ArrayList<>()).add(one));
    }
    return known.stream().map(one -> with(byNumber, one)).toList();
  }

  private static MeasureSnapshot with(
      Map<String, List<MeasureSnapshot>> byNumber, MeasureSnapshot measure) {
    List<ProtectedPerson> others =
        numbers(measure)
            .flatMap(mark -> byNumber.getOrDefault(mark, List.of()).stream())
            .distinct()
            .filter(other -> !other.id().equals(measure.id()))
            .flatMap(other -> other.protectedPersons().stream())
            .filter(CoResidents::is)
            .map(CoResidents::unconfirmed)
            .toList();
    return others.isEmpty() ? measure : measure.protecting(others);
  }

  /**
   * Marks of residents' numbers and whole names with a birthday, of all who don't merely live
   * there. The number of an office or a lawyer who represents many is no tie between them.
   */
  static Stream<String> numbers(MeasureSnapshot measure) {
    return without(measure, false).stream()
        .flatMap(person -> person.identifiers().stream())
        .filter(ref -> ref.whole() && OF_A_RESIDENT.contains(ref.scheme()))
        .map(KnownRef::mark);
  }

  private static ProtectedPerson unconfirmed(ProtectedPerson one) {
    return new ProtectedPerson(
        one.role(), one.identifiers().stream().map(ref -> ref.confirmed(false)).toList());
  }

  static boolean live(MeasureSnapshot measure) {
    return measure.protectedPersons().stream().anyMatch(CoResidents::is);
  }

  /** Whether the question comes near the respondents' side of the measure, be it on doubt. */
  static boolean areMeant(Question question, MeasureSnapshot measure, AboutReading about) {
    return RespondentReading.of(question, measure, about).isNear()
        || question.origin() != null && Side.isOriginOf(measure, question);
  }

  /** Protected persons of a measure, with or without the cohabitants who did not apply. */
  static List<ProtectedPerson> without(MeasureSnapshot measure, boolean meant) {
    return meant
        ? measure.protectedPersons()
        : measure.protectedPersons().stream().filter(one -> !is(one)).toList();
  }

  /** Whether somebody asked about is, be it on doubt, protected otherwise than as living there. */
  static boolean isAboutOthers(Question question, MeasureSnapshot measure) {
    return question.about().stream()
        .anyMatch(one -> AboutReading.isAmong(measure, without(measure, false), one));
  }

  /** Whether the measure knows the recipient for certain only as one who lives there. */
  static boolean isOnlyThat(Question question, MeasureSnapshot measure) {
    List<IdentifierRef> recipient = Match.withoutBareNames(question.recipient().identifiers());
    return measure != null
        && live(measure)
        && without(measure, false).stream()
            .noneMatch(one -> Certainty.isSure(recipient, one.identifiers()));
  }

  /**
   * Whether somebody asked about surely is a cohabitant, where cohabitants don't count: the address
   * or the telephone of the home that they share makes them nobody else, else every question that
   * names their address would give her away.
   *
   * <p>INVARIANT: only what is confirmed in this very measure says so. Held by MonotonyTest.
   *
   * @param persons those of the measure who count in the question
   */
  static boolean isOne(Subject subject, MeasureSnapshot measure, List<ProtectedPerson> persons) {
    List<IdentifierRef> given = Match.withoutBareNames(subject.identifiers());
    List<IdentifierRef> matching = Neighbour.matching(given, persons).toList();
    return live(measure)
        && persons.stream().noneMatch(CoResidents::is)
        && measure.protectedPersons().stream()
            .filter(CoResidents::is)
            .filter(one -> Certainty.isConfirmed(given, one, measure))
            .anyMatch(one -> matching.stream().allMatch(ref -> isOfHome(ref, one)));
  }

  /** An address, or the telephone that both have; her own telephone is hers alone. */
  private static boolean isOfHome(IdentifierRef given, ProtectedPerson one) {
    return given.scheme() == Scheme.ADDRESS
        || given.scheme() == Scheme.PHONE
            && one.identifiers().stream().anyMatch(ref -> ref.confirmed() && ref.isExactly(given));
  }

  static boolean is(ProtectedPerson one) {
    return one.role() == ProtectedRole.CO_RESIDENT;
  }
}
