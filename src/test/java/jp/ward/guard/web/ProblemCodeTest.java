package jp.ward.guard.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import jp.ward.guard.kernel.FieldProblems;
import org.junit.jupiter.api.Test;

class ProblemCodeTest {

  @Test
  void the_codes_are_those_of_the_contract() {
    Map<String, Integer> contract =
        Map.ofEntries(
            Map.entry("invalid-request", 400),
            Map.entry("unauthenticated", 401),
            Map.entry("step-up-required", 401),
            Map.entry("forbidden", 403),
            Map.entry("not-found", 404),
            Map.entry("conflict", 409),
            Map.entry("gone", 410),
            Map.entry("stale-version", 412),
            Map.entry("too-large", 413),
            Map.entry("unsupported-media-type", 415),
            Map.entry("rate-limited", 429),
            Map.entry("guard-unavailable", 503));
    Map<String, Integer> ours =
        Arrays.stream(ProblemCode.values())
            .collect(Collectors.toMap(ProblemCode::code, ProblemCode::status));
    assertEquals(contract, ours);
  }

  @Test
  void the_type_is_a_urn() {
    assertEquals("urn:disclosure-guard:problem:not-found", ProblemCode.NOT_FOUND.type());
  }

  @Test
  void no_answer_is_to_be_treated_as_block() {
    assertTrue(ProblemCode.GUARD_UNAVAILABLE.title().contains("treat as BLOCK"));
    assertTrue(Refusal.unavailable().detail().contains("treat this as BLOCK"));
  }

  @Test
  void a_step_up_says_how_to_sign_in() {
    assertEquals(
        "Bearer error=\"insufficient_user_authentication\", acr_values=\"gold\", max_age=900",
        Refusal.stepUp("gold", 900).headers().get("WWW-Authenticate"));
  }

  @Test
  void a_rate_limit_says_when_to_come_again() {
    assertEquals("7", Refusal.rateLimited(7).headers().get("Retry-After"));
  }

  @Test
  void of_very_many_violations_the_first_hundred_are_given() {
    FieldProblems problems = new FieldProblems();
    for (int i = 0; i < 1_000; i++) {
      problems.add("a[" + i + "]", "no");
    }
    Refusal refusal = Refusal.invalid(problems);
    assertEquals(100, refusal.violations().size());
    assertTrue(refusal.detail().contains("first 100"));
  }
}
