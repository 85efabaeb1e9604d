package jp.ward.guard.policy;

class MakesAPolicy {
  VerifiedPolicy unproved = new VerifiedPolicy(null, "", null, null, null, null, null, null);
}
