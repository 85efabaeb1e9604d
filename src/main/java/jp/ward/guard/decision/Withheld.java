package jp.ward.guard.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What must not be told, declared or not: a clerk never declares the slip of the tongue. */
final class Withheld {

  private Withheld() {}

  /** Of a question read with and without the persons whom a handover adds. */
  static Set<Attribute> of(List<Reading> readings, Outcome outcome) {
    Set<Attribute> withheld = EnumSet.noneOf(Attribute.class);
    if (readings.stream().noneMatch(one -> one.handling() == Handling.REFER)) {
      readings.forEach(one -> withheld.addAll(of(one, outcome)));
    }
    return withheld;
  }

  private static Set<Attribute> of(Reading reading, Outcome outcome) {
    boolean nothingKnown = reading.somebodyUnfound();
    if (!reading.about().anybodyProtected() && !nothingKnown) {
      return outcome == Outcome.PERMIT_WITH_LIMITS
          ? EnumSet.of(Attribute.RESPONSIBLE_OFFICE)
          : EnumSet.noneOf(Attribute.class);
    }
    return switch (outcome) {
      case PERMIT -> EnumSet.noneOf(Attribute.class);
      case PERMIT_WITH_LIMITS ->
          reading.counterpart() == Counterpart.OFFICE_THAT_ASKED
              ? butDeclared(reading)
              : EnumSet.of(Attribute.RESPONSIBLE_OFFICE, Attribute.MEASURE, Attribute.CASE_CONTENT);
      case DUAL_APPROVAL_REQUIRED ->
          isOwnPapers(reading) && !nothingKnown
              ? EnumSet.complementOf(EnumSet.of(Attribute.NAME))
              : EnumSet.allOf(Attribute.class);
      case WRITTEN_REQUEST_REQUIRED, BLOCK -> EnumSet.allOf(Attribute.class);
    };
  }

  /** Rule 8: what the inquiry declared was approved by two people, and nothing else. */
  private static Set<Attribute> butDeclared(Reading reading) {
    Set<Attribute> withheld = EnumSet.allOf(Attribute.class);
    withheld.removeAll(reading.question().quoted().declared());
    return withheld;
  }

  private static boolean isOwnPapers(Reading reading) {
    return reading.respondents().standing() == Standing.OWN_PAPERS;
  }
}
