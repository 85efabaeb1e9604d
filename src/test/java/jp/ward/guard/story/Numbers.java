package jp.ward.guard.story;

import java.util.concurrent.atomic.AtomicLong;

/** Made-up numbers, each given once in a run, so that stories share a register in peace. */
public final class Numbers {

  private static final AtomicLong NEXT = new AtomicLong(81_000_000);

  private Numbers() {}

  public static long next() {
    return NEXT.incrementAndGet();
  }
}
