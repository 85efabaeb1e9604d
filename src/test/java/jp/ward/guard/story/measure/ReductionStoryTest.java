package jp.ward.guard.story.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.approval.Approvals;
import jp.ward.guard.approval.RecordedReduction;
import jp.ward.guard.keys.Frame;
import jp.ward.guard.story.TwoPeopleStory;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Refused;
import jp.ward.guard.testing.Tokens;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("保護を減らすには、担当課の責任者と管理職の二人が要る")
class ReductionStoryTest extends TwoPeopleStory {

  private static final Tokens MANAGER = Tokens.of("manager-1c", "14101-civil", "manager").strong();

  @Inject Approvals approvals;
  @Inject RecordedReduction effect;

  private String measure;

  @BeforeEach
  void she_is_protected() {
    measure = protectedPerson();
  }

  private String opened(String change) {
    var office = directory.office("14101-civil").orElseThrow();
    Caller asker = new Caller("sub-o-9", "o-9", Set.of(Group.MEASURE_OFFICER), office, false);
    return ledger.write(
        () -> {
          Approvals.Opened opened =
              approvals.openReduction(
                  new Approvals.NewReduction(
                      asker,
                      measure,
                      1,
                      office,
                      RecordedReduction.NAME,
                      change,
                      change,
                      new Frame("reduction/v1").text(change),
                      WHY));
          ledger.append(ledger.lock(), opened.entries());
          return opened.approval();
        });
  }

  @Test
  void it_is_carried_out_once_with_the_vote_that_grants_it() {
    String approval = opened("{\"kind\":\"END\"}");
    assertEquals("END", approves(theOfficer(), approval).getString("change.kind"));
    assertEquals(List.of(), effect.carriedOut(approval));
    assertEquals("USED", approves(MANAGER, approval).getString("status"));
    assertEquals(1, effect.carriedOut(approval).size());
    assertEquals(measure, effect.carriedOut(approval).get(0).measure());
    Refused.as("conflict", vote(MANAGER, approval, "APPROVE"));
  }

  @Test
  void the_asker_and_the_manager_of_another_office_cannot_grant_it() {
    String approval = opened("{\"kind\":\"END\"}");
    Tokens asker = Tokens.of("o-9", "14101-civil", "measure-officer").strong();
    Refused.as("forbidden", vote(asker, approval, "APPROVE"));
    Refused.as("not-found", vote(theManager(), approval, "APPROVE"));
  }

  @Test
  void a_change_of_the_measure_voids_it() {
    String approval = opened("{\"kind\":\"END\"}");
    approves(theOfficer(), approval);
    change(measure, "unsafe-destinations", "{\"scheme\":\"PHONE\",\"value\":\"09000000079\"}");
    Refused.as("conflict", vote(MANAGER, approval, "APPROVE"));
    assertEquals(List.of(), effect.carriedOut(approval));
  }

  @Test
  void nobody_is_asked_about_a_version_that_has_gone() {
    change(measure, "unsafe-destinations", "{\"scheme\":\"PHONE\",\"value\":\"09000000080\"}");
    Refusal stale = assertThrows(Refusal.class, () -> opened("{\"kind\":\"END\"}"));
    assertEquals(ProblemCode.STALE_VERSION, stale.code());
  }

  @Test
  void two_different_ones_may_wait_and_the_same_one_may_not() {
    String end = opened("{\"kind\":\"END\"}");
    String other = opened("{\"kind\":\"REMOVE_RESPONDENT\",\"target\":\"1\"}");
    assertNotEquals(end, other);
    Refusal twice = assertThrows(Refusal.class, () -> opened("{\"kind\":\"END\"}"));
    assertEquals(ProblemCode.CONFLICT, twice.code());
    approves(theOfficer(), end);
    approves(MANAGER, end);
  }

  @Test
  void an_effect_that_fails_takes_the_vote_with_it() {
    String approval = opened("{\"kind\":\"fail\"}");
    approves(theOfficer(), approval);
    assertEquals(503, vote(MANAGER, approval, "APPROVE").statusCode());
    Tokens asker = Tokens.of("o-9", "14101-civil", "measure-officer");
    var path = Api.by(asker).get(APPROVALS + "/" + approval).jsonPath();
    assertEquals("PENDING", path.getString("status"));
    assertEquals(1, path.getList("votes").size());
  }
}
