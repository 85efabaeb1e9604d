package jp.ward.guard.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.ward.guard.audit.Entry;
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
        "GUARD_HANDOVER_VALID|P3D|P4D|true",
        "GUARD_HANDOVER_VALID|P3D|P1D|false",
        "GUARD_FINDINGS_PEOPLE_A_DAY|150|1000000|true",
        "GUARD_FINDINGS_PEOPLE_A_DAY|150|15|false",
        "GUARD_AUDIT_EVERY|PT5S|off|true",
        "GUARD_NOTICE_EVERY|PT5S|off|true",
        "GUARD_NOTICE_ATTEMPTS|30|1|true",
        "GUARD_SMTP_HOST|mail.city.example|''|true",
        "GUARD_ZONE|Asia/Tokyo|UTC|true",
        "GUARD_SMTP_PORT|587|25|false"
      })
  void which_direction_is_weaker(String name, String before, String now, boolean isWeaker) {
    List<String> weaker = SettingsInForce.weaker(Map.of(name, before), Map.of(name, now));
    assertEquals(isWeaker ? List.of(name) : List.of(), weaker);
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
