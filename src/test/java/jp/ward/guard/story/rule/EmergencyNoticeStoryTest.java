package jp.ward.guard.story.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.BoundCheck;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Another city's clerk must act at once about somebody whose case is kept in ward A. */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("緊急のときは、ほかの市の担当課にも知らせる")
class EmergencyNoticeStoryTest extends TwoPeopleStory {

  private static final Tokens CLERK = Tokens.of("clerk-c", "13112-welfare", "staff");
  private static final String CONCERNED = APPROVALS + "?concerned=me&limit=200";

  @BeforeEach
  void she_is_protected() {
    protectedPerson();
  }

  @SuppressWarnings("unchecked")
  private List<String> told(String approval) {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                entities
                    .createNativeQuery(
                        "select distinct kind || ' ' || office || ' ' || role from notice"
                            + " where reference = ?1",
                        String.class)
                    .setParameter(1, approval)
                    .getResultList());
  }

  private static List<String> concerned(Tokens by) {
    return Api.by(by).get(CONCERNED).jsonPath().getList("approvals.id");
  }

  @Test
  void the_office_that_keeps_the_case_is_told_and_sees_it_and_votes_on_nothing() {
    BoundCheck check = asked(CLERK, question("SCHOOL", "EMERGENCY"));
    String approval = requested(CLERK, check);
    List<String> told = told(approval);
    assertTrue(told.contains("EMERGENCY_OPENED 14101-civil measure-officer"), told.toString());
    assertTrue(told.contains("EMERGENCY_OPENED 13112-civil measure-officer"), told.toString());
    assertTrue(concerned(theOfficer()).contains(approval));
    assertEquals(200, Api.by(theOfficer()).get(APPROVALS + "/" + approval).statusCode());
    Refused.as("not-found", vote(theOfficer(), approval, "APPROVE"));
    String seen = Api.by(CLERK).get(APPROVALS + "/" + approval).asString();
    assertFalse(seen.contains("14101"), seen);
    approves(Tokens.of("officer-c", "13112-civil", "measure-officer").strong(), approval);
    assertEquals(
        "APPROVED",
        approves(Tokens.of("manager-c", "13112-tax", "manager").strong(), approval)
            .getString("status"));
    assertTrue(concerned(theOfficer()).contains(approval)); // its review is owed
  }

  @Test
  void a_party_among_the_officers_of_that_office_and_every_other_office_see_nothing() {
    String approval = requested(CLERK, asked(CLERK, question("SCHOOL", "EMERGENCY")));
    for (Tokens other :
        List.of(
            Tokens.of("party-1", "14101-civil", "measure-officer"),
            Tokens.of("o-b", "14102-civil", "measure-officer"),
            Tokens.of("m-a", "14101-civil", "manager"))) {
      assertFalse(concerned(other).contains(approval));
      Refused.as("not-found", Api.by(other).get(APPROVALS + "/" + approval));
    }
  }

  @Test
  void an_office_of_the_askers_own_city_is_told_once_and_no_routine_tells_more() {
    String urgent = requested(clerk(), asked(clerk(), question("SCHOOL", "EMERGENCY")));
    long times =
        QuarkusTransaction.requiringNew()
            .call(
                () ->
                    ((Number)
                            entities
                                .createNativeQuery(
                                    "select count(*) from notice where reference = ?1 and office ="
                                        + " '14101-civil' and role = 'measure-officer'")
                                .setParameter(1, urgent)
                                .getSingleResult())
                        .longValue());
    assertEquals(1, times);
    BoundCheck routine = asked(CLERK, question("SCHOOL", "ROUTINE"));
    String approval = requested(CLERK, routine);
    assertFalse(concerned(theOfficer()).contains(approval));
  }
}
