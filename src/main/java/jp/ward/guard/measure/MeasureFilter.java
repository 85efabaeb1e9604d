package jp.ward.guard.measure;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.registration.Registration;
import jp.ward.guard.web.ListQuery;

/**
 * Which measures a list shows, and which page of them.
 *
 * @param state the state as seen today, or null for every state
 * @param expiringBefore shows only measures whose period ends before this day, or null
 * @param reference the exact number of the paper file, or null
 * @param limit measures on a page, 1 to 200
 * @param cursor the last id of the page before, empty for the first page
 */
record MeasureFilter(
    MeasureState state, LocalDate expiringBefore, String reference, int limit, String cursor) {

  private static final Pattern ID = Pattern.compile("msr_[0-9A-HJKMNP-TV-Z]{26}");

  /** Whether a text has the form of a measure's id; anything else names no measure. */
  static boolean isId(String text) {
    return ID.matcher(text).matches();
  }

  /** Reads the query parameters; refuses unknown and repeated ones, all problems at once. */
  static MeasureFilter parse(Map<String, List<String>> parameters) {
    ListQuery query = new ListQuery(parameters, "state", "expiringBefore", "reference");
    MeasureFilter filter =
        new MeasureFilter(
            query.word("state", MeasureState.class),
            query.day("expiringBefore"),
            query.text("reference", Registration.REFERENCE_LENGTH),
            query.limit(),
            query.cursor("msr"));
    query.close();
    return filter;
  }
}
