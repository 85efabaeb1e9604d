package jp.ward.guard.task;

import java.util.Set;
import jp.ward.guard.decision.OwnMarks;

class ComparesByItself {
  boolean isNamed(OwnMarks own, Set<String> marks) {
    return own.areAmong(marks);
  }
}
