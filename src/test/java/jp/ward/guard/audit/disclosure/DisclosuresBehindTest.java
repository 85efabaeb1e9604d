package jp.ward.guard.audit.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.audit.entries.AuditExports;
import jp.ward.guard.audit.trail.Trail;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.ExchangeStory;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Tokens;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("索引が台帳に追いついていなければ、そう言う")
class DisclosuresBehindTest extends ExchangeStory {

  private static final int MORE_THAN_ONE_LOOK = 2_500;
  private static final DisclosureFilter ANY =
      new DisclosureFilter(null, null, null, null, null, null, null, null, null);

  @Inject Ledger ledger;
  @Inject Trail trail;
  @Inject DisclosureExports exports;
  @Inject Directory directory;

  private void manyEntries() {
    Entry one = Entry.ofGuard(Kind.IDENTIFIERS_WRAPPED, null, Map.of("depth", 1, "marks", 0));
    ledger.write(() -> ledger.append(ledger.lock(), Collections.nCopies(MORE_THAN_ONE_LOOK, one)));
  }

  /** The machine is another ward's: what it did shows once a second person stands behind her. */
  private String confirmed() {
    String measure = protectedFrom(number(him), CIVIL);
    Api.by(Tokens.of("m-second", "14101-tax", "manager").strong())
        .body("{\"kind\":\"MEASURE\"}")
        .post("/api/v1/measures/" + measure + "/confirmations")
        .then()
        .statusCode(200);
    return measure;
  }

  private static JsonPath read(String measure) {
    return officer().get("/api/v1/measures/" + measure + "/disclosures").jsonPath();
  }

  @Test
  void a_page_says_up_to_which_entry_it_goes_and_that_it_is_not_all() {
    String measure = confirmed();
    trail.catchUp(1_000);
    long hers = stopped(exchange(her)).getLong("receipt.entry");
    manyEntries();
    long after = stopped(exchange(her)).getLong("receipt.entry");
    JsonPath first = read(measure);
    assertFalse(first.getBoolean("complete"));
    assertTrue(first.getLong("upTo") >= hers && first.getLong("upTo") < after);
    assertEquals(List.of((int) hers), first.getList("disclosures.entry"));
    JsonPath second = read(measure);
    assertTrue(second.getBoolean("complete"));
    assertEquals(List.of((int) after, (int) hers), second.getList("disclosures.entry"));
  }

  @Test
  void a_file_is_whole_or_none() {
    String measure = confirmed();
    stopped(exchange(her));
    stopped(exchange(her));
    Caller officer =
        new Caller(
            "sub-o-file",
            "o-file",
            Set.of(Group.MEASURE_OFFICER),
            directory.office(CIVIL).orElseThrow(),
            false);
    AuditExports.Bounds nothingReadOn = new AuditExports.Bounds(10, 0);
    Refusal behind =
        assertThrows(Refusal.class, () -> exports.take(officer, measure, ANY, nothingReadOn));
    assertEquals(ProblemCode.RATE_LIMITED, behind.code());
    Refusal tooMany =
        assertThrows(
            Refusal.class,
            () -> exports.take(officer, measure, ANY, new AuditExports.Bounds(1, 1_000)));
    assertEquals("until", tooMany.violations().get(0).field());
    assertTrue(
        exports.take(officer, measure, ANY, new AuditExports.Bounds(2, 1_000)).content().length
            > 0);
  }
}
