package jp.ward.guard.ledger;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Pauses the walk over the register in every test application: one that began before a test put its
 * rows back would report them afterwards, in another test. Tests walk by {@link Doubted#found}.
 */
@ApplicationScoped
class WalksByHand {

  void pause(@Observes StartupEvent start, Scheduler scheduler) {
    scheduler.pause(RegisterWatchJob.WALK);
  }
}
