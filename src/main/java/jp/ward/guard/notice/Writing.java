package jp.ward.guard.notice;

import java.util.function.Supplier;

/** How the outbox changes its own rows: in turn with every other writer (decision 0005). */
public interface Writing {

  /** Runs work in a transaction of its own; returns when it is durable. */
  <T> T inTurn(Supplier<T> work);
}
