package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import jp.ward.guard.directory.BatchSystem;
import jp.ward.guard.ledger.Entry;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("設定を弱める起動は記録され、管理者に示される")
class SettingsInForceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GUARD_STRONG_AMR|mfa,sc+pin|pwd|true",
        "GUARD_STRONG_AMR|pwd|mfa|true",
        "GUARD_STRONG_ACR|mfa|low|true",
        "GUARD_LIMITS_STAFF_MINUTE|300|301|true",
        "GUARD_LIMITS_STAFF_MINUTE|300|299|false",
        "GUARD_LIMITS_STAFF_DAY|5000|100000000|true",
        "GUARD_LIMITS_STAFF_PEOPLE|1200|9|false",
        "GUARD_LIMITS_WRONG_CODES|10|1000|true",
        "GUARD_LIMITS_SYSTEM_DAY|200000|2000000|true",
        "GUARD_SPOT_CHECK_SHARE|0.02|0|true",
        "GUARD_SPOT_CHECK_SHARE|0.02|0.019|true",
        "GUARD_SPOT_CHECK_SHARE|0.02|0.5|false",
        "GUARD_SPOT_CHECK_SHARE|0.02|0.020|false",
        "GUARD_CLEARANCE_LIFETIME|PT10M|PT11M|true",
        "GUARD_CLEARANCE_LIFETIME|PT10M|PT600S|false",
        "GUARD_CLEARANCE_LIFETIME|PT10M|PT5M|false",
        "GUARD_APPROVAL_GRANTED|PT8H|P1D|true",
        "GUARD_APPROVAL_REVIEW|PT24H|PT744H|true",
        "GUARD_LOOKBACK|30|29|true",
        "GUARD_LOOKBACK|30|0|true",
        "GUARD_LOOKBACK|30|31|false",
        "GUARD_HANDOVER_VALID|P3D|P4D|true",
        "GUARD_HANDOVER_VALID|P3D|P1D|false",
        "GUARD_FINDINGS_PEOPLE_A_DAY|150|1000000|true",
        "GUARD_FINDINGS_PEOPLE_A_DAY|150|15|false",
        "GUARD_AUDIT_EVERY|PT5S|off|true",
        "GUARD_NOTICE_EVERY|PT5S|off|true",
        "GUARD_NOTICE_ATTEMPTS|30|1|true",
        "GUARD_SMTP_HOST|mail.city.example|''|true",
        "GUARD_ZONE|Asia/Tokyo|UTC|true",
        "GUARD_SMTP_PORT|587|25|false",
        "GUARD_SHARED_ACCOUNTS|''|desk-*|false",
        "GUARD_SHARED_ACCOUNTS|desk-*|desk-*,night-?|false",
        "GUARD_SHARED_ACCOUNTS|desk-*,night-?|night-?,desk-*|false",
        "GUARD_SHARED_ACCOUNTS|desk-*,night-?|desk-*|true",
        "GUARD_SHARED_ACCOUNTS|desk-*|desk-1|true",
        "GUARD_SHARED_ACCOUNTS|desk-*|''|true",
        "MP_JWT_VERIFY_AUDIENCES|''|other-app|true",
        "MP_JWT_VERIFY_AUDIENCES|''|none|true",
        "MP_JWT_VERIFY_AUDIENCES|other-app|''|true",
        "MP_JWT_VERIFY_AUDIENCES|other-app|other-app|false",
        "MP_JWT_VERIFY_CLOCK_SKEW|''|86400|true",
        "MP_JWT_VERIFY_CLOCK_SKEW|''|61|true",
        "MP_JWT_VERIFY_CLOCK_SKEW|''|30|false",
        "MP_JWT_VERIFY_CLOCK_SKEW|86400|''|false",
        "MP_JWT_VERIFY_CLOCK_SKEW|30|''|true",
        "MP_JWT_VERIFY_TOKEN_AGE|''|300|false",
        "MP_JWT_VERIFY_TOKEN_AGE|300|''|true",
        "MP_JWT_VERIFY_TOKEN_AGE|300|301|true",
        "MP_JWT_VERIFY_PUBLICKEY_ALGORITHM|''|ES256|true",
        "SMALLRYE_JWT_EXPIRATION_GRACE|''|1|true",
        "SMALLRYE_JWT_EXPIRATION_GRACE|3600|60|false",
        "SMALLRYE_JWT_VERIFY_AUD|''|false|true",
        "SMALLRYE_JWT_CLAIMS_GROUPS|''|staff|true",
        "SMALLRYE_JWT_OF_TOMORROW|''|1|true",
        "sign-in key|abc|abd|true",
        "sign-in key|abc|abc|false"
      })
  void which_direction_is_weaker(String name, String before, String now, boolean isWeaker) {
    List<String> weaker = SettingsInForce.weaker(Map.of(name, before), Map.of(name, now));
    assertEquals(isWeaker ? List.of(name) : List.of(), weaker);
  }

  /** Rates a minute of the systems a and b, 0 for no line, before and after a start. */
  @ParameterizedTest
  @CsvSource({
    "10, 0, 10, 0, ''",
    "10, 0, 11, 0, systems/a",
    "10, 0, 9, 0, ''",
    "10, 0, 10, 1, systems/b",
    "10, 5, 10, 0, ''",
    "0, 0, 60000, 0, systems/a",
    "0, 0, 1, 1, systems/a systems/b",
    "10, 5, 5, 10, systems/b",
    "10, 5, 9, 4, ''",
    "0, 0, 0, 0, ''"
  })
  void a_system_that_may_ask_more_is_weaker(int a, int b, int laterA, int laterB, String weaker) {
    assertEquals(
        weaker, String.join(" ", SettingsInForce.weaker(systems(a, b), systems(laterA, laterB))));
  }

  private static Map<String, String> systems(int a, int b) {
    return SettingsBeside.systems(
        Stream.of(new BatchSystem("a", "14101-tax", a), new BatchSystem("b", "14101-tax", b))
            .filter(one -> one.questionsPerMinute() > 0)
            .toList());
  }

  @Test
  void after_an_earlier_version_the_file_itself_tells_and_before_the_first_start_nothing() {
    String file = "policies/systems.csv";
    Map<String, String> now = new HashMap<>(systems(10, 10));
    now.put(file, "after");
    assertEquals(List.of(file), SettingsInForce.weaker(Map.of(file, "before"), now));
    assertEquals(List.of(), SettingsInForce.weaker(Map.of(file, "after"), now));
    assertEquals(List.of(), SettingsInForce.weaker(Map.of(), now));
  }

  @Test
  void the_same_again_is_no_entry() {
    Map<String, String> now = Map.of("GUARD_ZONE", "Asia/Tokyo");
    assertEquals(Optional.empty(), SettingsInForce.entry(Optional.of(now), now));
  }

  @Test
  void a_change_of_a_setting_or_a_policy_file_is_an_entry_that_names_it() {
    Map<String, String> before =
        Map.of("GUARD_ZONE", "Asia/Tokyo", "policies/offices.csv", "a", "policies/x.csv", "b");
    Map<String, String> now = Map.of("GUARD_ZONE", "Asia/Tokyo", "policies/offices.csv", "c");
    Entry entry = SettingsInForce.entry(Optional.of(before), now).orElseThrow();
    String content = new String(entry.content(), StandardCharsets.UTF_8);
    assertTrue(
        content.contains("\"changed\":[\"policies/offices.csv\",\"policies/x.csv\"]"), content);
    assertTrue(content.contains("\"weaker\":[]"), content);
  }

  /** There is no start before the first, so what is shipped counts. */
  @Test
  void a_first_start_that_is_weaker_than_what_is_shipped_says_so() {
    Entry entry =
        SettingsInForce.entry(Optional.empty(), Map.of("GUARD_STRONG_AMR", "pwd")).orElseThrow();
    String content = new String(entry.content(), StandardCharsets.UTF_8);
    assertTrue(content.contains("GUARD_STRONG_AMR\""), content);
    assertTrue(content.matches(".*\"weaker\":\\[[^]]*\"GUARD_STRONG_AMR\".*"), content);
  }
}
