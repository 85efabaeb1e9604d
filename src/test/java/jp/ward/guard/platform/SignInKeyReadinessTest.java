package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;

class SignInKeyReadinessTest {

  private boolean awaited;
  private Duration missing;
  private String fault;

  @Test
  void it_is_ready_with_old_keys_for_a_while_and_says_so() {
    answers(Status.UP, 0L);
    fault = "STATUS_500";
    missing = Duration.ofMillis(10);
    answers(Status.UP, 1L);
    missing = SignInKeyReadiness.LONGEST.minusSeconds(1);
    answers(Status.UP, missing.toSeconds());
    missing = SignInKeyReadiness.LONGEST;
    answers(Status.DOWN, missing.toSeconds());
  }

  @Test
  void it_is_not_ready_before_keys_were_had() {
    awaited = true;
    fault = "NO_JSON";
    HealthCheckResponse answer = answers(Status.DOWN, 0L);
    assertEquals(false, answer.getData().orElseThrow().get("had"));
  }

  private HealthCheckResponse answers(Status status, long missingForSeconds) {
    HealthCheckResponse answer = SignInKeyReadiness.answer(awaited, missing, fault);
    assertEquals(status, answer.getStatus());
    assertEquals(missingForSeconds, answer.getData().orElseThrow().get("missingForSeconds"));
    assertEquals(fault == null ? "" : fault, answer.getData().orElseThrow().get("fault"));
    return answer;
  }
}
