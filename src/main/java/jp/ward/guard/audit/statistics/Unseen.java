package jp.ward.guard.audit.statistics;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.ward.guard.audit.statistics.SummaryJson.CountJson;
import jp.ward.guard.audit.trail.TrailEntry;

/**
 * What the numbers leave out for a reader because their list does: checks that rest on a measure on
 * which they stand. Otherwise the difference would tell how many there are. Held by
 * OwnTraceStoryTest.
 */
final class Unseen {

  private final Map<Facet, Map<String, long[]>> counts = new EnumMap<>(Facet.class);
  private final Map<String, long[]> byDay = new HashMap<>();
  private final Map<String, long[]> byOffice = new HashMap<>();

  Unseen(List<TrailEntry> hidden, ZoneId zone) {
    for (TrailEntry row : hidden) {
      add(byDay, row.at().atZone(zone).toLocalDate().toString(), row);
      add(byOffice, row.office(), row);
      add(of(Facet.ACT), row.act(), row);
      add(of(Facet.CHANNEL), row.channel(), row);
      add(of(Facet.VERDICT), row.verdict(), row);
      add(of(Facet.STAFF), row.staff(), row);
      for (String flag : Objects.requireNonNullElse(row.flags(), "").strip().split(" ")) {
        add(of(Facet.FLAG), flag, row);
      }
    }
  }

  private Map<String, long[]> of(Facet facet) {
    return counts.computeIfAbsent(facet, one -> new HashMap<>());
  }

  private static void add(Map<String, long[]> counts, String word, TrailEntry row) {
    long[] count = counts.computeIfAbsent(word, one -> new long[2]);
    count[0]++;
    count[1] += row.stopped() ? 1 : 0;
  }

  List<CountJson> lessByDay(List<CountJson> all) {
    return less(all, byDay);
  }

  List<CountJson> lessByOffice(List<CountJson> all) {
    return less(all, byOffice);
  }

  List<CountJson> less(Facet facet, List<CountJson> all) {
    return less(all, of(facet));
  }

  /** Without what is then nothing. */
  private static List<CountJson> less(List<CountJson> all, Map<String, long[]> hidden) {
    return all.stream()
        .map(one -> less(one, hidden.getOrDefault(one.word(), new long[2])))
        .filter(one -> one.checks() > 0)
        .toList();
  }

  private static CountJson less(CountJson one, long[] hidden) {
    return new CountJson(one.word(), one.checks() - hidden[0], one.stopped() - hidden[1]);
  }
}
