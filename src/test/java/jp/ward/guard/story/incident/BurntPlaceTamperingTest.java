package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.ward.guard.ledger.Doubted;
import jp.ward.guard.ledger.Resealed;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody who can write every table and has no key. In an application of its own. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("事案で引き上げた措置は古い行と言われず、消された措置は見つかる")
class BurntPlaceTamperingTest extends BurntPlaceStory {

  @AfterEach
  void as_before() {
    Resealed.all();
  }

  @Test
  void the_version_that_a_report_raised_is_what_was_said_of_it_last() {
    String burnt = withSafePlaces();
    String gone = new BurntPlaceTamperingTest().withSafePlaces();
    incident(clerk(), told(List.of("CURRENT_ADDRESS")));
    assertEquals(2, read(burnt).getInt("version"));
    assertEquals(List.of(), Doubted.found());
    Doubted.attack("delete from measure_identifier where measure_id = '" + gone + "'");
    Doubted.attack("delete from measure where id = '" + gone + "'");
    List<String> found = Doubted.found();
    assertTrue(found.stream().anyMatch(one -> one.contains(gone)), "" + found);
    assertFalse(found.stream().anyMatch(one -> one.contains(burnt)), "" + found);
  }
}
