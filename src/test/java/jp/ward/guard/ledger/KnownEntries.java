package jp.ward.guard.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A ledger from which the entries that a test says can be read, and no more. */
public final class KnownEntries extends Ledger {

  private final Map<Long, Stored> entries = new HashMap<>();

  public KnownEntries() {
    super(null, null, null, null, null, null, null);
  }

  public void add(long entry, Kind kind, Instant at, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    entries.put(entry, new Stored(entry, at, kind.name(), null, null, bytes));
  }

  @Override
  public Optional<Stored> read(long entry) {
    return Optional.ofNullable(entries.get(entry));
  }
}
