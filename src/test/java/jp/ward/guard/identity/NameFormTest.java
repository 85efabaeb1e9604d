package jp.ward.guard.identity;

import static jp.ward.guard.identity.Sample.asked;
import static jp.ward.guard.identity.Sample.form;
import static jp.ward.guard.identity.Sample.isRefused;
import static jp.ward.guard.identity.Sample.stored;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameFormTest {

  @ParameterizedTest
  @CsvSource({
    "ミホン ジョウジ, ミホンジヨオジ",
    "みほん　じょうじ, ミホンジヨオジ",
    "ﾐﾎﾝ ｼﾞｮｳｼﾞ, ミホンジヨオジ",
    "ﾐﾎﾝ･ﾊﾟﾋﾟｺ, ミホンパピコ",
    "ミホン・ハナコ, ミホンハナコ",
    "ｳﾞｨｵﾗ, ビオラ",
    "ゔぃおら, ビオラ",
    "カ゛ク, ガク",
    "ハ゜, パ",
    "わ゙, バ",
    "ミッチー, ミツチイ",
    "ﾐｯﾁｰ, ミツチイ",
    "ミッチ－, ミツチイ",
    "ァィゥェォヵヶヮャュョッ, アイウエオカケワヤユヨツ",
    "ㇰㇻㇷ゚, クラプ",
    "ミスヾ, ミスズ",
    "みすゞ, ミスズ",
    "ナヽエ, ナナエ",
    "ガヽ, ガカ",
    "ジャン＝ポール, ジヤンポオル",
    "Ｍｉｈｏｎ Ｔａｒｏ, MIHONTARO",
    "Müller-Łukasz Ørsted, MULLERLUKASZORSTED",
    "Nguyễn Đức, NGUYENDUC",
    "O’Neill, ONEILL",
    "'SMITH, JOHN Q.', SMITHJOHNQ",
    "'Straße', STRASSE",
    "ı İ, II",
    "A\u030Ase, ASE"
  })
  void a_name_is_folded(String written, String folded) {
    assertEquals(form(Scheme.NAME, folded), form(Scheme.NAME, written));
    assertEquals(ring(folded), ring(form(Scheme.NAME, written).substring("NAME||".length())));
  }

  /** A name whichever of its parts comes first. */
  private static java.util.Set<String> ring(String name) {
    return java.util.stream.IntStream.range(0, name.length())
        .mapToObj(start -> name.substring(start) + name.substring(0, start))
        .collect(java.util.stream.Collectors.toSet());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "　",
        "ー",
        "・",
        "見本花子",
        "ミホン花子",
        "ミホン2",
        "ミホン(ハナコ)",
        "홍길동",
        "Иван",
        "ミホン|1980-01-31",
        "ヽミ",
        "゛",
        "A゛",
        "マ゛",
        "ガ゛",
        "Aヽ",
        "ミホン\tハナコ",
        "\ud83d\ude00",
        "ミホン123456789018",
        "ミホン１２３４５６７８９０１８"
      })
  void a_malformed_name_is_refused(String value) {
    assertTrue(isRefused(Scheme.NAME, value));
  }

  @Test
  void a_name_of_more_than_200_characters_is_refused() {
    assertFalse(isRefused(Scheme.NAME, "ア".repeat(200)));
    assertTrue(isRefused(Scheme.NAME, "ア".repeat(201)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ﾐﾎﾝ ﾊﾅｺ|1980-01-31", "みほんはなこ｜１９８０－０１－３１", "ミホン・ハナコ | 1980−01−31"})
  void a_name_with_its_date_of_birth_is_folded(String written) {
    assertEquals("NAME_DOB||コミホンハナ|1980-01-31", form(Scheme.NAME_DOB, written));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "ミホン ハナコ",
        "ミホン ハナコ|",
        "|1980-01-31",
        "ー|1980-01-31",
        "ミホン ハナコ|1980-1-31",
        "ミホン ハナコ|1980-02-30",
        "ミホン ハナコ|2023-02-29",
        "ミホン ハナコ|1980-13-01",
        "ミホン ハナコ|1980-00-00",
        "ミホン ハナコ|0000-01-01",
        "ミホン ハナコ|-1980-01-31",
        "ミホン ハナコ|+11980-01-31",
        "ミホン ハナコ|19800131",
        "ミホン ハナコ|昭和55-01-31",
        "ミホン ハナコ|1980-01-31|",
        "ミホン|ハナコ|1980-01-31",
        "見本花子|1980-01-31",
        "ミホン123456789018|1980-01-31",
        "ミホン ハナコ|123456789018"
      })
  void a_malformed_name_with_date_of_birth_is_refused(String value) {
    assertTrue(isRefused(Scheme.NAME_DOB, value));
  }

  @Test
  void a_leap_day_is_a_real_date() {
    assertFalse(isRefused(Scheme.NAME_DOB, "ミホン ハナコ|2000-02-29"));
    assertTrue(isRefused(Scheme.NAME_DOB, "ミホン ハナコ|1900-02-29"));
  }

  @Test
  void a_bare_name_finds_a_name_stored_with_its_date_of_birth_but_is_not_it() {
    IdentifierRef asked = asked(Scheme.NAME, "みほん はなこ");
    List<KnownRef> known = stored(Scheme.NAME_DOB, "ミホン ハナコ|1980-01-31");
    assertEquals(3, known.size());
    assertTrue(known.get(0).whole());
    assertFalse(known.get(1).whole() || known.get(2).whole());
    assertTrue(matches(known, asked));
    assertTrue(known.stream().noneMatch(k -> k.isExactly(asked)));
  }

  @Test
  void a_name_with_date_of_birth_finds_a_name_stored_alone_but_is_not_it() {
    IdentifierRef asked = asked(Scheme.NAME_DOB, "ミホン ハナコ|1980-01-31");
    List<KnownRef> known = stored(Scheme.NAME, "ミホン ハナコ");
    assertTrue(matches(known, asked));
    assertTrue(known.stream().noneMatch(k -> k.isExactly(asked)));
  }

  @Test
  void namesakes_with_other_dates_of_birth_are_other_people() {
    IdentifierRef asked = asked(Scheme.NAME_DOB, "ミホン ハナコ|1980-01-31");
    assertFalse(matches(stored(Scheme.NAME_DOB, "ミホン ハナコ|1981-01-31"), asked));
    assertTrue(
        stored(Scheme.NAME_DOB, "みほん はなこ|1980-01-31").stream()
            .anyMatch(known -> known.isExactly(asked)));
  }

  private static boolean matches(List<KnownRef> known, IdentifierRef asked) {
    return known.stream().anyMatch(k -> k.matches(asked));
  }
}
