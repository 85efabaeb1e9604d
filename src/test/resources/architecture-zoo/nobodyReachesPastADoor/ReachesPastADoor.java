package jp.ward.guard.check;

import jp.ward.guard.ledger.HiddenBehindADoor;

class ReachesPastADoor {

  private final Object inside = new HiddenBehindADoor.Inside();
}
