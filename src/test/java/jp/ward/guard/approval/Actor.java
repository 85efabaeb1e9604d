package jp.ward.guard.approval;

import java.util.Set;
import jp.ward.guard.access.Caller;

/**
 * Somebody of the walk.
 *
 * @param human the natural person behind the sign-in; several sign-ins can be one
 * @param truth the places that this person may rightly fill, known without asking the code
 */
record Actor(String name, String human, Caller caller, boolean inTheCase, Set<String> truth) {

  @Override
  public String toString() {
    return name;
  }
}
