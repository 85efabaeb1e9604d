package jp.ward.guard.decision;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.kernel.KnownRef;

/**
 * The flags of every rule that applies, not only of the one that decides (design 4.3, flags). Held
 * by FlagsAndStatesTest, RulesTogetherTest.
 */
final class Flags {

  private Flags() {}

  /** Of a question as every measure reads it, with and without the persons of a handover. */
  static Set<Flag> of(List<Reading> readings, List<MeasureSnapshot> known) {
    if (readings.stream().anyMatch(one -> one.handling() == Handling.REFER)) {
      return EnumSet.of(Flag.REFER_TO_MANAGER);
    }
    Set<Flag> flags = EnumSet.noneOf(Flag.class);
    readings.forEach(one -> addAll(flags, one, known));
    boolean uncertain =
        readings.stream().collect(Collectors.groupingBy(Reading::question)).values().stream()
            .anyMatch(Flags::isUncertain);
    if (flags.contains(Flag.ABOUT_PROTECTED_PERSON) && uncertain) {
      flags.add(Flag.MATCH_UNCERTAIN);
    }
    return flags;
  }

  private static void addAll(Set<Flag> flags, Reading reading, List<MeasureSnapshot> known) {
    if (reading.registerStale()) {
      flags.add(Flag.REGISTER_STALE);
    }
    if (reading.measure() != null) {
      flags.add(Flag.ABOUT_PROTECTED_PERSON);
      addMeasures(flags, reading);
      addRecipient(flags, reading);
      addWay(flags, reading);
      if (reading.question().asker().measureOfficer() && isMutual(reading.about(), known)) {
        flags.add(Flag.MUTUAL_MEASURES);
      }
    }
  }

  /**
   * Whether a weak scheme alone found the person, the recipient or whom he acts for, of one
   * question as all measures read it.
   */
  private static boolean isUncertain(List<Reading> readings) {
    Match recipient = Match.NONE;
    Match client = Match.NONE;
    for (Reading reading : readings) {
      RespondentReading one = reading.respondents();
      recipient = Match.surer(recipient, Match.surer(one.recipient(), one.associate()));
      client = Match.surer(client, one.official() ? Match.NONE : one.client());
    }
    List<Reading> asHerself =
        readings.stream()
            .filter(one -> one.measure() != null && one.counterpart() == Counterpart.SELF)
            .toList();
    return recipient.isUncertain()
        || client.isUncertain()
        || readings.stream().anyMatch(one -> one.about().uncertain())
        || !asHerself.isEmpty() && asHerself.stream().allMatch(one -> one.self().uncertain());
  }

  private static void addMeasures(Set<Flag> flags, Reading reading) {
    for (MeasureSnapshot measure : reading.about().protecting()) {
      if (measure.state() == MeasureState.PROVISIONAL) {
        flags.add(Flag.MEASURE_PROVISIONAL);
      } else if (measure.state() == MeasureState.LAPSED) {
        flags.add(Flag.MEASURE_LAPSED);
      }
    }
    int several = reading.question().about().size();
    if (reading.about().protectedSubjects().size() < several) {
      flags.add(Flag.HOUSEHOLD_MEMBER_PROTECTED);
    }
  }

  private static void addRecipient(Set<Flag> flags, Reading reading) {
    RespondentReading respondents = reading.respondents();
    if (respondents.respondent()) {
      flags.add(Flag.RECIPIENT_IS_RESPONDENT);
    }
    boolean byDestination = reading.place() == Place.RESPONDENTS && !respondents.respondent();
    if (respondents.side() || byDestination) {
      flags.add(Flag.RECIPIENT_IS_RESPONDENT_SIDE);
    }
    if (respondents.atInstance()) {
      flags.add(Flag.AT_RESPONDENTS_INSTANCE);
    }
    if (isUnverified(reading)) {
      flags.add(Flag.RECIPIENT_UNVERIFIED);
    }
  }

  private static boolean isUnverified(Reading reading) {
    if (reading.counterpart() == Counterpart.SELF_UNIDENTIFIED) {
      return true;
    }
    boolean outsider =
        reading.counterpart() != Counterpart.OFFICE
            && reading.counterpart() != Counterpart.OFFICE_THAT_ASKED
            && reading.counterpart() != Counterpart.STAFF
            && reading.counterpart() != Counterpart.SYSTEM;
    return outsider && reading.question().recipient().verified() == Verified.NONE;
  }

  private static void addWay(Set<Flag> flags, Reading reading) {
    Question question = reading.question();
    if (isUnsafe(reading)) {
      flags.add(Flag.DESTINATION_UNSAFE);
    }
    if (Situation.isUnattended(question.channel(), reading.proof())) {
      flags.add(Flag.UNATTENDED_CHANNEL);
    }
    if (reading.origin() == Origin.UNSAFE) {
      flags.add(Flag.ORIGIN_UNSAFE);
    }
    boolean otherOffice =
        reading.counterpart() == Counterpart.OFFICE
            && !question.asker().office().equals(question.recipient().office());
    boolean aware =
        question.quoted() != null
            && question.quoted().acknowledged()
            && question.quoted().isTheInquiry(question);
    if (question.act() == Act.INQUIRE && otherOffice && !aware) {
      flags.add(Flag.COUNTERPART_NOT_AWARE);
    }
  }

  /** Rules 2, 14, 18 and 19 call the destination unsafe. */
  private static boolean isUnsafe(Reading reading) {
    Counterpart counterpart = reading.counterpart();
    boolean letter = reading.question().channel().isLetter();
    return switch (reading.place()) {
      case RESPONDENTS -> true;
      case FORMER, CALLER_SUPPLIED, SAFE_NOWHERE -> counterpart.isPrivate();
      case SAFE_SOMEWHERE -> counterpart == Counterpart.SELF;
      case REGISTERED_SHARED -> letter && livesThere(counterpart);
      case NONE,
          REGISTERED_SAFE,
          REGISTERED_UNKNOWN,
          REGISTERED_CONTINUITY,
          SAFE_EVERYWHERE,
          DIRECTORY,
          NUMBER_ON_FILE ->
          false;
    };
  }

  private static boolean livesThere(Counterpart counterpart) {
    return switch (counterpart) {
      case SELF, HOUSEHOLD, RELATIVE, AGENT_NAMED, AGENT_UNNAMED -> true;
      case SELF_UNIDENTIFIED,
          PROFESSIONAL_NAMED,
          PROFESSIONAL_UNNAMED,
          OFFICE,
          OFFICE_THAT_ASKED,
          OTHER_MUNICIPALITY,
          PUBLIC_BODY,
          POLICE,
          COURT,
          SCHOOL,
          MEDICAL,
          EMPLOYER,
          THIRD_PARTY,
          SYSTEM,
          STAFF,
          UNKNOWN ->
          false;
    };
  }

  /** Both sides filed: a measure protects A against B, and another protects B against A. */
  private static boolean isMutual(AboutReading about, List<MeasureSnapshot> known) {
    return about.protecting().stream()
        .anyMatch(
            one ->
                known.stream()
                    .filter(other -> other.state().protects() && !other.id().equals(one.id()))
                    .anyMatch(other -> against(one, other) && against(other, one)));
  }

  private static boolean against(MeasureSnapshot one, MeasureSnapshot other) {
    for (ProtectedPerson person : CoResidents.without(one, false)) { // they filed nothing
      for (Respondent respondent : other.respondents()) {
        if (sameMarks(person.identifiers(), respondent.identifiers())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean sameMarks(List<KnownRef> one, List<KnownRef> other) {
    return one.stream()
        .filter(KnownRef::whole)
        .anyMatch(left -> other.stream().anyMatch(right -> right.mark().equals(left.mark())));
  }
}
