package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.ward.guard.story.RuleAnswer;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.QuotedCsv;
import jp.ward.guard.testing.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("新しい言葉: 取次・由来・項目・用途は、確認でも記録でも書き出しでも通り、個人は出ない")
class NewWordsStoryTest extends RuleStory {

  private static final String SPAN = "?from=" + TODAY.minusDays(1) + "&until=" + TODAY;

  private RuleQuestion asked(String about) {
    return RuleQuestion.of("ISSUE", "COUNTER")
        .purpose("CERTIFICATE")
        .about(about)
        .to("EMPLOYER", stranger)
        .verified("PHOTO_ID");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PREFECTURE", "SUPPORTER", "PHOTOGRAPH", "VEHICLE", "BANK_BRANCH", "HEALTH"})
  void what_can_give_her_away_has_a_word_and_is_withheld(String attribute) {
    protectedFromHim();
    answer(asked(nobody).telling(attribute)).is("PERMIT").tellsNothingOfAMeasure();
    answer(asked(her).telling(attribute)).is(TWO, 10).withholdsEverythingBut();
    answer(asked(her).telling("NAME").to("EMPLOYER", him)).is("BLOCK", 1).withholdsEverythingBut();
    released(asked(her).telling(attribute)).withholdsEverythingBut(attribute);
  }

  @Test
  void one_that_was_not_declared_is_not_let_go_with_another() {
    protectedFromHim();
    released(asked(her).telling("HEALTH", "NAME")).withholdsEverythingBut("HEALTH", "NAME");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"PERSONNEL", "ADOPTION_FOSTER_CARE", "APPEAL", "INDIRECT_CONTACT", "FORWARDING"})
  void a_purpose_has_a_code_and_is_no_continuity(String purpose) {
    protectedFromHim("", "\"registeredAddress\":\"SHARED\",");
    RuleQuestion letter =
        RuleQuestion.of("SEND", "POST").purpose(purpose).about(her).to("SELF", her);
    answer(letter.at("REGISTERED_ADDRESS")).is("BLOCK", 18);
    answer(asked(nobody).purpose(purpose)).is("PERMIT").tellsNothingOfAMeasure();
  }

  @Test
  void a_word_that_is_none_is_refused_with_its_field() {
    Refused.as("invalid-request", sent(asked(nobody).purpose("FORWARDED")), "purpose");
    Refused.as("invalid-request", sent(asked(nobody).telling("PREFECTURES")), "disclosing[0]");
    Refused.as("invalid-request", sent(asked(nobody).by("PASS_ON", "COUNTER")), "act");
    Refused.as(
        "invalid-request",
        sent(asked(nobody).by("FORWARD", "COUNTER").from("MOTHER", "NONE")),
        "origin.party");
    Refused.as(
        "invalid-request",
        sent(asked(nobody).by("FORWARD", "COUNTER").from("COURT", "SURE")),
        "origin.verified");
  }

  private RuleQuestion parcel() {
    return RuleQuestion.of("FORWARD", "COUNTER")
        .purpose("FORWARDING")
        .about(her)
        .to("SELF", her)
        .verified("REGISTERED_ID")
        .telling("PHOTOGRAPH")
        .from("RELATIVE", "PHOTO_ID", him);
  }

  @Test
  void the_audit_shows_what_was_passed_on_and_from_what_party_and_nobody() {
    protectedFromHim();
    int entry = answer(parcel()).is(TWO, 27).entry();
    Response page =
        Api.by("m-words", "14101-welfare", "manager")
            .get("/api/v1/audit/entries" + SPAN + "&act=FORWARD&flag=ORIGIN_UNSAFE&limit=1");
    assertEquals(200, page.statusCode(), page.asString());
    JsonPath seen = page.jsonPath();
    assertEquals(entry, seen.getInt("entries[0].entry"));
    assertEquals("FORWARD", seen.getString("entries[0].act"));
    assertEquals("FORWARDING", seen.getString("entries[0].purpose"));
    assertEquals("RELATIVE", seen.getString("entries[0].origin"));
    tellsNobody(page.asString());
  }

  @Test
  void the_export_has_their_japanese_words_and_nobody() {
    protectedFromHim();
    String entry = Integer.toString(answer(parcel()).is(TWO, 27).entry());
    Response file =
        Api.by("m-words-x", "14101-welfare", "manager").get("/api/v1/audit/export" + SPAN);
    assertEquals(200, file.statusCode());
    List<List<String>> rows = QuotedCsv.rows(file.asByteArray());
    List<String> row =
        rows.stream().filter(one -> one.get(0).equals(entry)).findFirst().orElseThrow();
    for (String cell :
        List.of(
            "FORWARD", "取次", "FORWARDING", "RELATIVE", "ABOUT_PROTECTED_PERSON ORIGIN_UNSAFE")) {
      assertTrue(row.contains(cell), cell + " in " + row);
    }
    assertEquals("RELATIVE", row.get(rows.get(0).indexOf("預かり元の区分")));
    tellsNobody(new String(file.asByteArray(), StandardCharsets.UTF_8));
  }

  @Test
  void the_ledger_keeps_from_whom_it_came_in_keyed_hashes() {
    protectedFromHim();
    answer(parcel());
    String entry = lastEntry("CHECK");
    assertTrue(entry.contains("\"origin\":{\"party\":\"RELATIVE\""), entry);
    tellsNobody(entry);
  }

  @ParameterizedTest
  @CsvSource({"PREFECTURE", "HEALTH", "VEHICLE"})
  void her_officer_finds_what_was_told_by_the_new_word(String attribute) {
    String measure = protectedFromHim();
    RuleAnswer released = released(asked(her).telling(attribute));
    goesOnce(released);
    Response told =
        Api.by(theOfficer()).get(PATH + "/" + measure + "/disclosures?attribute=" + attribute);
    assertEquals(200, told.statusCode(), told.asString());
    assertTrue(
        told.jsonPath().getList("disclosures.entry").contains(released.entry()), told.asString());
    tellsNobody(told.asString());
  }

  private void tellsNobody(String text) {
    String his = him.replaceAll("\\D*(\\d{7,})\\D.*", "$1");
    assertFalse(text.contains(number) || text.contains(his), text);
  }
}
