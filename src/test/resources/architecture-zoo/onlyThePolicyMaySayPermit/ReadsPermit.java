package jp.ward.guard.check;

import jp.ward.guard.decision.Outcome;

class ReadsPermit {
  Outcome outcome = Outcome.valueOf("PERMIT");
}
