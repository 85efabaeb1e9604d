package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/** What the register knows of the destination (rules 2, 14, 18 to 20). */
final class PlaceReading {

  private PlaceReading() {}

  static Place of(Question question, AboutReading about, RespondentReading respondents) {
    if (respondents.destination() && respondents.standing() != Standing.OWN_PAPERS) {
      return Place.RESPONDENTS;
    }
    return switch (question.destination().kind()) {
      case NONE -> Place.NONE;
      case REGISTERED_ADDRESS ->
          respondents.standing() == Standing.OWN_PAPERS
              ? Place.NONE
              : registered(about.protecting());
      case FORMER_ADDRESS -> Place.FORMER;
      case SAFE_CONTACT -> safe(question, about.protecting());
      case DIRECTORY_NUMBER -> Place.DIRECTORY;
      case NUMBER_ON_FILE -> Place.NUMBER_ON_FILE;
      case CALLER_SUPPLIED -> Place.CALLER_SUPPLIED;
    };
  }

  private static Place registered(List<MeasureSnapshot> protecting) {
    return protecting.stream()
        .map(MeasureSnapshot::registeredAddress)
        .max(RegisteredAddress::compareTo)
        .map(address -> Place.valueOf("REGISTERED_" + address))
        .orElse(Place.REGISTERED_UNKNOWN);
  }

  private static Place safe(Question question, List<MeasureSnapshot> protecting) {
    List<IdentifierRef> given = question.destination().identifiers();
    boolean held =
        !given.isEmpty()
            && given.stream()
                .allMatch(one -> protecting.stream().anyMatch(measure -> holds(measure, one)));
    if (!held) {
      return Place.SAFE_NOWHERE;
    }
    boolean everywhere =
        given.stream()
            .allMatch(one -> protecting.stream().allMatch(measure -> holds(measure, one)));
    return everywhere && reaches(question.channel(), given)
        ? Place.SAFE_EVERYWHERE
        : Place.SAFE_SOMEWHERE;
  }

  /** A place is only safe when it is exactly the one recorded; the block beside it is not. */
  private static boolean holds(MeasureSnapshot measure, IdentifierRef place) {
    return measure.safeDestinations().stream().anyMatch(ref -> ref.isExactly(place));
  }

  /** A call to a safe postal address would go to a number that nobody vouched for. */
  private static boolean reaches(Channel channel, List<IdentifierRef> given) {
    Set<Scheme> reached =
        switch (channel) {
          case PHONE, VOICEMAIL, SMS -> Set.of(Scheme.PHONE);
          case EMAIL -> Set.of(Scheme.EMAIL);
          case POST -> Set.of(Scheme.ADDRESS);
          case FAX -> Set.of(Scheme.PHONE, Scheme.ADDRESS);
          case COUNTER, VISIT, HANDOUT, KIOSK, ONLINE, SYSTEM, DESK ->
              Set.of(Scheme.PHONE, Scheme.EMAIL, Scheme.ADDRESS);
        };
    return given.stream().anyMatch(one -> reached.contains(one.scheme()));
  }
}
