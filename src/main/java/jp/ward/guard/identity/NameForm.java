package jp.ward.guard.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * A name alone: the same as a stored name, and on doubt as the name of a stored name with date of
 * birth.
 *
 * <p>{@code NAME_LIKE} is asked with the name alone and stored with every name, {@code NAME_ONLY}
 * is stored with a name alone and asked with a date of birth: two dates of birth never meet by
 * them.
 */
final class NameForm implements NormalForm {

  static final String REMEDY =
      "not a name: write it in カナ or Latin letters, 200 characters at most";

  @Override
  public IdentifierReading read(String text) {
    if (PersonalNumber.isIn(text)) {
      return new IdentifierReading.Refused(REMEDY);
    }
    return NameFold.of(text)
        .map(NameForm::understood)
        .orElse(new IdentifierReading.Refused(REMEDY));
  }

  private static IdentifierReading understood(FoldedName name) {
    List<String> like = doubtful("NAME_LIKE", name, "");
    return new IdentifierReading.Understood(
        IdentifierReading.form("NAME", "", name.sound()),
        both(like, doubtful("NAME_ONLY", name, "")),
        like,
        "",
        "");
  }

  /** The forms of one kind that agree on doubt: with short vowels, and the parts in any order. */
  static List<String> doubtful(String kind, FoldedName name, String end) {
    String like = IdentifierReading.form(kind, "", name.like() + end);
    return name.parts().isEmpty()
        ? List.of(like)
        : List.of(like, IdentifierReading.form(kind, "", name.parts() + end));
  }

  static List<String> both(List<String> some, List<String> others) {
    List<String> all = new ArrayList<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }
}
