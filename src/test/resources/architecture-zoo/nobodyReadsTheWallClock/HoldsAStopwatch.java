package jp.ward.guard.audit;

class HoldsAStopwatch {
  long begun = System.nanoTime();
}
