package jp.ward.guard.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Question.Subject;

/** What must not be told, declared or not: a clerk never declares the slip of the tongue. */
final class Withheld {

  private Withheld() {}

  /** The union of what every reading withholds, of whichever measure and person. */
  static Set<Attribute> of(List<Reading> readings, Outcome outcome) {
    Set<Attribute> withheld = EnumSet.noneOf(Attribute.class);
    if (readings.stream().noneMatch(one -> one.handling() == Handling.REFER)) {
      readings.forEach(one -> withheld.addAll(of(one, outcome)));
    }
    return withheld;
  }

  /**
   * What stays withheld once two people have approved the question: about each person all but what
   * was declared for that very person.
   *
   * <p>INVARIANT: what was declared for one person lets nothing go about another. Held by
   * WithheldTest.
   */
  static Set<Attribute> afterRelease(List<Reading> readings) {
    Set<Attribute> withheld = EnumSet.noneOf(Attribute.class);
    for (Reading reading : readings) {
      if (reading.concealment() == Concealment.CONCEALED) {
        withheld.add(Attribute.RESPONSIBLE_OFFICE);
      }
      for (Subject subject : reading.question().about()) {
        if (isKept(reading, subject)) {
          withheld.addAll(EnumSet.complementOf(copy(reading.question().declaredFor(subject))));
        }
      }
    }
    return withheld;
  }

  /**
   * Protected, or not found in a register that may be older than it was. Whoever reads his own
   * papers shares at most an address with her: what is his goes.
   */
  private static boolean isKept(Reading reading, Subject subject) {
    if (reading.respondents().ownPapers()
        && OwnPapers.himself(reading.question(), reading.measure()).contains(subject)) {
      return false;
    }
    boolean unfound = reading.registerStale() && reading.about().unfound().contains(subject);
    return unfound || reading.about().isProtected(subject);
  }

  private static Set<Attribute> of(Reading reading, Outcome outcome) {
    if (reading.protection() == Protection.NONE) {
      return outcome == Outcome.PERMIT_WITH_LIMITS
          ? EnumSet.of(Attribute.RESPONSIBLE_OFFICE)
          : EnumSet.noneOf(Attribute.class);
    }
    return switch (outcome) {
      case PERMIT -> EnumSet.noneOf(Attribute.class);
      case PERMIT_WITH_LIMITS ->
          reading.counterpart() == Counterpart.OFFICE_THAT_ASKED
              ? EnumSet.complementOf(copy(reading.question().quoted().declared()))
              : EnumSet.of(Attribute.RESPONSIBLE_OFFICE, Attribute.MEASURE, Attribute.CASE_CONTENT);
      case DUAL_APPROVAL_REQUIRED ->
          reading.respondents().ownPapers()
              ? EnumSet.complementOf(toldOfOthers(reading))
              : EnumSet.allOf(Attribute.class);
      case WRITTEN_REQUEST_REQUIRED, BLOCK -> EnumSet.allOf(Attribute.class);
    };
  }

  /** What was declared of everybody else who is protected: rule 3 lets no more stand. */
  private static EnumSet<Attribute> toldOfOthers(Reading reading) {
    List<Subject> himself = OwnPapers.himself(reading.question(), reading.measure());
    List<Subject> others =
        reading.question().about().stream()
            .filter(one -> reading.about().isProtected(one) && !himself.contains(one))
            .toList();
    if (others.isEmpty()) {
      return EnumSet.noneOf(Attribute.class);
    }
    EnumSet<Attribute> told = copy(OwnPapers.MAY_STAND);
    others.forEach(one -> told.retainAll(reading.question().declaredFor(one)));
    return told;
  }

  private static EnumSet<Attribute> copy(Set<Attribute> attributes) {
    EnumSet<Attribute> copy = EnumSet.noneOf(Attribute.class);
    copy.addAll(attributes);
    return copy;
  }
}
