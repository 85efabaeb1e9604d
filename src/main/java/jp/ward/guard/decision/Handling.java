package jp.ward.guard.decision;

/** Whether the asking member of staff may handle this at all (担当, rule 29). */
public enum Handling {
  MAY_HANDLE,
  REFER
}
