package jp.ward.guard.identity;

import java.util.List;

/** A name alone: the same as a stored name, and as the name of a stored name with date of birth. */
final class NameForm implements NormalForm {

  static final String REMEDY =
      "not a name: write it in カナ or Latin letters, 200 characters at most";

  @Override
  public Reading read(String text) {
    if (PersonalNumber.isIn(text)) {
      return new Reading.Refused(REMEDY);
    }
    return NameFold.of(text)
        .map(
            name ->
                (Reading)
                    new Reading.Understood(named(name), List.of(alone(name)), List.of(), "", ""))
        .orElse(new Reading.Refused(REMEDY));
  }

  /** The form by which a question with the name alone finds a name. */
  static String named(String name) {
    return Reading.form("NAME", "", name);
  }

  /** The form by which a question that knows the date of birth finds a name stored without one. */
  static String alone(String name) {
    return Reading.form("NAME_ONLY", "", name);
  }
}
