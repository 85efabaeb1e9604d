package jp.ward.guard.identity;

import static jp.ward.guard.identity.Sample.form;
import static jp.ward.guard.identity.Sample.isRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainFormsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0450000035",
        "045-000-0035",
        "０４５－０００－００３５",
        "045ー000ー0035",
        "(045) 000.0035",
        "（０４５）０００−００３５",
        "+81 45 000 0035",
        "＋８１４５０００００３５",
        "+81 (0)45-000-0035",
        "0081-45-000-0035",
        "010 81 45 000 0035",
        "045\u200e0000035"
      })
  void a_telephone_number_is_folded(String written) {
    assertEquals("PHONE||0450000035", form(Scheme.PHONE, written));
  }

  @ParameterizedTest
  @CsvSource({
    "090-0000-0035, 09000000035",
    "+81 90 0000 0035, 09000000035",
    "0081000035, 0081000035",
    "0800-000-0035, 08000000035"
  })
  void a_telephone_number_has_ten_or_eleven_digits(String written, String number) {
    assertEquals("PHONE||" + number, form(Scheme.PHONE, written));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "000-0035",
        "045-000-003",
        "090-0000-00355",
        "1450000035",
        "+1 212 000 0000",
        "+81",
        "0081",
        "045-000-0035 内線12",
        "tel:0450000035",
        "tel:+81-45-000-0035",
        "045-000-0035#12",
        "045-000-0035,12",
        "045-000-0035;ext=12",
        "045-000-0035 ext 12",
        "045-000-0035 x12",
        "045-000-0035(内線12)",
        "045-000-0035/0036",
        "045-000-0035 045-000-0036",
        "184-045-000-0035",
        "001-010-81-45-000-0035",
        "0033-010-81-45-000-0035",
        "81-45-000-0035",
        "+81-45-000-0035 office",
        "045_000_0035",
        "045*000*0035",
        "〇四五-〇〇〇-〇〇三五",
        "O45-000-0035",
        "p0450000035",
        "04500000３5x",
        "٠٤٥٠٠٠٠٠٣٥",
        "+0450000035"
      })
  void a_malformed_telephone_number_is_refused(String value) {
    assertTrue(isRefused(Scheme.PHONE, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hanako@example.invalid",
        " Hanako@EXAMPLE.Invalid ",
        "ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｉｎｖａｌｉｄ",
        "hana\u200bko@example.invalid"
      })
  void a_mail_address_is_folded(String written) {
    assertEquals("EMAIL||hanako@example.invalid", form(Scheme.EMAIL, written));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "hanako",
        "@example.invalid",
        "hanako@",
        "a@b@c",
        "ha nako@example.invalid",
        "@"
      })
  void a_malformed_mail_address_is_refused(String value) {
    assertTrue(isRefused(Scheme.EMAIL, value));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "弁護士 12345",
        "弁護士　１２３４５",
        "弁護士12345",
        "弁護士 第12345号",
        "弁護士 No.12345",
        "弁護士 012345",
        "弁護士 12-345"
      })
  void a_professional_number_is_folded(String written) {
    assertEquals("PROFESSIONAL_NUMBER||弁護士|12345", form(Scheme.PROFESSIONAL_NUMBER, written));
  }

  @ParameterizedTest
  @CsvSource({"司法書士 12345, 司法書士|12345", "社労士 ab12c, 社労士AB|12C", "Atty 7, ATTY|7"})
  void the_kind_of_professional_and_case_are_kept_apart(String written, String folded) {
    assertEquals("PROFESSIONAL_NUMBER||" + folded, form(Scheme.PROFESSIONAL_NUMBER, written));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "弁護士", "12345", " 12345", "弁護士 ー", "弁護士|12345", "第12345号", "弁護士 12/3"})
  void a_malformed_professional_number_is_refused(String value) {
    assertTrue(isRefused(Scheme.PROFESSIONAL_NUMBER, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5990000006364", "５９９００００００６３６４", "5-9900-0000-6364", "5 9900 0000 6364"})
  void a_corporate_number_is_folded(String written) {
    assertEquals("CORPORATE_NUMBER||5990000006364", form(Scheme.CORPORATE_NUMBER, written));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "4990000006364",
        "599000000636",
        "59900000063640",
        "T5990000006364",
        "599000000636x"
      })
  void a_malformed_corporate_number_is_refused(String value) {
    assertTrue(isRefused(Scheme.CORPORATE_NUMBER, value));
  }

  @ParameterizedTest
  @ValueSource(strings = {"s-2001", "S-2001", " ｓ-２００１ ", "S\u200b-2001"})
  void a_staff_id_is_folded_as_the_one_in_a_token(String written) {
    assertEquals("STAFF||s-2001", form(Scheme.STAFF, written));
    assertEquals(
        Sample.asked(Scheme.STAFF, "s-2001").exact(), Sample.identities().staff(written).exact());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  ", "s\u0000", "\u200b"})
  void a_malformed_staff_id_is_refused(String value) {
    assertTrue(isRefused(Scheme.STAFF, value));
  }
}
