package jp.ward.guard.decision;

/** Whether the asker's office hides its part from this recipient (秘匿, rule 28). */
public enum Concealment {
  OPEN,
  CONCEALED
}
