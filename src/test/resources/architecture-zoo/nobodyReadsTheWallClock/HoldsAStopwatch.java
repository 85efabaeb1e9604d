package jp.ward.guard.ledger;

class HoldsAStopwatch {
  long begun = System.nanoTime();
}
