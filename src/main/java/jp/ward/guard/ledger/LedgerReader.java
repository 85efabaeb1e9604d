package jp.ward.guard.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.ward.guard.keys.Keys;

/**
 * Reads and verifies a ledger over a plain connection, without the service; also beside a service
 * that goes on writing (READ COMMITTED is enough).
 */
public final class LedgerReader {

  private final Connection connection;
  private final LedgerStore store;
  private final Keys keys;
  private final UnaryOperator<byte[]> ledgerMac;

  /** Takes a connection that stays the caller's to close. */
  public LedgerReader(Connection connection, Keys keys) {
    this.connection = connection;
    this.store = new LedgerStore(connection);
    this.keys = keys;
    this.ledgerMac = keys::ledgerMac;
  }

  /** The number of the last entry that the head names, 0 in an empty ledger. */
  public long highestEntry() throws SQLException {
    return store.head().entry();
  }

  /** Base64 of the hash of an envelope, empty where there is none. */
  public Optional<String> hashAt(long entry) throws SQLException {
    return store.at(entry).map(held -> held.link().hash());
  }

  /** The earliest entry written under a public id. */
  public Optional<Long> byReference(String reference) throws SQLException {
    return store.firstByReference(reference);
  }

  /** The newest entry written under a name, such as the activation of a policy. */
  public Optional<Long> latest(String reference) throws SQLException {
    return store.lastByReference(reference);
  }

  /**
   * Reads one entry; empty when there is none or its content has been destroyed.
   *
   * @throws LedgerUnavailable when it is not as it was written
   */
  public Optional<Stored> read(long entry) throws SQLException {
    Optional<Held> found = store.at(entry);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    ChainLink link = found.get().link();
    Content content = found.get().content();
    if (!link.isGenuine(ledgerMac) || content == null) {
      throw changed(entry);
    }
    if (content.isDestroyed()) {
      return Optional.empty();
    }
    Envelope envelope = link.envelope();
    byte[] plain = content.open(envelope.commitment(), keys).orElseThrow(() -> changed(entry));
    return Optional.of(
        new Stored(
            entry,
            envelope.guardTime(),
            envelope.kind(),
            Envelope.NO_OFFICE.equals(envelope.office()) ? null : envelope.office(),
            content.reference(),
            plain));
  }

  /**
   * The entries after this one in order, at most so many; an entry that is not as it was written,
   * or whose content has been destroyed, stands there without content.
   */
  public List<Stored> after(long entry, int most) throws SQLException {
    return store.after(entry, most).stream().map(this::stored).toList();
  }

  /** Reads these entries, as far as they are there, in order and as {@link #after}. */
  public List<Stored> these(Collection<Long> entries) throws SQLException {
    return store.these(entries).stream().map(this::stored).toList();
  }

  private Stored stored(Held held) {
    Envelope envelope = held.link().envelope();
    Content content = held.content();
    byte[] plain =
        held.link().isGenuine(ledgerMac) && content != null && !content.isDestroyed()
            ? content.open(envelope.commitment(), keys).orElse(null)
            : null;
    return new Stored(
        envelope.entry(),
        envelope.guardTime(),
        envelope.kind(),
        Envelope.NO_OFFICE.equals(envelope.office()) ? null : envelope.office(),
        content == null ? null : content.reference(),
        plain);
  }

  /** Whether the ledger is at least as far as a note that was kept outside the database. */
  StateNote.Agreement compare(StateNote note) throws SQLException {
    StateNote.Reading reading = note.read();
    // Read after the note: the ledger may have moved on meanwhile, the note may not.
    return reading.agreesWith(highestEntry(), hashAt(reading));
  }

  /**
   * Walks like {@link #verify()} and holds the ledger against a note kept outside the database: it
   * tells of a tail that was cut off under an older head of the guard's own.
   */
  public Verification verify(StateNote note) throws SQLException {
    StateNote.Reading reading = note.read(); // before the walk, for the same reason
    Verification found = verify();
    if (!found.isSound()) {
      return found;
    }
    Optional<LedgerFault> fault = reading.fault(found.entries(), hashAt(reading));
    return new Verification(found.entries(), found.destroyed(), fault);
  }

  private Optional<String> hashAt(StateNote.Reading reading) throws SQLException {
    return reading.noted().isPresent() ? hashAt(reading.noted().get().entry()) : Optional.empty();
  }

  /** Walks from the first entry to the head and names the first bad entry. */
  public Verification verify() throws SQLException {
    return verify(VerificationProgress.UNWATCHED);
  }

  /** Walks over the ledger and says after each page how far it has come. */
  public Verification verify(VerificationProgress progress) throws SQLException {
    LedgerWalk walk = new LedgerWalk(keys);
    Optional<Verification> found = Optional.empty();
    while (found.isEmpty()) {
      found = walk.nextPage(store);
      progress.walked(walk.entries(), walk.of());
    }
    return found.get();
  }

  /** Walks over the register's sealed rows and names each that is not as the guard left it. */
  public List<String> verifyRegister() throws SQLException {
    return RegisterSnapshot.over(
        connection,
        one ->
            new RegisterWalk(one, keys, rows -> {})
                .walk().stream().map(RegisterWalk.Doubt::toString).toList());
  }

  private static LedgerUnavailable changed(long entry) {
    return new LedgerUnavailable("ledger entry " + entry + " is not as it was written");
  }
}
