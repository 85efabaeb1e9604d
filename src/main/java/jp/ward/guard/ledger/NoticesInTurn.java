package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;
import jp.ward.guard.notice.Writing;

/** Lets the outbox take its turn among those who write to the ledger. */
@ApplicationScoped
class NoticesInTurn implements Writing {

  private final Ledger ledger;

  NoticesInTurn(Ledger ledger) {
    this.ledger = ledger;
  }

  @Override
  public <T> T inTurn(Supplier<T> work) {
    return ledger.write(work);
  }
}
