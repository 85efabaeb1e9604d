package jp.ward.guard.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the state note and holds the ledger against it: at the start, and every second after.
 *
 * <p>Who confirms a stale register calls {@link #accept()} before {@link
 * RegisterFreshness#confirm()}; otherwise the next second finds the same doubt again. Held by
 * PackagedJarIT, NeverPermitIT.
 */
@ApplicationScoped
public class StateNotes {

  private final Ledger ledger;
  private final RegisterFreshness freshness;
  private final LedgerMemory memory;
  private final StateNote note;

  StateNotes(
      Ledger ledger,
      RegisterFreshness freshness,
      LedgerMemory memory,
      @ConfigProperty(name = "guard.state.dir") String folder) {
    this.ledger = ledger;
    this.freshness = freshness;
    this.memory = memory;
    this.note = new StateNote(Path.of(folder));
  }

  /** Whether the database is at least as far as the note. */
  public StateNote.Agreement compare() {
    return ledger.compare(note);
  }

  /** A measure officer vouches for the register as it is: the note begins anew from here. */
  public synchronized void accept() {
    memory.forget();
    ledger.durableEndAfter(0).ifPresentOrElse(note::replace, note::remove);
  }

  /**
   * Notes how far the ledger has come, unless it may be an older copy or falls behind just now.
   * Rows in doubt are no reason to forget the end of the ledger that names them. A note that was
   * taken away is written again; meanwhile the memory of this process stands in.
   */
  synchronized void keep() {
    if (freshness.isBehind()) {
      return;
    }
    StateNote.Agreement agreement = compare();
    if (agreement != StateNote.Agreement.AGREES && agreement != StateNote.Agreement.NO_NOTE) {
      freshness.markStale(
          "the database does not hold the ledger that the note names: " + agreement);
      return;
    }
    ledger.durableEndAfter(Math.min(note.last(), memory.furthest())).ifPresent(this::raise);
  }

  private void raise(StateNote.Noted end) {
    if (!freshness.isBehind()) {
      memory.keep(end);
      note.raise(end);
    }
  }
}
