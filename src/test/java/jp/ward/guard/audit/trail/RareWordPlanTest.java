package jp.ward.guard.audit.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * PostgreSQL's one plan for all words of a column goes through every entry for a rare one; a search
 * is planned for its own words.
 */
@QuarkusTest
@Tag("postgresql")
@DisplayName("めずらしい語での検索")
class RareWordPlanTest {

  private static final int ROWS = 20_000;
  private static final String DOWN_ITS_WORD = "Index Cond: (((kind)::text =";
  private static final String ASKED =
      "select * from pg_temp.audit_index where kind = $1 and entry >= $2 and entry < $3"
          + " order by entry desc fetch first 51 rows only";

  @Inject EntityManager entities;
  @Inject IndexStore store;

  @Test
  void goes_down_the_index_of_its_word() {
    String ofAnyWord = plan(false);
    assertFalse(ofAnyWord.contains(DOWN_ITS_WORD), ofAnyWord);
    assertTrue(ofAnyWord.contains("Filter: ((kind)::text ="), ofAnyWord);
    String ofItsWord = plan(true);
    assertTrue(ofItsWord.contains(DOWN_ITS_WORD), ofItsWord);
  }

  @Test
  void holds_for_the_transaction_alone() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              store.planForTheseWords();
              assertEquals("force_custom_plan", mode());
            });
    assertEquals("auto", QuarkusTransaction.requiringNew().call(this::mode));
  }

  private Object mode() {
    return entities.createNativeQuery("show plan_cache_mode").getSingleResult();
  }

  /**
   * The plan of a statement that was prepared for any word, over a table of the same form and
   * indexes, which holds nothing of what other tests wrote, also no dead rows.
   */
  private String plan(boolean forItsWords) {
    QuarkusTransaction.begin();
    try {
      sql("create temporary table audit_index (like public.audit_index including all)");
      sql(
          "insert into pg_temp.audit_index (entry, said_at, kind, stopped, flagged, intact) select n,"
              + " now(), case when n % 97 = 0 then 'K' || n % 10 else 'CHECK' end, false, false,"
              + " true from generate_series(1000000, "
              + (1_000_000 + ROWS)
              + ") n");
      sql("analyze pg_temp.audit_index");
      sql("set local plan_cache_mode = force_generic_plan"); // as after some askings
      if (forItsWords) {
        store.planForTheseWords();
      }
      sql("prepare rare (text, bigint, bigint) as " + ASKED);
      List<?> lines =
          entities.createNativeQuery("explain execute rare ('NONE', 0, 9000000)").getResultList();
      sql("deallocate rare");
      return lines.stream().map(Object::toString).collect(Collectors.joining("\n"));
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  private void sql(String statement) {
    entities.createNativeQuery(statement).executeUpdate();
  }
}
