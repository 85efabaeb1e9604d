package jp.ward.guard.ledger;

/** The ledger can't be written or read, or is not what was written: no answer leaves. */
public class LedgerUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1;

  LedgerUnavailable(String message) {
    super(message);
  }

  LedgerUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
