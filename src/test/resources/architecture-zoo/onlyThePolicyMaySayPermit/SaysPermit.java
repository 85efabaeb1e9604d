package jp.ward.guard.check;

import jp.ward.guard.decision.Outcome;

class SaysPermit {
  Outcome outcome = Outcome.PERMIT;
}
