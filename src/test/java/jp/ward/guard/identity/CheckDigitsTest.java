package jp.ward.guard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckDigitsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000019",
        "0000000027",
        "0000000035",
        "0000000043",
        "0000000051",
        "0000000108",
        "0000000124",
        "1234567892",
        "0"
      })
  void an_atena_number_is_checked_by_m11w2_7(String number) {
    assertTrue(CheckDigits.agreesAtena(number));
  }

  @Test
  void an_atena_serial_with_remainder_one_has_no_check_digit() {
    for (char last = '0'; last <= '9'; last++) {
      assertFalse(CheckDigits.agreesAtena("000000006" + last));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"123456789018", "000000000019", "012345678903", "000000000060"})
  void a_personal_number_has_twelve_digits_and_its_check_digit(String number) {
    assertTrue(CheckDigits.agreesPersonalNumber(number));
  }

  @Test
  void exactly_one_check_digit_fits_each_personal_number() {
    long fitting =
        "0123456789"
            .chars()
            .filter(last -> CheckDigits.agreesPersonalNumber("12345678901" + (char) last))
            .count();
    assertEquals(1, fitting);
    assertFalse(CheckDigits.agreesPersonalNumber("0123456789018"));
  }

  @Test
  void a_corporate_number_is_checked_by_its_first_digit() {
    assertTrue(CheckDigits.agreesCorporateNumber("5990000006364"));
    assertTrue(CheckDigits.agreesCorporateNumber("7123456789012"));
    assertFalse(CheckDigits.agreesCorporateNumber("6990000006364"));
    assertFalse(CheckDigits.agreesCorporateNumber("990000006364"));
  }
}
