package jp.ward.guard.audit.statistics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Counts that a test says: by day of all, of an office or of a system's key. */
public final class KnownCounts extends Statistics {

  private final Map<String, Map<LocalDate, Long>> counts = new HashMap<>();

  public KnownCounts() {
    super(null, null);
  }

  /** Takes an office, a system's key, or null for all. */
  public void put(String of, LocalDate day, long checks) {
    counts.computeIfAbsent(of, any -> new HashMap<>()).put(day, checks);
  }

  @Override
  public Map<LocalDate, Long> checksPerDay(String office, LocalDate from, LocalDate until) {
    Map<LocalDate, Long> within = new HashMap<>(counts.getOrDefault(office, Map.of()));
    within.keySet().removeIf(day -> day.isBefore(from) || day.isAfter(until));
    within.values().removeIf(checks -> checks == 0);
    return within;
  }

  @Override
  public Map<LocalDate, Long> checksOfSystemPerDay(String staff, LocalDate from, LocalDate until) {
    return checksPerDay(staff, from, until);
  }
}
