package jp.ward.guard.policy;

import java.util.Optional;
import jp.ward.guard.decision.Ruling;
import jp.ward.guard.decision.Rulings;
import jp.ward.guard.decision.Situation;

class UnprovedRulings implements Rulings {

  @Override
  public Optional<Ruling> rulingFor(Situation situation) {
    return Optional.empty();
  }

  @Override
  public String scriptFor(Situation situation) {
    return "";
  }
}
