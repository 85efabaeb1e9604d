package jp.ward.guard.access;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.ward.guard.kernel.PersonId;

/**
 * A natural person as the guard tells people apart: by two ids, either of which is enough. Held by
 * CallerTest.
 *
 * @param sub the subject at the identity provider, null where only the staff id is known
 * @param upn the staff id, the one that {@code staff.id} and {@code STAFF} name
 */
public record Person(String sub, String upn) {

  /** A member of staff named by a ward system. */
  public static Person namedBySystem(String staffId) {
    return new Person(null, staffId);
  }

  /** The one comparison of people: {@code sub} or {@code upn} agrees, as {@link PersonId} folds. */
  public boolean isSamePersonAs(Person other) {
    return agree(sub, other.sub) || agree(upn, other.upn);
  }

  /** The ids by name, folded, for whoever keeps keyed marks of them. */
  public Map<String, String> foldedIds() {
    Map<String, String> ids = new LinkedHashMap<>();
    put(ids, "sub", sub);
    put(ids, "upn", upn);
    return ids;
  }

  private static void put(Map<String, String> ids, String name, String id) {
    String folded = id == null ? "" : PersonId.fold(id);
    if (!folded.isEmpty()) {
      ids.put(name, folded);
    }
  }

  private static boolean agree(String one, String other) {
    if (one == null || other == null) {
      return false;
    }
    String folded = PersonId.fold(one);
    return !folded.isEmpty() && folded.equals(PersonId.fold(other));
  }

  /** Prints no id. */
  @Override
  public String toString() {
    return "a person";
  }
}
