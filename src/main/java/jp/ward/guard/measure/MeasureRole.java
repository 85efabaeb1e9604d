package jp.ward.guard.measure;

/** Whether the municipality took the application or received it (当初受付・転送受付市区町村). */
enum MeasureRole {
  ORIGIN,
  RECEIVING
}
