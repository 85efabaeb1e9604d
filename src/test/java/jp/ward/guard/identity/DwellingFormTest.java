package jp.ward.guard.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("同じ番地でも、階・部屋・方が違えば別の住まい")
class DwellingFormTest {

  private static final String TOWN = "231-0005 本町";

  @ParameterizedTest
  @CsvSource({
    "6-50-10 山田方, 6-50-10 佐藤方",
    "6-50-10 山田方, 6-50-10 田中方",
    "6-50-10 山田様方, 6丁目50番10号 佐藤方",
    "6-50-10 青葉荘佐藤方, 6-50-10 田中方",
    "6-50-10-201 山田方, 6-50-10 コーポ 201 佐藤方",
    "6-50-10 支援ビル3階, 6-50-10 支援ビル4階",
    "6-50-10 支援ビル3階, 6-50-10 支援ビル４Ｆ",
    "6-50-10 3F, 6-50-10 4F",
    "6-50-10 コーポ21 201号室, 6-50-10 コーポ21 202号室",
    "6-50-10 コーポ21 201号, 6-50-10 コーポ21 202",
    "6-50-10 第2コーポ21 201号室 山田方, 6-50-10 第2コーポ21 202号室 山田方"
  })
  void two_dwellings_are_told_apart_whoever_asks(String one, String other) {
    assertTrue(Sample.areTwoDwellings(TOWN + one, TOWN + other));
    assertTrue(Sample.areTwoDwellings(TOWN + other, TOWN + one));
  }

  /** Doubt protects: where one names none, or it may be another spelling, these are one place. */
  @ParameterizedTest
  @CsvSource({
    "6-50-10 山田方, 6-50-10",
    "6-50-10 山田方, 6-50-10 支援ビル3階",
    "6-50-10 山田方, 6-50-10 ヤマダ方",
    "6-50-10 斉藤方, 6-50-10 齋藤方",
    "6-50-10 渡辺方, 6-50-10 渡邉方",
    "6-50-10 浜辺方, 6-50-10 濱邊方",
    "6-50-10 沢方, 6-50-10 澤方",
    "6-50-10 森方, 6-50-10 杜方",
    "6-50-10 佐藤方, 6-50-10 青葉荘佐藤方",
    "6-50-10 佐藤方, 6-50-10 コーポA佐藤方",
    "6-50-10 佐藤方, 6-50-10 佐藤方 田中花",
    "6-50-10 支援ビル3階, 6-50-10 支援ビル",
    "6-50-10 支援ビル3階, 6-50-10 支援ビル3階4階",
    "6-50-10 支援ビル1階, 6-50-10 支援ビル地下1階",
    "6-50-10 コーポ21 201号室, 6-50-10 コーポ21",
    "6-50-10 第2コーポ 21, 6-50-10 第2コーポ21 101号室",
    "6-50-10 コーポ21 201, 6-50-10 コーポ21 201号室"
  })
  void on_doubt_it_may_be_one_dwelling(String one, String other) {
    assertFalse(Sample.areTwoDwellings(TOWN + one, TOWN + other));
    assertFalse(Sample.areTwoDwellings(TOWN + other, TOWN + one));
  }

  @Test
  void a_dwelling_of_another_town_is_compared_with_none() {
    assertFalse(Sample.areTwoDwellings(TOWN + "6-50-10 山田方", "231-0006 本町6-50-10 佐藤方"));
  }

  @Test
  void neither_form_nor_mark_prints_what_it_holds() {
    assertEquals("DwellingForm:***", new DwellingForm("kind", java.util.List.of()).toString());
    assertEquals(
        "[Dwelling:***]",
        Sample.asked(Scheme.ADDRESS, TOWN + "6-50-10 山田方").dwellings().toString());
  }
}
