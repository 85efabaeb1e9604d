package jp.ward.guard.identity;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/** A name with its date of birth: {@code カナ氏名|1980-01-31}. Held by NameFormTest. */
final class NameDobForm implements NormalForm {

  private static final IdentifierReading REFUSED =
      new IdentifierReading.Refused(
          "not a name with a date of birth: write the name in カナ or Latin letters, a bar and a real"
              + " date, as in カナ氏名|YYYY-MM-DD");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
  private static final int EARLIEST_YEAR = 1850;
  private static final int LATEST_YEAR = 9999;

  @Override
  public IdentifierReading read(String text) {
    int bar = text.indexOf('|');
    if (bar < 0 || PersonalNumber.isIn(text)) {
      return REFUSED;
    }
    Optional<FoldedName> name = NameFold.of(text.substring(0, bar));
    Optional<LocalDate> born = day(text.substring(bar + 1).strip());
    if (name.isEmpty() || born.isEmpty()) {
      return REFUSED;
    }
    FoldedName folded = name.get();
    List<String> like = NameForm.doubtful("NAME_DOB_LIKE", folded, "|" + born.get());
    return new IdentifierReading.Understood(
        IdentifierReading.form("NAME_DOB", "", folded.sound() + '|' + born.get()),
        NameForm.both(like, NameForm.doubtful("NAME_LIKE", folded, "")),
        NameForm.both(like, NameForm.doubtful("NAME_ONLY", folded, "")),
        "",
        "");
  }

  private static Optional<LocalDate> day(String text) {
    StringBuilder plain = new StringBuilder();
    text.codePoints().map(c -> CleanText.isDash(c) ? '-' : c).forEach(plain::appendCodePoint);
    try {
      return Optional.of(LocalDate.parse(plain, DAY))
          .filter(d -> d.getYear() >= EARLIEST_YEAR && d.getYear() <= LATEST_YEAR);
    } catch (DateTimeParseException notADay) {
      return Optional.empty();
    }
  }
}
