package jp.ward.guard.audit.finding;

import java.time.Instant;
import java.util.List;

/** Looks for one kind of thing that several entries, or their absence, show together. */
public interface Detector {

  /** What is to be seen now; the same again as long as it is to be seen. */
  List<Suspicion> detect(Instant now);
}
