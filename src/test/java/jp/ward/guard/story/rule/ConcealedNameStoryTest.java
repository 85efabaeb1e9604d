package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import jp.ward.guard.story.RuleQuestion;
import jp.ward.guard.story.RuleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("氏名の秘匿: 新しい氏名は相手方の書類に載らない。一人で付け、二人で外す")
class ConcealedNameStoryTest extends RuleStory {

  private static final Tokens MANAGER = Tokens.of("manager-1c", "14101-civil", "manager").strong();
  private static final Tokens SECOND =
      Tokens.of("officer-9", "14101-civil", "measure-officer").strong();
  private static final String CONCEALED = "{\"nameConcealed\":true}";
  private static final String KNOWN = "{\"nameConcealed\":false,\"reason\":\"本人が窓口で申し出たため\"}";

  /** His copy of a paper in which she is named. */
  private RuleQuestion paper(String... ofHer) {
    return RuleQuestion.of("ISSUE", "POST")
        .about(List.of("NAME"), him)
        .about(List.of(ofHer), her)
        .to("RELATIVE", him)
        .verified("PHOTO_ID");
  }

  private static Response change(Tokens by, String measure, String body) {
    return Api.by(by).body(body).post(PATH + "/" + measure + "/name-concealed");
  }

  private static Response change(Tokens by, String measure, String body, int version) {
    return Api.by(by)
        .header("If-Match", "\"" + version + "\"")
        .body(body)
        .post(PATH + "/" + measure + "/name-concealed");
  }

  private boolean isConcealed(String measure) {
    return officer().get(PATH + "/" + measure).path("nameConcealed");
  }

  @Test
  void one_officer_conceals_it_and_he_reads_it_in_no_paper() {
    String measure = protectedFromHim();
    assertFalse(isConcealed(measure));
    answer(paper("NAME")).is(TWO, 3);
    Response changed = change(theOfficer(), measure, CONCEALED);
    assertEquals(200, changed.statusCode(), changed.asString());
    assertTrue(isConcealed(measure));
    answer(paper("NAME"))
        .is("BLOCK", 1)
        .guarded("RECIPIENT_IS_RESPONDENT", "HOUSEHOLD_MEMBER_PROTECTED")
        .withholdsEverythingBut()
        .nobodyCanApprove();
    answer(paper("NAME", "CASE_CONTENT")).is("BLOCK", 1);
    answer(paper("CASE_CONTENT")).is(TWO, 3).withholdsEverythingBut("CASE_CONTENT");
  }

  @Test
  void his_lawyer_does_not_read_it_either() {
    protectedFromHim("", "\"nameConcealed\":true,");
    RuleQuestion toLawyer =
        paper("NAME")
            .to("PROFESSIONAL", given("PROFESSIONAL_NUMBER", "弁護士 8" + number))
            .actingFor("WRITTEN", him);
    answer(toLawyer).is("BLOCK", 2).nobodyCanApprove();
  }

  @Test
  void what_two_people_had_granted_is_void_once_it_is_new() {
    String measure = protectedFromHim();
    String approval = request(asker(), answer(paper("NAME")).is(TWO, 3).id()).path("id");
    approves(theOfficer(), approval);
    approves(theManager(), approval);
    answer(paper("NAME").quoting(approval)).is("PERMIT_WITH_LIMITS");
    change(theOfficer(), measure, CONCEALED);
    answer(paper("NAME").quoting(approval)).is("BLOCK", 1);
    assertEquals("VOIDED", Api.by(asker()).get(APPROVALS + "/" + approval).path("status"));
  }

  @Test
  void two_people_take_it_away_and_nobody_alone() {
    String measure = protectedFromHim("", "\"nameConcealed\":true,");
    assertTrue(isConcealed(measure));
    answer(paper("NAME")).is("BLOCK", 1);
    Refused.as("invalid-request", change(SECOND, measure, KNOWN), "If-Match");
    Refused.as("stale-version", 412, change(SECOND, measure, KNOWN, 7));
    Response asked = change(SECOND, measure, KNOWN, 1);
    assertEquals(202, asked.statusCode(), asked.asString());
    String approval = asked.path("approval");
    answer(paper("NAME")).is("BLOCK", 1);
    assertEquals(403, vote(SECOND, approval, "APPROVE").statusCode());
    approves(theOfficer(), approval);
    answer(paper("NAME")).is("BLOCK", 1);
    assertTrue(isConcealed(measure));
    assertEquals("USED", approves(MANAGER, approval).getString("status"));
    assertFalse(isConcealed(measure));
    answer(paper("NAME")).is(TWO, 3);
  }

  @Test
  void no_clerk_and_no_officer_of_another_ward_sets_it() {
    String measure = protectedFromHim();
    Refused.as("forbidden", change(asker(), measure, CONCEALED));
    Tokens other = Tokens.of("officer-b", "14102-civil", "measure-officer");
    Refused.as("not-found", change(other, measure, CONCEALED));
    assertFalse(isConcealed(measure));
  }

  @Test
  void what_is_no_such_change_is_refused_and_changes_nothing() {
    String measure = protectedFromHim();
    String unknown = CONCEALED.replace("name", "address");
    Refused.as("invalid-request", change(theOfficer(), measure, unknown), "addressConcealed");
    String coerced = CONCEALED.replace("true", "\"true\"");
    Refused.as("invalid-request", change(theOfficer(), measure, coerced), "nameConcealed");
    assertFalse(isConcealed(measure));
  }

  @Test
  void the_name_of_another_protected_woman_stays_where_it_was() {
    protectedFromHim("", "\"nameConcealed\":true,");
    ConcealedNameStoryTest other = new ConcealedNameStoryTest();
    other.protectedFromHim();
    other.answer(other.paper("NAME")).is(TWO, 3).withholdsEverythingBut("NAME");
  }

  @Test
  void the_twin_whom_nobody_protects_stands_in_his_paper() {
    protectedFromHim("", "\"nameConcealed\":true,");
    RuleQuestion hisAndAnybodys =
        RuleQuestion.of("ISSUE", "POST")
            .about(List.of("NAME"), him)
            .about(List.of("NAME"), nobody)
            .to("RELATIVE", him)
            .verified("PHOTO_ID");
    answer(hisAndAnybodys).is("PERMIT").tellsNothingOfAMeasure();
  }

  @Test
  void the_ledger_tells_who_concealed_it_and_no_name() {
    String measure = protectedFromHim();
    change(theOfficer(), measure, CONCEALED);
    String entry = lastEntry("MEASURE_CHANGED");
    assertTrue(entry.contains(measure) && entry.contains("officer-1"), entry);
    assertFalse(entry.contains(number), entry);
  }
}
