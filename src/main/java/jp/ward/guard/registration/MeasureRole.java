package jp.ward.guard.registration;

/** Whether the municipality took the application or received it (当初受付・転送受付市区町村). */
public enum MeasureRole {
  ORIGIN,
  RECEIVING
}
