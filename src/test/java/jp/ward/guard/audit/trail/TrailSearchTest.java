package jp.ward.guard.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Over rows of a ward of its own, which are taken back. */
@QuarkusTest
@DisplayName("監査の一覧: 頁をめくっても落ちず、隠しても遅くならない")
class TrailSearchTest {

  private static final long FIRST = 8_000_000_000L;
  private static final int ROWS = 3_000;
  private static final Scope WARD = new Scope("999999");
  private static final TrailFilter ALL = filter(null);

  @Inject TrailSearch search;
  @Inject EntityManager entities;

  private int openings;

  @BeforeEach
  void three_thousand_rows_of_two_offices() {
    QuarkusTransaction.begin();
    for (long entry = FIRST; entry < FIRST + ROWS; entry++) {
      IndexRow row = new IndexRow();
      row.entry = entry;
      row.at = Instant.parse("2026-11-22T03:00:00Z");
      row.kind = "CHECK";
      row.municipality = "999999";
      row.office = entry % 100 == 0 ? "999999-rare" : "999999-usual";
      row.intact = true;
      entities.persist(row);
    }
    entities.flush();
    entities.clear();
  }

  @AfterEach
  void taken_back() {
    QuarkusTransaction.rollback();
  }

  private static TrailFilter filter(String office) {
    return new TrailFilter(null, null, office, null, null, null, null, null, null, null, null);
  }

  private Trail.Found page(TrailFilter filter, LongPredicate open, long before, int limit) {
    return search.find(
        WARD,
        filter,
        rows -> {
          openings++;
          return rows.stream().filter(row -> open.test(row.entry())).toList();
        },
        before,
        limit);
  }

  private List<Long> everything(TrailFilter filter, LongPredicate open, int limit) {
    List<Long> all = new ArrayList<>();
    Long before = Long.MAX_VALUE;
    for (int pages = 0; before != null; pages++) {
      assertTrue(pages <= ROWS, "it comes to an end");
      Trail.Found found = page(filter, open, before, limit);
      assertTrue(found.rows().size() <= limit);
      found.rows().forEach(row -> all.add(row.entry()));
      before = found.next();
    }
    return all;
  }

  private static List<Long> newestFirst(LongPredicate open) {
    return LongStream.range(0, ROWS).map(i -> FIRST + ROWS - 1 - i).filter(open).boxed().toList();
  }

  @Test
  void pages_hold_each_row_that_may_be_seen_once_and_in_order() {
    Random random = new Random(7);
    List<Long> hidden = new ArrayList<>();
    for (int i = 0; i < ROWS / 3; i++) {
      hidden.add(FIRST + random.nextInt(ROWS));
    }
    for (int limit : new int[] {1, 50, 200, 2_000}) {
      LongPredicate open = entry -> !hidden.contains(entry) && entry % 7 < 5;
      assertEquals(newestFirst(open), everything(ALL, open, limit), "limit " + limit);
    }
  }

  @Test
  void so_do_those_of_a_rare_word() {
    LongPredicate rare = entry -> entry % 100 == 0;
    assertEquals(newestFirst(rare), everything(filter("999999-rare"), entry -> true, 7));
  }

  @Test
  void a_page_of_nothing_that_may_be_seen_still_ends() {
    assertEquals(List.of(), everything(ALL, entry -> false, 50));
  }

  @Test
  void some_hidden_rows_make_a_page_no_more_work() {
    page(ALL, entry -> true, Long.MAX_VALUE, 50);
    assertEquals(1, openings, "nothing hidden");
    openings = 0;
    Trail.Found found = page(ALL, entry -> entry < FIRST + ROWS - 20, Long.MAX_VALUE, 50);
    assertEquals(50, found.rows().size());
    assertEquals(1, openings, "twenty hidden");
  }
}
