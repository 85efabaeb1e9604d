package jp.ward.guard.ledger;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets many writers wait for one checkpoint.
 *
 * <p>INVARIANT: nobody returns before a checkpoint that began after he called has ended well. Held
 * by SharedCheckpointTest.
 */
final class SharedCheckpoint {

  private final Runnable checkpoint;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition ended = lock.newCondition();
  private long begun;
  private long done;
  private boolean running;

  SharedCheckpoint(Runnable checkpoint) {
    this.checkpoint = checkpoint;
  }

  /** Returns when everything committed before the call is on disk, or throws what went wrong. */
  void await() {
    lock.lock();
    try {
      long needed = begun + 1;
      while (done < needed) {
        if (running) {
          ended
              .awaitUninterruptibly(); // an interrupt must not reach a thread that writes H2's file
        } else {
          run();
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void run() {
    running = true;
    long mine = ++begun;
    boolean well = false;
    lock.unlock();
    try {
      checkpoint.run();
      well = true;
    } finally {
      lock.lock();
      running = false;
      done = well ? mine : done;
      ended.signalAll();
    }
  }
}
