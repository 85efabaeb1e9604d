package jp.ward.guard.decision;

import java.util.EnumSet;
import java.util.Set;

/** What must not be told, declared or not: a clerk never declares the slip of the tongue. */
final class Withheld {

  private Withheld() {}

  static Set<Attribute> of(Reading reading, Outcome outcome) {
    if (reading.handling() == Handling.REFER) {
      return EnumSet.noneOf(Attribute.class);
    }
    boolean nothingKnown = reading.somebodyUnfound();
    if (!reading.about().anybodyProtected() && !nothingKnown) {
      return outcome == Outcome.PERMIT_WITH_LIMITS
          ? EnumSet.of(Attribute.RESPONSIBLE_OFFICE)
          : EnumSet.noneOf(Attribute.class);
    }
    return switch (outcome) {
      case PERMIT -> EnumSet.noneOf(Attribute.class);
      case PERMIT_WITH_LIMITS ->
          EnumSet.of(Attribute.RESPONSIBLE_OFFICE, Attribute.MEASURE, Attribute.CASE_CONTENT);
      case DUAL_APPROVAL_REQUIRED ->
          isOwnPapers(reading) && !nothingKnown
              ? EnumSet.complementOf(EnumSet.of(Attribute.NAME))
              : EnumSet.allOf(Attribute.class);
      case WRITTEN_REQUEST_REQUIRED, BLOCK -> EnumSet.allOf(Attribute.class);
    };
  }

  private static boolean isOwnPapers(Reading reading) {
    return reading.respondents().standing() == Standing.OWN_PAPERS;
  }
}
