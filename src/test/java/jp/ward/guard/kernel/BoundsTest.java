package jp.ward.guard.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("設定の値の範囲")
class BoundsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "NUMBER; 0 7 999999999; -1 1.5 1000000000 １ x (none)",
        "NUMBER_FROM_ONE; 1 999999999; 0 01 -1 1000000000 (none)",
        "NUMBER_TO_99; 1 99; 0 100 -1 (none)",
        "DAYS_OF_A_YEAR; 0 365; 366 -1 1.5 P30D １０ (none)",
        "PORT; 0 80 65535; 65536 -1 http (none)",
        "PORT_OF_A_SERVER; 1 65535; 0 080 65536 (none)",
        "SHARE; 0 1 0.02 1.0; 2 1.1 -0.1 .5 (none)",
        "SHARE_OR_NONE; 0 1 0.02 (none); 2 x",
        "TIME; PT0S PT24H P7D; 7 -PT1S P1M soon (none)",
        "A_MINUTE_TO_A_MONTH; PT1M P31D; PT59S P32D 10 (none)",
        "A_SECOND_TO_A_DAY; PT1S P1D; PT0S P2D (none)",
        "A_SECOND_TO_A_MINUTE; PT1S PT1M; PT0.5S PT2M (none)",
        "INTERVAL_OR_OFF; off PT5S P1D; OFF 5 PT0S never (none)",
        "TIME_ZONE; Asia/Tokyo UTC; Tokyo Moon/Tranquility (none)",
        "GIVEN_UP_REGISTER; (none) reg_01J8ZQ4C6Y2M3N4P5Q6R7S8T9V; yes true reg_1",
        "WAYS_TO_SIGN_IN; mfa mfa,sc|hwk|otp+pin|pwd|fpt|face; mfa, MFA ,pwd mfa++pin (none)",
        "PATTERNS_OF_ACCOUNTS; (none) desk-* counter-*,night-desk-? 窓口; * desk-1,* desk-1, , a,,b",
        "TRANSPORT_OF_MAIL; starttls tls off; yes STARTTLS (none)"
      })
  void what_is_within_and_what_is_not(Bounds bounds, String within, String outside) {
    for (String value : within.split(" ")) {
      assertEquals("", bounds.allow(read(value)) ? "" : value);
    }
    for (String value : outside.split(" ")) {
      assertFalse(bounds.allow(read(value)), value);
    }
  }

  @Test
  void a_pattern_of_accounts_has_no_space_in_it() {
    assertFalse(Bounds.PATTERNS_OF_ACCOUNTS.allow("desk 1"));
    assertFalse(Bounds.PATTERNS_OF_ACCOUNTS.allow("desk-1, desk-2"));
    assertFalse(Bounds.PATTERNS_OF_ACCOUNTS.allow("desk\u0000"));
  }

  @Test
  void whatever_refuses_says_in_both_languages_how_to_mend_it() {
    Arrays.stream(Bounds.values())
        .filter(one -> one != Bounds.ANY)
        .forEach(
            one -> {
              assertFalse(one.japanese().isBlank(), one.name());
              assertFalse(one.english().isBlank(), one.name());
            });
  }

  private static String read(String value) {
    return value.equals("(none)") ? "" : value;
  }
}
