package jp.ward.guard.measure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.web.Refusal;

/**
 * Which measures a list shows, and which page of them.
 *
 * @param state the state as seen today, or null for every state
 * @param expiringBefore shows only measures whose period ends before this day, or null
 * @param reference the exact number of the paper file, or null
 * @param limit measures on a page, 1 to 200
 * @param cursor the last id of the page before, or null for the first page
 */
record MeasureFilter(
    MeasureState state, LocalDate expiringBefore, String reference, int limit, String cursor) {

  private static final int USUAL_LIMIT = 50;
  private static final int HIGHEST_LIMIT = 200;
  private static final Set<String> NAMES =
      new TreeSet<>(Set.of("state", "expiringBefore", "reference", "limit", "cursor"));
  private static final Pattern ID = Pattern.compile("msr_[0-9A-HJKMNP-TV-Z]{26}");

  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Whether a text has the form of a measure's id; anything else names no measure. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Reads the query parameters; refuses unknown and repeated ones, all problems at once. */
  static MeasureFilter parse(Map<String, List<String>> parameters) {
    FieldProblems problems = new FieldProblems();
    parameters.forEach(
        (name, values) -> {
          if (!NAMES.contains(name)) {
            problems.add("query", "unknown parameter; use only " + String.join(", ", NAMES));
          } else if (values.size() != 1) {
            problems.add(name, "give it once");
          }
        });
    MeasureFilter filter =
        new MeasureFilter(
            one(parameters, "state").map(text -> state(text, problems)).orElse(null),
            one(parameters, "expiringBefore").map(text -> day(text, problems)).orElse(null),
            one(parameters, "reference").map(text -> reference(text, problems)).orElse(null),
            one(parameters, "limit").map(text -> limit(text, problems)).orElse(USUAL_LIMIT),
            one(parameters, "cursor").map(text -> cursor(text, problems)).orElse(null));
    if (!problems.isEmpty()) {
      throw Refusal.invalid(problems);
    }
    return filter;
  }

  private static Optional<String> one(Map<String, List<String>> parameters, String name) {
    return parameters.getOrDefault(name, List.of()).stream().findFirst();
  }

  private static MeasureState state(String text, FieldProblems problems) {
    Optional<MeasureState> state =
        Arrays.stream(MeasureState.values()).filter(one -> one.name().equals(text)).findFirst();
    if (state.isEmpty()) {
      problems.add("state", "use one of " + Arrays.toString(MeasureState.values()));
    }
    return state.orElse(null);
  }

  private static LocalDate day(String text, FieldProblems problems) {
    try {
      // The pattern keeps out signs and longer years, which the parser takes and no database does.
      if (DAY.matcher(text).matches()) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeException noSuchDay) {
      // It has the form of a day and is none.
    }
    problems.add("expiringBefore", "give a day of the calendar as YYYY-MM-DD");
    return null;
  }

  private static String reference(String text, FieldProblems problems) {
    if (text.length() > Registration.REFERENCE_LENGTH) {
      problems.add("reference", "at most " + Registration.REFERENCE_LENGTH + " characters");
    }
    // No reference was ever stored with these, and a database may refuse to look for them.
    if (text.codePoints().anyMatch(one -> !isPrintable(one))) {
      problems.add("reference", "leave out control characters");
    }
    return text;
  }

  /** As for the text of a body: no half of a surrogate pair, and no NUL. */
  private static boolean isPrintable(int point) {
    boolean isBreak = point == '\n' || point == '\t';
    return isBreak
        || !(Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE);
  }

  private static int limit(String text, FieldProblems problems) {
    if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > HIGHEST_LIMIT) {
      problems.add("limit", "give a whole number from 1 to " + HIGHEST_LIMIT);
      return USUAL_LIMIT;
    }
    return Integer.parseInt(text);
  }

  private static String cursor(String text, FieldProblems problems) {
    if (!isId(text)) {
      problems.add("cursor", "give the next of the page before, unchanged");
    }
    return text;
  }
}
