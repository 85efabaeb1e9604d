package jp.ward.guard.decision;

import java.util.List;
import java.util.Set;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * What one measure knows of the destination (rules 2, 14, 18 to 20).
 *
 * @param protecting every measure that protects somebody asked about
 * @param measure the one that is read, null where there is none
 */
record PlaceReading(Question question, List<MeasureSnapshot> protecting, MeasureSnapshot measure) {

  Place of(RespondentReading respondents, Counterpart counterpart) {
    boolean ownPapers = respondents.standing() == RespondentRelation.OWN_PAPERS;
    if (counterpart == Counterpart.SELF && isContinuity(respondents)) {
      return Place.REGISTERED_CONTINUITY;
    }
    if (respondents.destination() && !ownPapers) {
      return Place.RESPONDENTS;
    }
    return switch (question.destination().kind()) {
      case NONE -> Place.NONE;
      case REGISTERED_ADDRESS -> ownPapers ? Place.NONE : registered();
      case FORMER_ADDRESS -> Place.FORMER;
      case SAFE_CONTACT -> safe(counterpart);
      case DIRECTORY_NUMBER -> Place.DIRECTORY;
      case NUMBER_ON_FILE -> Place.NUMBER_ON_FILE;
      case CALLER_SUPPLIED -> Place.CALLER_SUPPLIED;
    };
  }

  /**
   * A letter of hers that says nothing, and whose absence would tell (rule 18). What is recorded as
   * unsafe stays so.
   */
  private boolean isContinuity(RespondentReading respondents) {
    return measure != null
        && !measure.addressBurnt()
        && registered() == Place.REGISTERED_SHARED
        && CoResidents.isAboutOthers(question, measure)
        && question.act() != Act.FORWARD
        && question.continuity()
        && question.disclosing().isEmpty()
        && question.channel().isLetter()
        && question.destination().kind() == DestinationKind.REGISTERED_ADDRESS
        && (!respondents.destination() || respondents.atHisHome());
  }

  private Place registered() {
    return measure == null
        ? Place.REGISTERED_UNKNOWN
        : Place.valueOf("REGISTERED_" + measure.registeredAddress());
  }

  /**
   * Safe where this measure holds it; the others answer for themselves. Another one that holds it
   * makes it no shaky place (19) to herself, for whom that is refused anyway (14), and to somebody
   * whom that other one protects at that very place. Nothing that one person of another
   * municipality enters brings this about. Held by MonotonyTest.
   */
  private Place safe(Counterpart counterpart) {
    List<IdentifierRef> given = question.destination().identifiers();
    boolean lent = counterpart == Counterpart.SELF && CoResidents.isOnlyThat(question, measure);
    if (measure == null || given.isEmpty() || lent) {
      return Place.SAFE_NOWHERE;
    }
    if (given.stream().allMatch(one -> holds(measure, one))) {
      return reaches(question.channel(), given) ? Place.SAFE_EVERYWHERE : Place.SAFE_SOMEWHERE;
    }
    boolean somewhere =
        given.stream()
            .allMatch(
                one ->
                    protecting.stream()
                        .filter(other -> counterpart == Counterpart.SELF || isRecipients(other))
                        .anyMatch(other -> holds(other, one)));
    return somewhere ? Place.SAFE_SOMEWHERE : Place.SAFE_NOWHERE;
  }

  /**
   * Whether another measure of this municipality surely protects the recipient, who is in about.
   */
  private boolean isRecipients(MeasureSnapshot other) {
    List<IdentifierRef> recipient = Match.withoutBareNames(question.recipient().identifiers());
    return other.municipality().equals(measure.municipality())
        && other.protectedPersons().stream()
            .filter(person -> Certainty.isConfirmed(recipient, person, other))
            .anyMatch(
                person ->
                    question.about().stream()
                        .anyMatch(one -> Certainty.isConfirmed(one.identifiers(), person, other)));
  }

  /** A place is only safe when it is exactly the one recorded; the block beside it is not. */
  private static boolean holds(MeasureSnapshot measure, IdentifierRef place) {
    return measure.safeDestinations().stream()
        .anyMatch(ref -> ref.confirmed() && ref.isExactly(place));
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
