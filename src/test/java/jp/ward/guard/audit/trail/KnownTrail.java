package jp.ward.guard.audit.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.ward.guard.ledger.Kind;

/** A trail of entries that a test says. */
public final class KnownTrail extends Trail {

  private final List<TrailEntry> entries = new ArrayList<>();

  public KnownTrail() {
    super(null, null, null, null, null);
  }

  /** Adds an entry of the guard itself. */
  public void add(long entry, Kind kind, Instant at) {
    entries.add(
        new TrailEntry(
            entry,
            at,
            kind.name(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            false,
            false,
            null,
            true,
            null,
            null));
  }

  @Override
  public List<TrailEntry> ofKind(Kind kind, Instant since) {
    return entries.stream()
        .filter(one -> one.kind().equals(kind.name()) && !one.at().isBefore(since))
        .toList();
  }
}
