package jp.ward.guard.approval;

import java.util.Set;
import jp.ward.guard.measure.Ties;

class ReadsTies {
  boolean any(Ties ties, Set<String> staff) {
    return !ties.of(staff).isEmpty();
  }
}
