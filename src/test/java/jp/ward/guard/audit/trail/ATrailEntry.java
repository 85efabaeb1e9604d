package jp.ward.guard.audit.trail;

import java.time.Instant;

/** Builds an indexed check for tests, as nobody has asked it. */
public final class ATrailEntry {

  private final IndexRow row = new IndexRow();

  private ATrailEntry(long entry) {
    row.entry = entry;
    row.intact = true;
  }

  public static ATrailEntry aTrailEntry(long entry) {
    return new ATrailEntry(entry);
  }

  public ATrailEntry at(Instant time) {
    row.at = time;
    return this;
  }

  public ATrailEntry of(String municipality, String office) {
    row.municipality = municipality;
    row.office = office;
    return this;
  }

  public ATrailEntry act(String act) {
    row.act = act;
    return this;
  }

  public ATrailEntry stopped(boolean stopped) {
    row.stopped = stopped;
    return this;
  }

  public ATrailEntry intact(boolean intact) {
    row.intact = intact;
    return this;
  }

  public ATrailEntry restingOn(String measures) {
    row.measures = measures;
    return this;
  }

  public TrailEntry build() {
    return row.read();
  }
}
