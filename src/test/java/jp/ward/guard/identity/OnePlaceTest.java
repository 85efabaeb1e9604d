package jp.ward.guard.identity;

import static jp.ward.guard.identity.Sample.finds;
import static jp.ward.guard.identity.Sample.isExactly;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Doubt protects, safety needs certainty: which addresses are surely the same, and which are not.
 */
@DisplayName("住所は書かれたすべてが一致したときだけ同じ")
class OnePlaceTest {

  @ParameterizedTest
  @CsvSource({
    "本町6-50-10, 本町６－５０－１０",
    "本町6-50-10, 本町6丁目50番10号",
    "本町6-50-10, 本町6丁目50番地10号",
    "本町6-50-10, 本町6丁目50番地10",
    "本町6-50-10, 本町6丁目50番地の10",
    "本町6-50-10, 本町六丁目五十番十号",
    "本町6-50-10, 本町六丁目五〇番地一〇号",
    "本町6-50-10, 本町六の五十の十",
    "本町6-50-10, 本町 6 - 50 - 10",
    "本町6-50-10, 本町6‐50−10",
    "本町6-50-10, 本町06-050-10",
    "本町6-50-10, 本町6.50.10",
    "本町6-50-10, 本町陸丁目伍拾番拾号",
    "本町6-50-10 山田方, 本町6丁目50-10山田方",
    "本町6-50-10 支援ビル3階, 本町6-50-10 支援ビル３Ｆ",
    "本町6-50-10 支援ビル3階, 本町6-50-10支援ビル三階",
    "本町6-50-10 コーポ 101, 本町6-50-10　コーポ101",
    "本町6-50-10 コーポ101号室, 本町6-50-10 コーポ 101室",
    "本町6-50-10 b棟, 本町6-50-10 Ｂ棟",
    "甲123番地, 甲123",
    "甲123番地, 甲百二十三番地",
    "字東 12-3, 字東12番3号",
    "三番町12, 3番町12番地",
    "北1条西6丁目, 北一条西六丁目",
    "第2地割34番地5, 第二地割34-5",
    "本町6-50-10, 本町 6 丁目 50 番 10 号",
    "本町6-50-10, 本町六 丁目 五十 番地 十 号",
    "本町6-50-10 支援ビル3階, 本町6-50-10 支援ビル 3 階",
    "本町6-50-10 支援ビル3階, 本町6-50-10 支援ビル 3 F",
    "本町6-50-10 コーポ101号室, 本町6-50-10 コーポ 101 号室",
    "北1条西6丁目, 北 1 条 西 6 丁目",
    "北1西6-5, 北 1 西 6-5",
    "第2地割34番地5, 第 2 地割 34 番地 5",
    "本町六-五十-十, 本町六 - 五十 - 十",
    "本町6-50-10, 本町6丁目50-一〇",
    "パル町6-50, ﾊ ﾟル町6-50"
  })
  void one_place_has_these_writings(String one, String other) {
    assertTrue(isExactly(Scheme.ADDRESS, "231-0005 " + one, "2310005 " + other));
    assertTrue(isExactly(Scheme.ADDRESS, "231-0005 " + other, "〒231-0005 " + one));
    assertTrue(finds(Scheme.ADDRESS, "231-0005 " + one, "231-0005 " + other));
    assertFalse(Sample.areTwoDwellings("231-0005 " + one, "231-0005 " + other));
  }

  @ParameterizedTest
  @CsvSource({
    "本町6-50-10 山田方, 本町6-50-10 佐藤方",
    "本町6-50-10 山田方, 本町6-50-10",
    "本町6-50-10 支援ビル3階, 本町6-50-10 支援ビル4階",
    "本町6-50-10 支援ビル3階, 本町6-50-10 支援ビル",
    "本町6-50-10 3F, 本町6-50-10 4F",
    "本町6-50-10 地下1階, 本町6-50-10 1階",
    "本町6-50-10 コーポ 101, 本町6-50-10 ハイツ 101",
    "本町6-50-10 コーポ 101, 本町6-50-10 101",
    "本町6-50-10 コーポA, 本町6-50-10 コーポB",
    "本町6-50-10 コーポ, 本町6-50-10 コポ",
    "甲123番地, 乙123番地",
    "甲123番地, 123番地",
    "字東 12-3, 字西 12-3",
    "字東 12-3, 12-3",
    "大字東 12-3, 字東 12-3",
    "本町6-50-10, 元町6-50-10",
    "本町6-50-10, 6-50-10",
    "横浜市中区本町6-50-10, 本町6-50-10",
    "本町6丁目50番地, 本町6番地50号",
    "本町6丁目50番地, 本町6-50",
    "本町6番50号101, 本町6丁目50番101号",
    "本町6-50-10 2棟101号室, 本町6-50-10 2-101",
    "本町6-50-10 A棟101, 本町6-50-10 B棟101",
    "緑ノ丘6-50, 緑丘6-50",
    "本町6-50-10 #101, 本町6-50-10(101)",
    "本町6-50-10 支援センター気付, 本町6-50-10 支援センター",
    "本町6-50-10 東棟, 本町6-50-10 西棟",
    "本町7番 番町3, 本町7番3",
    "本町7番 地割3, 本町7地割3",
    "本町6-50-10 山田太郎様方, 本町6-50-10 山田方",
    "第2地割34番地5, 第2地割34番地5 西"
  })
  void on_doubt_the_same_and_never_surely(String one, String other) {
    assertFalse(isExactly(Scheme.ADDRESS, "231-0005 " + one, "231-0005 " + other));
    assertFalse(isExactly(Scheme.ADDRESS, "231-0005 " + other, "231-0005 " + one));
    assertTrue(finds(Scheme.ADDRESS, "231-0005 " + one, "231-0005 " + other));
    assertTrue(finds(Scheme.ADDRESS, "231-0005 " + other, "231-0005 " + one));
  }
}
