package jp.ward.guard.check;

import jp.ward.guard.decision.Outcome;

class SaysPermitWithLimits {
  Outcome outcome = Outcome.PERMIT_WITH_LIMITS;
}
