package jp.ward.guard.decision;

/** Whether the act can wait (contract 4.3, urgency). */
public enum Urgency {
  ROUTINE,
  EMERGENCY
}
