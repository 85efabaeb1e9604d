package jp.ward.guard.access;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A natural person as the guard tells people apart: by two ids, either of which is enough.
 *
 * @param sub the subject at the identity provider, null where only the staff id is known
 * @param upn the staff id, the one that {@code staff.id} and {@code STAFF} name
 */
public record Person(String sub, String upn) {

  /** A member of staff named by a ward system. */
  public static Person namedBySystem(String staffId) {
    return new Person(null, staffId);
  }

  /** The one comparison of people: {@code sub} or {@code upn} agrees, case folded. */
  public boolean isSamePersonAs(Person other) {
    return agree(sub, other.sub) || agree(upn, other.upn);
  }

  /** The ids by name, folded, for whoever keeps keyed marks of them. */
  public Map<String, String> foldedIds() {
    Map<String, String> ids = new LinkedHashMap<>();
    if (sub != null && !sub.isBlank()) {
      ids.put("sub", folded(sub));
    }
    if (upn != null && !upn.isBlank()) {
      ids.put("upn", folded(upn));
    }
    return ids;
  }

  private static boolean agree(String one, String other) {
    return one != null && other != null && !one.isBlank() && folded(one).equals(folded(other));
  }

  static String folded(String id) {
    // Upper case first: it folds more pairs than lower case alone.
    String wide = Normalizer.normalize(id, Normalizer.Form.NFKC).strip();
    return wide.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Prints no id. */
  @Override
  public String toString() {
    return "a person";
  }
}
