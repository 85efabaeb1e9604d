package jp.ward.guard.story.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.FreshRegister;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Who reports that a place was told, or registers somebody, compares the numbers of his own
 * questions before and after: so many entries came in between.
 */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@FreshRegister
@DisplayName("報告や登録の前後の記録番号を比べても、誰が守られているかは分からない")
class ReportSideChannelTest extends BurntPlaceStory {

  private static int numberOfTheNextQuestion() {
    Response answer = Api.by(clerk()).body(Question.sound().toString()).post("/api/v1/checks");
    return answer.path("receipt.entry");
  }

  /** What the reporter sees of a report: the answer without ids and times, and the numbers. */
  private String seen(List<String> attributes, String... places) {
    int before = numberOfTheNextQuestion();
    Response answer = reported(clerk(), told(attributes, places));
    int after = numberOfTheNextQuestion();
    assertEquals(201, answer.statusCode(), answer.asString());
    return (after - before)
        + answer
            .asString()
            .replaceAll("inc_[0-9A-Z]{26}", "ID")
            .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "T");
  }

  @Test
  void a_report_makes_as_many_entries_about_nobody_as_about_somebody_in_many_measures() {
    Set<String> all = new TreeSet<>();
    for (List<String> told : List.of(List.of("CURRENT_ADDRESS"), List.of("PHONE_NUMBER", "NAME"))) {
      for (int measures : new int[] {0, 1, 3}) {
        ReportSideChannelTest other = new ReportSideChannelTest();
        for (int i = 0; i < measures; i++) {
          other.withSafePlaces();
        }
        all.add(other.seen(told));
        all.add(other.seen(told)); // nothing is left to burn
        all.add(other.seen(told, place("PHONE", other.phone)));
      }
    }
    assertEquals(1, all.size(), "" + all);
  }

  /** Looking back tells nothing either: a quiet ledger shows nothing of what was found. */
  @Test
  void a_registration_makes_as_many_entries_whatever_was_let_go_on_before() {
    Set<Integer> all = new TreeSet<>();
    for (int letters : new int[] {0, 1, 60}) {
      ReportSideChannelTest other = new ReportSideChannelTest();
      for (int i = 0; i < letters; i++) {
        other.goesOn();
      }
      reads();
      int before = numberOfTheNextQuestion();
      registered(other.active());
      reads();
      all.add(numberOfTheNextQuestion() - before);
    }
    assertEquals(1, all.size(), "" + all);
    assertEquals(60, lastEntry("LOOKED_BACK").split("\"entries\":\\[")[1].split(",\\d").length);
  }

  /** A letter of the own ward about somebody who is not protected yet. */
  private void goesOn() {
    String her =
        "[{\"scheme\":\"NON_RESIDENT_ATENA\",\"value\":\"%s\",\"municipality\":\"141011\"}]"
            .formatted(number);
    Question letter =
        Question.sound()
            .with("/act", "\"SEND\"")
            .with("/channel", "\"POST\"")
            .with("/purpose", "\"TAX_NOTICE\"")
            .with("/about/0/identifiers", her)
            .with("/recipient/party", "\"SELF\"")
            .with("/recipient/identifiers", her)
            .with("/destination/kind", "\"REGISTERED_ADDRESS\"");
    Response answer =
        Api.by("s-letters", "14101-tax", "staff").body(letter.toString()).post("/api/v1/checks");
    assertEquals("PERMIT", answer.path("verdict"), answer.asString());
  }

  /** Looks back as far as there is anything due: the same number of readings each time. */
  private static void reads() {
    for (int i = 0; i < 4; i++) {
      Api.by(Tokens.of("m-side", "14101-tax", "manager"))
          .get("/api/v1/tasks?limit=1")
          .then()
          .statusCode(200);
    }
  }
}
