package jp.ward.guard.ledger;

/** Public, and no page names it. */
public final class HiddenBehindADoor {

  public static final class Inside {}
}
