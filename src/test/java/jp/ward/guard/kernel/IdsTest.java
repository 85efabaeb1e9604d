package jp.ward.guard.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  void an_id_says_what_it_names_and_is_a_ulid() {
    assertTrue(Ids.next("chk", NOON).matches("chk_[0-9A-HJKMNP-TV-Z]{26}"));
  }

  @Test
  void ids_are_ordered_by_their_time() {
    assertTrue(Ids.next("chk", NOON).compareTo(Ids.next("chk", NOON.plusMillis(1))) < 0);
  }

  @Test
  void no_id_comes_twice() {
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      ids.add(Ids.next("chk", NOON));
    }
    assertEquals(10_000, ids.size());
  }

  @Test
  void references_print_nothing_that_could_be_looked_up() {
    Set<String> marks = Set.of("c2VjcmV0LW1hcms");
    String printed =
        new IdentifierRef(Scheme.PHONE, "", marks, marks)
            + " "
            + new KnownRef(Scheme.PHONE, "", "c2VjcmV0LW1hcms", true, 1);
    assertFalse(printed.contains("c2Vj"), printed);
  }
}
