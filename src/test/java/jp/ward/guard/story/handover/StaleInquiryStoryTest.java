package jp.ward.guard.story.handover;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.testing.Api;
import jp.ward.guard.testing.GuardTestResource;
import jp.ward.guard.testing.Question;
import jp.ward.guard.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Nobody was found, but the register may be old: she may be protected all the same (rule 30). */
@QuarkusTest
@QuarkusTestResource(GuardTestResource.class)
@DisplayName("台帳が古いかもしれない間も、他課への照会は相手課の確認を待つ")
class StaleInquiryStoryTest extends HandoverStory {

  @Inject RegisterFreshness freshness;

  @AfterEach
  void fresh_again() {
    freshness.confirm();
  }

  private static void votes(Tokens by, String approval) {
    Api.by(by.strong())
        .body("{\"vote\":\"APPROVE\",\"reason\":\"所属の記録で必要を確かめた。\"}")
        .post("/api/v1/approvals/" + approval + "/votes")
        .then()
        .statusCode(200);
  }

  @Test
  void a_clearance_waits_for_the_acknowledgement_though_no_flag_says_so() {
    freshness.markStale("this story");
    Question inquiry = inquiry(atA(number)).with("/reference", "\"case-30\"");
    var first =
        asked(staffOfA(), inquiry)
            .body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"))
            .body("flags", hasItem("REGISTER_STALE"))
            .body("flags", not(hasItem("COUNTERPART_NOT_AWARE")))
            .extract();
    String approval =
        staffOfA()
            .body(
                "{\"check\":\"%s\",\"reason\":\"引継ぎのため照会が必要である\"}"
                    .formatted(first.<String>path("id")))
            .post("/api/v1/approvals")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    votes(Tokens.of("o-30", "14101-civil", "measure-officer"), approval);
    votes(Tokens.of("m-30", "14101-welfare", "manager"), approval);
    Question again = inquiry.with("/approval", "\"" + approval + "\"");
    asked(staffOfA(), again)
        .body("verdict", equalTo("DUAL_APPROVAL_REQUIRED"))
        .body("clearance", nullValue());
    acknowledged(staffOfB(), first.path("handover.code"), atB(number)).statusCode(200);
    asked(staffOfA(), again)
        .body("verdict", equalTo("PERMIT_WITH_LIMITS"))
        .body("clearance", notNullValue());
  }
}
