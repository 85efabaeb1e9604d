package jp.ward.guard.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("どの印がどの措置にあったかを、動いている間は覚えている")
class RegisterMemoryTest {

  private static final int MANY = 100_000;
  private static final long MOST_BYTES = 20L << 20;

  private final RegisterMemory memory = new RegisterMemory();

  private static SealedItem measure(String id, long version, String... marks) {
    return new SealedItem(
        SealedTable.MEASURE,
        id,
        Map.of("version", version, "municipality", "141011", "responsible_office", "14101-civil"),
        Stream.of(marks).map(mark -> Map.<String, Object>of("mark", mark)).toList(),
        "",
        true);
  }

  private static MeasureIndex walked(SealedItem... measures) {
    MeasureIndex.Builder found = new MeasureIndex.Builder();
    Stream.of(measures).forEach(found::add);
    return found.build();
  }

  /** Each measure as id@version with those of the asked marks that it held. */
  private Map<String, Set<String>> holding(String... marks) {
    Map<String, Set<String>> found = new TreeMap<>();
    memory
        .holding(List.of(marks))
        .forEach((one, of) -> found.put(one.id() + "@" + one.version(), of));
    return found;
  }

  @Test
  void a_walk_is_remembered_by_mark_and_by_id() {
    memory.accept(walked(measure("m1", 1, "a", "b"), measure("m2", 4, "b")), memory.moment());
    assertEquals(Map.of("m1@1", Set.of("a", "b"), "m2@4", Set.of("b")), holding("a", "b", "c"));
    assertEquals(Map.of(), holding("c"));
    assertEquals("14101-civil", memory.byId("m2").office());
    assertNull(memory.byId("a"));
  }

  @Test
  void what_was_committed_since_goes_before_what_was_walked() {
    memory.accept(walked(measure("m1", 1, "a")), memory.moment());
    memory.take(measure("m1", 2, "b"));
    assertEquals(Map.of("m1@2", Set.of("b")), holding("a", "b"));
    memory.take(measure("m1", 1, "a"));
    assertEquals(Map.of("m1@2", Set.of("b")), holding("a", "b"), "it never goes back");
  }

  @Test
  void a_walk_keeps_what_was_committed_while_it_walked() {
    memory.take(measure("m1", 1, "a"));
    long moment = memory.moment();
    memory.take(measure("m2", 1, "b"));
    memory.accept(walked(), moment);
    assertEquals(Map.of("m2@1", Set.of("b")), holding("a", "b"));
    memory.accept(walked(), memory.moment());
    assertEquals(Map.of(), holding("a", "b"));
  }

  @Test
  void a_later_row_of_another_replica_goes_before_an_own_one() {
    long moment = memory.moment();
    memory.take(measure("m1", 1, "a"));
    memory.accept(walked(measure("m1", 3, "c")), moment);
    assertEquals(Map.of("m1@3", Set.of("c")), holding("a", "c"));
  }

  @Test
  void so_many_measures_stay_small_and_all_are_found() {
    String[][] marks = new String[MANY][];
    MeasureIndex.Builder found = new MeasureIndex.Builder();
    long before = used();
    for (int n = 0; n < MANY; n++) {
      String[] own = {"%d/a".formatted(n), "%d/b".formatted(n), "%d/c".formatted(n), "" + n};
      marks[n] = n % 1_000 == 0 ? own : null;
      found.add(measure("msr_" + UUID.randomUUID().toString().substring(0, 26), n, own));
    }
    MeasureIndex index = found.build();
    found = null;
    memory.accept(index, memory.moment());
    long took = used() - before;
    for (int n = 0; n < MANY; n += 1_000) {
      assertEquals(1, memory.holding(List.of(marks[n])).size());
    }
    assertTrue(took < MOST_BYTES, took + " bytes");
  }

  private static long used() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
