package jp.ward.guard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("一覧の一頁は、見てよいものだけで満たす")
class PageTest {

  private final List<String> ids = IntStream.range(0, 100).mapToObj("%03d"::formatted).toList();
  private int read;

  private List<String> after(String cursor, int most) {
    List<String> some = ids.stream().filter(id -> id.compareTo(cursor) > 0).limit(most).toList();
    read += some.size();
    return some;
  }

  private Page<String> page(Predicate<String> keep, String cursor, int limit) {
    return Page.of(this::after, Function.identity(), Function.identity(), keep, cursor, limit);
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    Predicate<String> even = id -> Integer.parseInt(id) % 2 == 0;
    List<String> seen = new ArrayList<>();
    String cursor = "";
    int pages = 0;
    while (cursor != null) {
      Page<String> page = page(even, cursor, 7);
      assertTrue(page.items().size() <= 7);
      seen.addAll(page.items());
      cursor = page.next();
      pages++;
    }
    assertEquals(ids.stream().filter(even).toList(), seen);
    assertEquals(8, pages);
  }

  @Test
  void a_hidden_row_does_not_show_by_a_further_page() {
    Page<String> all = page(id -> id.compareTo("005") < 0, "", 5);
    assertEquals(5, all.items().size());
    assertNull(all.next());
  }

  @Test
  void the_next_page_begins_after_what_was_shown_and_not_after_what_was_hidden() {
    Page<String> first = page(id -> !id.equals("001"), "", 1);
    assertEquals(List.of("000"), first.items());
    assertEquals("000", first.next());
  }

  @Test
  void one_page_looks_at_a_bounded_number_of_rows_and_says_where_to_go_on() {
    Predicate<String> last = id -> id.equals("099");
    Page<String> first = page(last, "", 2);
    assertEquals(List.of(), first.items());
    assertEquals(60, read);
    assertEquals("059", first.next());
    Page<String> rest = page(last, first.next(), 2);
    assertEquals(List.of("099"), rest.items());
    assertNull(rest.next());
  }
}
