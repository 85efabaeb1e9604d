package jp.ward.guard.audit.finding;

import java.time.Instant;

/** What has to be written down before detectors look. */
public interface BeforeDetection {

  /** Writes it down, in transactions of its own. */
  void prepare(Instant now);
}
