package jp.ward.guard.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Office;
import jp.ward.guard.testing.ShippedSettings;
import jp.ward.guard.web.ProblemCode;
import jp.ward.guard.web.Refusal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallersTest {

  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final Office OFFICE = new Office("14101-welfare", "141011", "福祉", "045-000-0000");

  private final Map<String, Object> claims =
      new HashMap<>(
          Map.of(
              "sub", "sub-1",
              "upn", "s-2001",
              "office", "14101-welfare",
              "groups", Set.of("staff", "something-else")));

  @Test
  void a_whole_token_gives_a_caller() {
    assertEquals(
        new Caller("sub-1", "s-2001", Set.of(Group.STAFF), OFFICE, false), callers().current());
  }

  @Test
  void claims_are_read_as_the_library_gives_them() {
    claims.put("office", Json.createValue("14101-welfare"));
    claims.put("amr", Json.createArrayBuilder().add("otp").add("pin").build());
    claims.put("auth_time", NOW.getEpochSecond() - 60);
    assertTrue(callers().currentStrong().strong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sub", "upn"})
  void a_token_without_sub_or_upn_is_not_known(String claim) {
    claims.remove(claim);
    refused(ProblemCode.UNAUTHENTICATED, claim);
    claims.put(claim, " ");
    refused(ProblemCode.UNAUTHENTICATED, claim);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "s-2001\u200b",
        "s-\u00ad2001",
        "s-2001\u3164",
        "s 2001",
        "s-2001 ",
        "s-2001\u0007"
      })
  void an_id_that_changes_beyond_case_and_width_is_not_known(String id) {
    for (String claim : List.of("sub", "upn")) {
      Object plain = claims.put(claim, id);
      assertFalse(refused(ProblemCode.UNAUTHENTICATED, claim).detail().contains(id));
      claims.put(claim, plain);
    }
    claims.put("upn", "Ｓ－２００１");
    assertEquals("Ｓ－２００１", callers().current().upn());
  }

  @Test
  void an_unknown_office_is_refused_by_name_of_the_claim() {
    claims.put("office", "99999-x");
    assertFalse(refused(ProblemCode.FORBIDDEN, "office").detail().contains("99999"));
    claims.remove("office");
    refused(ProblemCode.FORBIDDEN, "office");
  }

  @Test
  void a_token_without_a_known_group_is_refused() {
    claims.put("groups", Set.of("Staff", "admin"));
    refused(ProblemCode.FORBIDDEN, "groups");
    claims.remove("groups");
    refused(ProblemCode.FORBIDDEN, "groups");
  }

  @Test
  void a_weak_or_unreadable_sign_in_must_step_up() {
    for (Object authTime : List.of(NOW.getEpochSecond() - 901, "yesterday", Long.MAX_VALUE)) {
      claims.put("amr", List.of("mfa"));
      claims.put("auth_time", authTime);
      Refusal refusal = assertThrows(Refusal.class, () -> callers().currentStrong());
      assertEquals(ProblemCode.STEP_UP_REQUIRED, refusal.code());
      assertTrue(refusal.headers().get("WWW-Authenticate").contains("acr_values=\"gold\""));
    }
  }

  @Test
  void an_account_that_several_people_share_is_taken_by_name_alone() {
    claims.put("upn", "Desk-3");
    assertTrue(refused(ProblemCode.FORBIDDEN, "own").detail().contains("PROVISIONAL"));
    assertThrows(Refusal.class, () -> callers().currentStrong());
    assertTrue(callers().currentOrShared().shared());
    claims.put("upn", "plain");
    assertFalse(callers().currentOrShared().shared());
    claims.put("sub", "desk-3");
    refused(ProblemCode.FORBIDDEN, "own");
  }

  @Test
  void a_system_is_shared_by_nobody() {
    claims.put("upn", "desk-system");
    claims.put("groups", Set.of("ward-system"));
    assertFalse(callers().current().shared());
  }

  private Refusal refused(ProblemCode code, String named) {
    Refusal refusal = assertThrows(Refusal.class, () -> callers().current());
    assertEquals(code, refusal.code());
    assertTrue(refusal.detail().contains(named));
    return refusal;
  }

  private Callers callers() {
    Directory directory = new Directory(List.of(OFFICE), List.of(), List.of());
    return new Callers(
        new Token(claims),
        directory,
        new SharedAccounts("desk-*"),
        ShippedSettings.of(CallerSettings.STRONG_AMR),
        "gold",
        Clock.fixed(NOW, ZoneOffset.UTC),
        new Presence());
  }

  private record Token(Map<String, Object> claims) implements JsonWebToken {
    @Override
    public String getName() {
      return "";
    }

    @Override
    public Set<String> getClaimNames() {
      return claims.keySet();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T getClaim(String claim) {
      return (T) claims.get(claim);
    }
  }
}
