package jp.ward.guard.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import jp.ward.guard.access.Person;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.Stored;

/**
 * Finds a check by its id, for who may see it: the asker, or whom the caller of this door lets.
 *
 * <p>INVARIANT: what is absent costs the same work as what is hidden, or the time would tell them
 * apart. Held by RecordedChecksTest.
 */
@ApplicationScoped
public class RecordedChecks {

  private static final Pattern ID = Pattern.compile("chk_[0-9A-HJKMNP-TV-Z]{26}");

  private final Ledger ledger;

  /** The check looked up last, or the first entry of all: what is read in place of nothing. */
  private volatile long decoy = 1;

  RecordedChecks(Ledger ledger) {
    this.ledger = ledger;
  }

  /** The person's own check, also one that a system asked in that person's name. */
  public Optional<RecordedEntry> own(Person asker, String id) {
    return seen(id, entry -> isOf(asker, entry.asCheck()));
  }

  private static boolean isOf(Person asker, RecordedCheck check) {
    return check.by().person().filter(asker::isSamePersonAs).isPresent();
  }

  /**
   * The check of this id; empty where there is none, or where it may not be seen.
   *
   * @param maySee asked of another check where there is none of this id
   * @throws IllegalStateException where it is not in a form that this guard knows
   */
  public Optional<RecordedEntry> seen(String id, Predicate<RecordedEntry> maySee) {
    Optional<Stored> found =
        ID.matcher(id).matches() ? ledger.byReference(id).flatMap(ledger::read) : Optional.empty();
    Optional<Stored> read = found.or(() -> ledger.read(decoy));
    if (read.isEmpty() || !read.get().kind().equals(Kind.CHECK.name())) {
      return Optional.empty();
    }
    RecordedEntry entry = RecordedEntry.of(read.get());
    entry.asCheck(); // throws
    decoy = entry.entry();
    boolean seen = maySee.test(entry);
    return found.isPresent() && seen ? Optional.of(entry) : Optional.empty();
  }
}
