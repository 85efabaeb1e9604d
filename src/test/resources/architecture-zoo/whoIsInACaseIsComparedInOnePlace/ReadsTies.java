package jp.ward.guard.approval;

import java.util.Set;
import jp.ward.guard.measure.DeclaredTies;

class ReadsTies {
  boolean any(DeclaredTies ties, Set<String> staff) {
    return !ties.declaredBy(staff).isEmpty();
  }
}
