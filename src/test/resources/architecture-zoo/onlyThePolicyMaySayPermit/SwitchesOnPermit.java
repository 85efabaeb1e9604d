package jp.ward.guard.measure;

import jp.ward.guard.decision.Outcome;

class SwitchesOnPermit {

  boolean isGood(Outcome outcome) {
    return switch (outcome) {
      case PERMIT -> true;
      default -> false;
    };
  }
}
