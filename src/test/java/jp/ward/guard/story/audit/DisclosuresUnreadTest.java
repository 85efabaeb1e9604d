package jp.ward.guard.story.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import jp.ward.guard.ledger.Doubted;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Contents are destroyed here, so it runs in an application of its own. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("読めない記録は、ないものとして扱わない")
class DisclosuresUnreadTest extends DisclosuresStory {

  private static void destroyed(String which) {
    Doubted.attack(
        "update ledger_content set wrapped_key = null where entry in (select entry from"
            + " ledger_envelope where "
            + which
            + ")");
  }

  @Test
  void a_check_that_was_destroyed_later_fits_every_filter_but_how_surely() {
    String measure = protectedPerson();
    int hers = asks(staffAt("14101-tax"), letter("x", numbered(number))).getInt("receipt.entry");
    assertEquals(List.of(hers), entries(measure, ""));
    destroyed("entry = " + hers);
    for (String query : List.of("", "?attribute=SCHOOL", "?told=TOLD", "?told=NOT_TOLD")) {
      assertEquals(List.of(hers), entries(measure, query), query);
    }
    assertEquals(List.of(), entries(measure, "?match=CERTAIN"));
    assertEquals(List.of(), entries(measure, "?office=14101-child"));
    assertFalse(read(measure, "").getBoolean("disclosures[0].intact"));
  }

  @Test
  void a_check_that_nobody_could_read_when_it_was_indexed_is_counted_and_the_page_is_not_all() {
    String measure = protectedPerson();
    int before = read(measure, "").getInt("unreadable");
    int hers = asks(staffAt("14101-tax"), letter("x", numbered(number))).getInt("receipt.entry");
    destroyed("entry = " + hers);
    JsonPath page = read(measure, "");
    assertEquals(List.of(), page.getList("disclosures"));
    assertEquals(before + 1, page.getInt("unreadable"));
    assertFalse(page.getBoolean("complete"));
    assertEquals(0, read(measure, "?office=14101-child").getInt("unreadable"));
    assertTrue(read(measure, "?office=14101-child").getBoolean("complete"));
    assertEquals(0, read(measure, "?until=" + TODAY.minusDays(1)).getInt("unreadable"));
    String file =
        Api.by(her("14101-civil"))
            .accept("text/csv")
            .get(path(measure))
            .then()
            .extract()
            .asString();
    assertTrue(file.contains("内容を読めない記録が" + (before + 1) + "件"), file);
  }

  @Test
  void of_a_clearance_whose_use_nobody_can_read_nobody_says_that_it_was_not_told() {
    String measure = protectedPerson();
    uses(cleared(), "NOT_MADE");
    destroyed("kind = 'CLEARANCE_USED'");
    assertEquals("POSSIBLE", read(measure, "").getString("disclosures[0].told"));
  }

  @Test
  void of_one_whose_giving_nobody_can_read_neither() {
    String measure = protectedPerson();
    cleared();
    destroyed("kind = 'CLEARANCE_ISSUED'");
    assertEquals("POSSIBLE", read(measure, "").getString("disclosures[0].told"));
  }
}
