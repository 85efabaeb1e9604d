package jp.ward.guard.audit.trail;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Runs what the audit does by the clock, and lets nothing of a failure into the log but its kind.
 */
@ApplicationScoped
public class QuietWork {

  private volatile boolean ended;

  /**
   * Does the work, unless the guard is stopping.
   *
   * @throws IllegalStateException when it failed; it names the kind of failure and nothing else
   */
  public void run(Runnable work) {
    if (!ended) { // the scheduler outlives the database's connections
      try {
        work.run();
      } catch (RuntimeException failed) {
        // The words of a database quote what it refused, and the scheduler prints what is thrown.
        throw new IllegalStateException("the audit waits: " + failed.getClass().getName());
      }
    }
  }

  void atTheEnd(@Observes ShutdownEvent end) {
    ended = true;
  }
}
