package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParallelRequestsTest {

  private final ParallelRequests parallel = new ParallelRequests();

  @Test
  void so_many_at_once_and_another_when_one_has_ended() {
    List<String> one = List.of("sub a", "upn b");
    for (int i = 0; i < 16; i++) {
      assertTrue(parallel.enter(one, 16));
    }
    assertFalse(parallel.enter(one, 16));
    assertFalse(parallel.enter(List.of("sub other", "upn b"), 16), "either id is enough");
    assertFalse(parallel.enter(List.of("sub a", "upn other"), 16));
    assertTrue(parallel.enter(List.of("sub other", "upn other"), 16), "somebody else");
    parallel.leave(one);
    assertTrue(parallel.enter(one, 16));
  }

  @Test
  void who_was_refused_holds_nothing_and_who_left_is_forgotten() {
    List<String> one = List.of("sub a", "upn b");
    assertTrue(parallel.enter(List.of("upn b"), 1));
    assertFalse(parallel.enter(one, 1));
    assertFalse(parallel.enter(one, 1));
    assertEquals(1, parallel.size());
    parallel.leave(List.of("upn b"));
    assertEquals(0, parallel.size());
    assertTrue(parallel.enter(one, 1));
    parallel.leave(one);
    assertEquals(0, parallel.size());
  }
}
