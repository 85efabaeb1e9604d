package jp.ward.guard.audit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import jp.ward.guard.conflict.Involvement;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.ledger.Kind;

/**
 * Finds entries of the ledger for the rooms of the audit, by what the index keeps of them. Whom a
 * reader may not see is not left out here: that is {@link TrailRights}'s part. Needs a running
 * transaction, but for {@code catchUp} and {@code find}, which have their own.
 */
@ApplicationScoped
public class Trail {

  /** How many entries are read on at once. */
  public static final int PAGE = Follower.PAGE;

  private final IndexStore index;
  private final Follower follower;
  private final TrailSearch search;
  private final HiddenChecks hidden;
  private final StaffNames names;

  Trail(
      IndexStore index,
      Follower follower,
      TrailSearch search,
      HiddenChecks hidden,
      StaffNames names) {
    this.index = index;
    this.follower = follower;
    this.search = search;
    this.hidden = hidden;
    this.names = names;
  }

  /**
   * A page.
   *
   * @param next entries before this one come next; null on the last page
   */
  public record Found(List<TrailEntry> rows, Long next) {

    /** Prints how many. */
    @Override
    public String toString() {
      return rows.size() + " entries";
    }
  }

  /** Reads on while somebody waits; answers the last entry that was taken. */
  public long catchUp() {
    return follower.catchUp();
  }

  /** Reads at most so many pages; answers the last entry that was taken. */
  public long catchUp(int mostPages) {
    return follower.catchUp(mostPages);
  }

  /** Whether an entry that was there at a guard time has not been taken yet. */
  public boolean isBehind(long reached, Instant guardTime) {
    return follower.isBehind(reached, guardTime);
  }

  /**
   * Looks before an entry for rows of a scope and a filter, newest first.
   *
   * @param seen keeps of some rows, in their order, those that the reader may see
   */
  public Found find(
      Scope scope,
      TrailFilter filter,
      UnaryOperator<List<TrailEntry>> seen,
      long before,
      int limit) {
    return search.find(scope, filter, seen, before, limit);
  }

  /** Checks of a span that the list of a reader leaves out. */
  public List<TrailEntry> hiddenBetween(Instant from, Instant before, Involvement involvement) {
    return hidden.between(from, before, involvement);
  }

  /** Which of these the list of a reader leaves out, but for what they did themselves. */
  public Set<Long> hiddenAmong(Collection<Long> entries, Involvement involvement) {
    return hidden.among(entries, involvement);
  }

  /** Staff ids by key; without those whose newest entry was destroyed. */
  public Map<String, String> namesOf(List<String> staffKeys) {
    return names.of(staffKeys);
  }

  /** The entry of a number, empty where it has not been indexed. */
  public Optional<TrailEntry> one(long entry) {
    return index.one(entry);
  }

  /** The entries of these numbers, as far as they have been indexed, in any order. */
  public List<TrailEntry> these(Collection<Long> entries) {
    return index.of(entries);
  }

  /**
   * Locks an entry until the transaction ends, for whoever signs it off; empty where it has not
   * been indexed.
   */
  public Optional<TrailEntry> locked(long entry) {
    return index.locked(entry).map(IndexRow::read);
  }

  /** Notes by which entry a locked entry is signed off. */
  public void signOff(long entry, long review) {
    index.findById(entry).reviewedBy = review;
  }

  /** Guard time of the last entry that has been indexed. */
  public Instant reachedAt() {
    return index.reachedAt();
  }

  /** Lets PostgreSQL plan each query of this transaction by the words that it looks for. */
  public void planForTheseWords() {
    index.planForTheseWords();
  }

  /** The entries of these days that come before one; null where any day will do. */
  public Stretch stretch(LocalDate from, LocalDate until, long before, ZoneId zone) {
    return index.stretch(from, until, before, zone);
  }

  /** The first entry at or after a time; guard time never runs back. */
  public Optional<Long> firstSince(Instant time) {
    return index.firstSince(time);
  }

  /** Entries of one kind since a time, in order. */
  public List<TrailEntry> ofKind(Kind kind, Instant since) {
    return index.ofKind(kind, since);
  }

  /** Entries about this public id, in order. */
  public List<TrailEntry> about(String reference, List<Kind> kinds) {
    return index.about(reference, kinds);
  }

  /** Whether there is an entry of this kind about this public id. */
  public boolean has(Kind kind, String reference) {
    return index.has(kind, reference);
  }

  /** Entries of one kind in a span that nothing of another kind about the same follows. */
  public List<TrailEntry> withoutFollowing(
      Kind kind, Kind following, Instant from, Instant before) {
    return index.withoutFollowing(kind, following, from, before);
  }

  /** Answers in a span that carry a flag. */
  public List<TrailEntry> flagged(Flag flag, Instant from, Instant before) {
    return index.flagged(flag, from, before);
  }

  /** Numbers of the questions after an entry and before a time that were left to a manager. */
  public List<Long> referredAfter(long entry, Instant before) {
    return index.referredAfter(entry, before);
  }

  /** Checks since a time that quote a handover as they should not. */
  public List<TrailEntry> misquoting(Instant since) {
    return index.misquoting(since);
  }

  /** Checks of a stretch that could not be read when they were indexed, a bounded number. */
  public List<TrailEntry> unreadChecks(Stretch stretch) {
    return index.unreadChecks(stretch);
  }
}
