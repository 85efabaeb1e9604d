package jp.ward.guard.decision;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a question and one measure say together, read once.
 *
 * @param about who of those asked about is protected, by whichever measure
 * @param measure the measure that is read, one of those that protect; null where none does, or
 *     where a stale register did not find somebody
 * @param accused whether any measure in force holds the recipient for somebody of a respondent's
 *     side, be it on doubt
 */
record Reading(
    Question question,
    boolean registerStale,
    AboutReading about,
    MeasureSnapshot measure,
    SelfReading self,
    RespondentReading respondents,
    Counterpart counterpart,
    Proof proof,
    Place place,
    Handling handling,
    Concealment concealment,
    boolean accused) {

  /**
   * The question as every measure that protects somebody asked about reads it by itself, so that
   * the strictest counts and one more measure never weakens an answer: no measure softens what
   * another says. Where a quoted handover adds persons or identifiers, also as it was asked: some
   * rules replace another (3, 17, 18), and a handover must never bring that about.
   *
   * <p>INVARIANT: whatever one person enters weakens no answer. Held by MonotonyTest.
   *
   * <p>INVARIANT: quoting a handover never weakens an answer, apart from rule 8. Held by
   * ClassifyPropertiesTest.quoting_a_handover_never_weakens_an_answer
   */
  static List<Reading> all(Question question, List<MeasureSnapshot> known, boolean registerStale) {
    List<Reading> readings = new ArrayList<>(each(question, known, registerStale));
    Question asAsked = question.asAsked();
    if (!asAsked.about().equals(question.about())) {
      readings.addAll(each(asAsked, known, registerStale));
    }
    return List.copyOf(readings);
  }

  private static List<Reading> each(
      Question asked, List<MeasureSnapshot> known, boolean registerStale) {
    List<MeasureSnapshot> held = CoResidents.shared(known);
    Question question = PassedOn.with(asked, held);
    AboutReading about = AboutReading.of(question, held);
    Together together =
        new Together(
            question,
            registerStale,
            about,
            AskerReading.handling(question, held),
            AskerReading.concealment(question, known),
            DeclaredReading.isAccused(question, known, about));
    List<Reading> readings = new ArrayList<>();
    together.about().protecting().forEach(one -> readings.addAll(together.by(one)));
    if (readings.isEmpty() || registerStale && !together.about().unfound().isEmpty()) {
      readings.add(together.by(null, SelfReading.AS_STATED, RespondentReading.NOBODY, false));
    }
    return readings;
  }

  /** What is the same whichever measure is read. */
  private record Together(
      Question question,
      boolean registerStale,
      AboutReading about,
      Handling handling,
      Concealment concealment,
      boolean accused) {

    /** Of somebody who may or may not be herself both readings. */
    List<Reading> by(MeasureSnapshot measure) {
      SelfReading self =
          question.recipient().party() == Party.SELF
              ? SelfReading.of(question, measure)
              : SelfReading.AS_STATED;
      RespondentReading respondents = RespondentReading.of(question, measure, about);
      return switch (self.who()) {
        case SELF -> List.of(by(measure, self, respondents, false));
        case STRANGER -> List.of(by(measure, self, respondents, true));
        case DISPUTED ->
            List.of(by(measure, self, respondents, false), by(measure, self, respondents, true));
      };
    }

    Reading by(
        MeasureSnapshot measure,
        SelfReading self,
        RespondentReading respondents,
        boolean asStranger) {
      Counterpart counterpart = CounterpartReading.counterpart(question, about, asStranger);
      return new Reading(
          question,
          registerStale,
          about,
          measure,
          self,
          respondents,
          counterpart,
          CounterpartReading.proof(question, counterpart),
          new PlaceReading(question, about.protecting(), measure).of(respondents, counterpart),
          handling,
          concealment,
          accused);
    }
  }

  /** Rule 30: the register is stale, and somebody asked about is not found in it. */
  boolean isOfUnfound() {
    return measure == null && registerStale && !about.unfound().isEmpty();
  }

  Protection protection() {
    if (measure != null) {
      return Protection.by(measure.state());
    }
    return isOfUnfound() ? Protection.UNFOUND : Protection.NONE;
  }

  Declared declared() {
    return DeclaredReading.of(this);
  }

  /** From whom comes what is passed on (rule 27a). */
  Origin origin() {
    if (question.act() != Act.FORWARD) {
      return Origin.NONE;
    }
    Question.Source from = question.origin();
    if (from == null) {
      return Origin.UNSAFE;
    }
    boolean office =
        from.party() == Party.OFFICE
            || from.party() == Party.OTHER_MUNICIPALITY
            || from.party() == Party.PUBLIC_BODY
            || from.party() == Party.POLICE
            || from.party() == Party.COURT;
    boolean checked = office && from.verified() != Verified.NONE;
    boolean his = measure != null && Side.isOriginOf(measure, question);
    return checked && !his ? Origin.CHECKED : Origin.UNSAFE;
  }

  /**
   * The situation as the recipient stated himself. The words are looked up with it: rule 17 takes
   * somebody who says SELF for a member of the household only where there is a measure, and words
   * that differ would tell that there is one. Held by WordsTest.
   */
  Situation asStated(Situation situation) {
    boolean taken =
        question.recipient().party() == Party.SELF
            && situation.counterpart() == Counterpart.HOUSEHOLD;
    return taken ? situation.with(Counterpart.SELF) : situation;
  }
}
