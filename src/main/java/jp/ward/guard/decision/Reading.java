package jp.ward.guard.decision;

import java.util.List;

/** Everything that a question and the register say together, read once. */
record Reading(
    Question question,
    boolean registerStale,
    AboutReading about,
    SelfReading self,
    RespondentReading respondents,
    Counterpart counterpart,
    Proof proof,
    Place place,
    Handling handling,
    Concealment concealment) {

  /**
   * The question as it is decided and, where a quoted handover adds persons or identifiers, also as
   * it was asked: some rules replace another (3, 17, 18), and a handover must never bring that
   * about.
   *
   * <p>INVARIANT: quoting a handover never weakens an answer, apart from rule 8. Held by
   * ClassifyPropertiesTest.quoting_a_handover_never_weakens_an_answer
   */
  static List<Reading> all(Question question, List<MeasureSnapshot> known, boolean registerStale) {
    Reading decided = of(question, known, registerStale);
    Question asAsked = question.asAsked();
    return asAsked.about().equals(question.about())
        ? List.of(decided)
        : List.of(decided, of(asAsked, known, registerStale));
  }

  static Reading of(Question question, List<MeasureSnapshot> known, boolean registerStale) {
    AboutReading about = AboutReading.of(question, known);
    SelfReading self = SelfReading.of(question, about);
    RespondentReading respondents = RespondentReading.of(question, about);
    Counterpart counterpart = CounterpartReading.counterpart(question, about, self);
    return new Reading(
        question,
        registerStale,
        about,
        self,
        respondents,
        counterpart,
        CounterpartReading.proof(question, counterpart),
        PlaceReading.of(question, about, respondents),
        AskerReading.handling(question, known),
        AskerReading.concealment(question, known));
  }

  /** Rule 30: the register is stale, and somebody asked about is not found in it. */
  boolean somebodyUnfound() {
    return registerStale && about.protectedSubjects().size() < question.about().size();
  }

  Declared declared() {
    if (question.disclosing().contains(Attribute.MEASURE)) {
      return Declared.MEASURE;
    }
    return question.disclosing().isEmpty() ? Declared.NOTHING : Declared.SOMETHING;
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
