package jp.ward.guard.ledger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.ward.guard.keys.Keys;

/**
 * The ledger: one order for every answer and every change, on disk before anything leaves.
 *
 * <p>A writer does his own rows first, then {@link #lock()}, then {@link #append}, all inside
 * {@link #write}. The order of the ledger is the proof that no answer missed an earlier change.
 */
@ApplicationScoped
public class Ledger {

  private final DataSource database;
  private final EntityManager entities;
  private final Keys keys;
  private final Clock clock;
  private final Durability durability;
  private final Seals seals;
  private final LedgerMemory memory;

  Ledger(
      DataSource database,
      EntityManager entities,
      Keys keys,
      Clock clock,
      Durability durability,
      Seals seals,
      LedgerMemory memory) {
    this.database = database;
    this.entities = entities;
    this.keys = keys;
    this.clock = clock;
    this.durability = durability;
    this.seals = seals;
    this.memory = memory;
  }

  /**
   * Runs work in a transaction of its own; returns when it is durable on disk (P1).
   *
   * @throws RuntimeException what the work threw, or that the commit failed: then nothing is
   *     visible; or {@link LedgerUnavailable} when it is committed but not known to be on disk
   */
  public <T> T write(Supplier<T> work) {
    return durability.durably(() -> QuarkusTransaction.requiringNew().call(work::get));
  }

  /** Runs the answers to what was asked, as {@link #write} but before every other writer. */
  public <T> T answer(Supplier<T> work) {
    return durability.durably(() -> QuarkusTransaction.requiringNew().call(work::get), true);
  }

  /** Runs work as {@link #answer} and takes all of it back: so everything is warm and proved. */
  public void rehearse(Runnable work) {
    try {
      durability.durably(() -> QuarkusTransaction.requiringNew().call(() -> takenBack(work)), true);
    } catch (TakenBack meant) {
      return;
    }
  }

  private static Void takenBack(Runnable work) {
    work.run();
    throw new TakenBack();
  }

  /** Ends a rehearsal: what throws is rolled back. */
  private static final class TakenBack extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private TakenBack() {
      super("a rehearsal", null, false, false);
    }
  }

  /** Appends one entry in a transaction of its own; answers its number once it is on disk (P1). */
  public long record(Entry entry) {
    return write(() -> append(lock(), List.of(entry))).get(0);
  }

  /**
   * Guard time in microseconds, while the head is not locked: the later of the clock and the head's
   * own time. Another writer may move the head on after it was read; {@link #lock(Instant)} says
   * when it is later by then.
   *
   * @throws LedgerUnavailable when the head row is not the one the guard wrote
   */
  public Instant now() {
    return later(genuine(over(connection -> new LedgerStore(connection).head())).guardTime());
  }

  /**
   * Locks the head until the transaction ends.
   *
   * @throws LedgerUnavailable when the head row is not the one the guard wrote
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Head lock() {
    return lock(Instant.EPOCH);
  }

  /**
   * Locks it for who has decided before: what he appends is no earlier than what he decided by.
   *
   * @param decidedAt guard time as {@link #now} gave it in this transaction
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public Head lock(Instant decidedAt) {
    entities.flush(); // rows first, head last, for every writer: otherwise two could deadlock
    seals.seal();
    HeadMark mark = genuine(over(connection -> new LedgerStore(connection).lockHead()));
    memory.look(mark);
    Instant time = later(mark.guardTime());
    Instant now = time.isAfter(decidedAt) ? time : decidedAt;
    return new Head(mark.entry(), mark.hash(), now, mark.register());
  }

  private HeadMark genuine(HeadMark mark) {
    if (!mark.isGenuine(keys::ledgerMac)) {
      throw new LedgerUnavailable("the head of the ledger is not as the guard wrote it");
    }
    return mark;
  }

  private Instant later(Instant guardTime) {
    Instant time = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return time.isAfter(guardTime) ? time : guardTime;
  }

  /**
   * Appends entries in their order, all at the head's time, and moves the head on; lock again
   * before appending again.
   *
   * @return their numbers
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public List<Long> append(Head head, List<Entry> entries) {
    if (entries.isEmpty()) {
      return List.of();
    }
    entities.flush();
    seals.seal();
    Chain chain = Chain.after(head, keys::ledgerMac);
    List<ChainLink> links = new ArrayList<>(entries.size());
    List<Content> contents = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      byte[] salted = Content.salted(entry.content());
      ChainLink link = chain.extend(head.now(), entry, Digest.sha256(salted));
      links.add(link);
      contents.add(Content.of(link.envelope().entry(), entry.reference(), salted, keys));
    }
    over(
        connection -> {
          LedgerStore store = new LedgerStore(connection);
          store.insert(links, contents);
          store.moveHead(head.entry(), seals.carried(head, chain.head()));
          return null;
        });
    return links.stream().map(link -> link.envelope().entry()).toList();
  }

  /**
   * Reads one entry; empty when there is none or its content has been destroyed.
   *
   * @throws LedgerUnavailable when it is not as it was written
   */
  public Optional<Stored> read(long entry) {
    return over(connection -> new LedgerReader(connection, keys).read(entry));
  }

  /** The earliest entry written under a public id such as {@code chk_01J...}. */
  public Optional<Long> byReference(String id) {
    return over(connection -> new LedgerReader(connection, keys).byReference(id));
  }

  /** The newest entry written under a name that is used again and again. */
  public Optional<Stored> latest(String reference) {
    return over(connection -> new LedgerReader(connection, keys).latest(reference))
        .flatMap(this::read);
  }

  /** Every entry of a kind that is rare, the newest first; looks through all envelopes. */
  public List<Stored> newestFirst(Kind kind) {
    return over(
        connection -> {
          LedgerReader reader = new LedgerReader(connection, keys);
          List<Stored> found = new ArrayList<>();
          for (long entry : new LedgerStore(connection).ofKind(kind)) {
            reader.read(entry).ifPresent(found::add);
          }
          return found;
        });
  }

  /** Whether a doubt of the register was recorded and nobody has vouched for it since. */
  boolean isDoubtOpen() {
    return over(
        connection -> {
          LedgerStore store = new LedgerStore(connection);
          List<Long> doubted = store.ofKind(Kind.REGISTER_DOUBTED);
          List<Long> vouched = store.ofKind(Kind.REGISTER_CONFIRMED);
          long last = doubted.isEmpty() ? 0 : doubted.get(0);
          for (long entry : vouched) {
            // Who calls another entry a confirmation has broken its MAC.
            if (entry > last && store.at(entry).orElseThrow().link().isGenuine(keys::ledgerMac)) {
              return false;
            }
          }
          return last > 0;
        });
  }

  /** The entries after this one in order, at most so many, as {@link LedgerReader#after}. */
  public List<Stored> after(long entry, int most) {
    return over(connection -> new LedgerReader(connection, keys).after(entry, most));
  }

  /** Reads these entries, as far as they are there, as {@link LedgerReader#these}. */
  public List<Stored> these(Collection<Long> entries) {
    return over(connection -> new LedgerReader(connection, keys).these(entries));
  }

  /** Walks the whole ledger; takes seconds for each 100,000 entries. */
  public Verification verify() {
    return verify(VerificationProgress.UNWATCHED);
  }

  /** Walks beside those who write: each page over a connection that is given back. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Verification verify(VerificationProgress progress) {
    LedgerWalk walk = new LedgerWalk(keys);
    Optional<Verification> found = Optional.empty();
    while (found.isEmpty()) {
      found = over(connection -> walk.nextPage(new LedgerStore(connection)));
      progress.walked(walk.entries(), walk.of());
    }
    return found.get();
  }

  /** Compares the state note with this ledger. */
  StateNote.Agreement compare(StateNote note) {
    return over(connection -> new LedgerReader(connection, keys).compare(note));
  }

  /** The end of the ledger as it is on disk, when it lies after this entry. */
  Optional<StateNote.Noted> durableEndAfter(long entry) {
    HeadMark mark = over(connection -> new LedgerStore(connection).head());
    memory.look(mark);
    if (mark.entry() <= entry) {
      return Optional.empty();
    }
    durability.settle();
    return Optional.of(new StateNote.Noted(mark.entry(), mark.hash()));
  }

  private <T> T over(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new LedgerUnavailable("the ledger's database does not answer as it should", e);
    }
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }
}
