package jp.ward.guard.identity;

import static jp.ward.guard.identity.Sample.finds;
import static jp.ward.guard.identity.Sample.form;
import static jp.ward.guard.identity.Sample.isExactly;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import jp.ward.guard.kernel.Scheme;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ひとりの氏名の書き方")
class OneNameTest {

  private static final String BORN = "|1980-01-31";

  @ParameterizedTest
  @CsvSource({
    "ミヅノ カヲル, ミズノ カオル",
    "ミヅノ カヲル, カオル ミズノ",
    "ミズノカオル, カオル ミズノ",
    "ミズノカオル, カヲル　ミヅノ",
    "みづの かをる, ﾐｽﾞﾉ ｶｵﾙ",
    "ハヂメ サトウ, ハジメ サトー",
    "サトウ, サトオ",
    "オオノ ユウコ, オーノ ユーコ",
    "オウノ ユウコ, オーノ ユーコ",
    "ケイコ ミホン, ケーコ ミホン",
    "ケイコ, ケエコ",
    "ニイナ, ニーナ",
    "リョウヘイ, リョーヘー",
    "ヰノウヱ ヱミ, イノウエ エミ",
    "ヱミ ヰノウヱ, イノーエ エミ",
    "ヴィオラ, ビオラ",
    "ヴァン ゴッホ, バン ゴッホ",
    "ヴェラ, ベラ",
    "ヴォルフ, ボルフ",
    "ヴラド, ブラド",
    "ゴッホ ヴィンセント, ビンセント ゴッホ",
    "ヷレリア, バレリア",
    "ヴュルツ, ビュルツ",
    "キヅキ, キズキ",
    "チヂワ ミカ, ミカ チジワ",
    "SMITH JOHN, John Smith",
    "'Smith, John', John Smith",
    "ジャン＝ポール マルタン, マルタン ジャン・ポール"
  })
  void one_name_has_these_writings(String one, String other) {
    assertEquals(form(Scheme.NAME, one), form(Scheme.NAME, other));
    assertTrue(isExactly(Scheme.NAME_DOB, one + BORN, other + BORN));
    assertTrue(finds(Scheme.NAME, one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "オーノ, オノ",
    "ユウコ, ユコ",
    "ミッチー, ミッチ",
    "オオオカ, オカ",
    "サトウ ケイ, サト ケ",
    "ミズノ-カオル, ミズノ カオル",
    "JOHN QUINCY SMITH, SMITH QUINCY JOHN",
    "マリア テレサ カナリヤ, テレサ カナリヤ マリア",
    "マリア テレサ カナリヤ, カナリヤ テレサ マリア"
  })
  void on_doubt_these_are_one_name(String one, String other) {
    assertTrue(finds(Scheme.NAME_DOB, one + BORN, other + BORN));
    assertTrue(finds(Scheme.NAME_DOB, other + BORN, one + BORN));
    assertTrue(finds(Scheme.NAME, one, other));
  }

  @ParameterizedTest
  @CsvSource({
    "ミズノ カオル, ミズノ カオリ",
    "ミズノ カオル, ミズタ カオル",
    "ミズノ, ミスノ",
    "カトウ, カドウ",
    "ハナコ, ハナ",
    "キヨウコ, キウコ",
    "ヒロシ, ヒロ",
    "ビオラ, ピオラ",
    "ベラ, ペラ",
    "ミホン, ミホ",
    "サチ, サキ",
    "ジロウ, シロウ",
    "ユミ, エミ",
    "マリ, マミ",
    "アイ, アオ",
    "リョウ, リユ",
    "SMITH JOHN, SMYTH JOHN",
    "SMITH JOHN, SMITH JON",
    "ナカタ, タナカ ミ",
    "オオノ, オオタ",
    "ケイ, カイ"
  })
  void these_are_two_names(String one, String other) {
    assertFalse(finds(Scheme.NAME, one, other));
    assertFalse(finds(Scheme.NAME_DOB, one + BORN, other + BORN));
    assertFalse(isExactly(Scheme.NAME_DOB, one + BORN, one + "|1980-02-01"));
  }

  @Property
  void the_order_of_two_parts_and_the_gap_make_no_difference(
      @ForAll("parts") String one, @ForAll("parts") String other) {
    String whole = form(Scheme.NAME, one + ' ' + other);
    assertEquals(whole, form(Scheme.NAME, other + '　' + one));
    assertEquals(whole, form(Scheme.NAME, one + other));
  }

  @Property
  void the_order_of_many_parts_makes_no_difference_on_doubt(
      @ForAll("manyParts") List<String> parts) {
    List<String> turned = new java.util.ArrayList<>(parts);
    Collections.reverse(turned);
    assertTrue(finds(Scheme.NAME, String.join(" ", parts), String.join(" ", turned)));
  }

  @Provide
  Arbitrary<String> parts() {
    return Arbitraries.strings()
        .withCharRange('ァ', 'ヺ')
        .withChars("ーウイオエヴ")
        .ofMinLength(1)
        .ofMaxLength(6)
        .map(text -> "ミ" + text);
  }

  @Provide
  Arbitrary<List<String>> manyParts() {
    return parts().list().ofMinSize(3).ofMaxSize(5);
  }
}
