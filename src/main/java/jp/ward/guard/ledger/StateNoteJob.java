package jp.ward.guard.ledger;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Writes the state note at most every second, beside the commits and never inside one. */
@ApplicationScoped
class StateNoteJob {

  private final StateNotes notes;
  private volatile boolean ended;

  StateNoteJob(StateNotes notes) {
    this.notes = notes;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void everySecond() {
    if (!ended) { // the scheduler outlives the database's connections
      notes.keep();
    }
  }

  void atTheEnd(@Observes ShutdownEvent end) {
    ended = true;
    notes.keep();
  }
}
