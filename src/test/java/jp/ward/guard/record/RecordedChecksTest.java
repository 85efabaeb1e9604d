package jp.ward.guard.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.ward.guard.access.Person;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("確認の記録は、一つの入口で、見てよい人だけが見つける")
class RecordedChecksTest {

  private static final String ABSENT = "chk_01KAN8YB3Q5V7X9Z1C3E5G7J9K";

  @Inject RecordedChecks checks;
  @Inject Ledger ledger;

  private static String asked() {
    return Api.by("s-2001", "14102-welfare", "staff")
        .body(Question.sound().toString())
        .post("/api/v1/checks")
        .then()
        .statusCode(200)
        .extract()
        .path("id");
  }

  private static Person person(String id) {
    return new Person("sub-of-" + id, id);
  }

  @Test
  void who_asked_finds_it_and_nobody_else() {
    String id = asked();
    assertEquals(id, checks.own(person("s-2001"), id).orElseThrow().asCheck().answer().id());
    assertEquals(Optional.empty(), checks.own(person("s-2002"), id));
    assertEquals(Optional.empty(), checks.own(person("s-2001"), ABSENT));
    assertEquals(Optional.empty(), checks.own(person("s-2001"), "msr_1"));
  }

  @Test
  void of_what_is_absent_the_same_is_asked_as_of_what_is_hidden() {
    String id = asked();
    assertTrue(checks.seen(id, any -> true).isPresent());
    List<String> opened = new ArrayList<>();
    for (String one : List.of(id, ABSENT, "no id", "")) {
      checks.seen(one, entry -> !opened.add(entry.asCheck().answer().id()));
    }
    assertEquals(List.of(id, id, id, id), opened);
    assertTrue(checks.seen(ABSENT, any -> true).isEmpty());
  }

  @Test
  void what_is_in_no_known_form_is_not_read_by_halves() {
    String id = Ids.next("chk", Instant.parse("2026-11-22T00:00:00Z"));
    byte[] later = "{\"v\":2,\"by\":{\"upn\":\"s-2001\"}}".getBytes(StandardCharsets.UTF_8);
    ledger.record(new Entry(Kind.CHECK, "14102-welfare", id, later));
    assertThrows(IllegalStateException.class, () -> checks.own(person("s-2001"), id));
    assertEquals(Optional.empty(), checks.own(person("s-2001"), ABSENT), "nor in place of nothing");
  }
}
