package jp.ward.guard.identity;

import static jp.ward.guard.identity.Sample.finds;
import static jp.ward.guard.identity.Sample.form;
import static jp.ward.guard.identity.Sample.isExactly;
import static jp.ward.guard.identity.Sample.isRefused;
import static jp.ward.guard.identity.Sample.stored;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressFormTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "6-12-3",
        "架空町6-12-3",
        "見本県見本市見本A区架空町6-12-3",
        "架空町6丁目12番地3号",
        "架空町6丁目12番3号",
        "架空町６丁目１２番地３号",
        "架空町６－１２－３",
        "架空町6−12−3",
        "架空町6‐12–3",
        "架空町6ー12ｰ3",
        "架空町6―12─3",
        "架空町6一12一3",
        "架空町6〜12～3",
        "架空町6の12の3",
        "架空町6ノ12之3",
        "架空町6丁目12番地の3",
        "架空町6丁目 12-3",
        "架空町6丁12番3",
        "架空町六丁目十二番地三号",
        "架空町六丁目一二番三号",
        "架空町六-十二-三",
        "架空町六の十二の三",
        "架空町六丁目12-3",
        "架空町06-012-03",
        "架空町 6 - 12 - 3",
        "架空町6・12・3",
        "架空町6丁目12番地3号 架空荘",
        "架空町6-12-3 2階",
        "架空町6-12-3 架空ビル3F",
        "三田架空6-12-3",
        "八丁堀6-12-3",
        "千代田架空町6-12-3",
        "三番町6-12-3",
        "3番町6-12-3",
        "北1条西6丁目12番地3号",
        "北一条西6丁目12番3号",
        "北1西6-12-3"
      })
  void on_doubt_block_and_number_are_the_place(String written) {
    assertEquals("0000068|6-12-3", numbers("000-0068 " + written));
    assertTrue(finds(Scheme.ADDRESS, "000-0068 " + written, "000-0068 6-12-3"));
    assertTrue(finds(Scheme.ADDRESS, "000-0068 6-12-3", "000-0068 " + written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000068 架空町6-12-3",
        "〒000-0068 架空町6-12-3",
        "〒 ０００－００６８　架空町6-12-3",
        "000ー0068架空町6-12-3",
        "000 0068 架空町6-12-3"
      })
  void the_postal_code_is_folded(String written) {
    assertEquals("ADDRESS||0000068|架空町6-12-3", form(Scheme.ADDRESS, written));
  }

  @ParameterizedTest
  @CsvSource({
    "架空町6-12-3-101, 6-12-3-101",
    "架空町6-12-3 101号室, 6-12-3-101",
    "架空町6丁目12番地3号101号室, 6-12-3-101",
    "架空町六丁目十二番地三号 一〇一号室, 6-12-3-101",
    "架空町6-12-3 架空荘 101, 6-12-3-101",
    "架空町6-12-3 架空荘101号室, 6-12-3-101",
    "架空町6-12-3 2号棟101号室, 6-12-3-2-101",
    "架空町二十一丁目三番, 21-3",
    "架空町123番地, 123",
    "架空町百二十三番地, 123",
    "架空第2地割34番地5, 2-34-5",
    "架空町6丁目字見本12番地3号, 6-12-3"
  })
  void rooms_and_other_blocks_are_further_numbers(String written, String numbers) {
    assertEquals("0000068|" + numbers, numbers("000-0068 " + written));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "架空町6-12-3",
        "000-0068",
        "000-0068 架空町",
        "000-0068 無番地",
        "000-006 架空町6-12-3",
        "000-00686-12-3",
        "000x0068 架空町6-12-3",
        "000-0068 1234567",
        "000-0068 1-2-3-4-5-6-7-8-9-10-11",
        "000-0068 架空町\u0666-12-3",
        "000-0068 架空町6\n12",
        "000-0068 2階"
      })
  void a_malformed_address_is_refused(String value) {
    assertTrue(isRefused(Scheme.ADDRESS, value));
  }

  @Test
  void an_address_of_more_than_200_characters_is_refused() {
    assertTrue(isRefused(Scheme.ADDRESS, "000-0068 6-12-3" + "町".repeat(200)));
  }

  @Test
  void the_whole_mark_comes_first_and_every_beginning_is_a_part() {
    List<KnownRef> known = stored(Scheme.ADDRESS, "000-0068 架空町6-12-3");
    assertEquals(
        List.of(
            "k1(ADDRESS||0000068|架空町6-12-3)",
            "k1(ADDRESS_PART||0000068|6)",
            "k1(ADDRESS_PART||0000068|6-12)",
            "k1(ADDRESS_PART||0000068|6-12-3)",
            "k1(ADDRESS_NUMBERS||0000068|6-12-3)"),
        known.stream().map(KnownRef::mark).toList());
    assertEquals(
        List.of(true, false, false, false, false), known.stream().map(KnownRef::whole).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "6-12-3, 6-12-3-101",
    "6丁目12番地, 6-12-3",
    "6丁目, 6-12-3-101",
    // Behind the name of a building nobody can say which number is the room.
    "6-12-3 メゾン21, 6-12-3-101",
    "6-12-3 メゾン21, 6-12-3 メゾン21 101号室",
    "6-12-3 第2架空荘101号室, 6-12-3-101",
    "6-12-3 架空荘B201, 6-12-3-201",
    "6-12-3 架空荘B201, 6-12-3 架空荘A201",
    "6-12-3 メゾン21 101号, 6-12-3-101",
    "6-12-3 架空荘101 見本様方, 6-12-3-102",
    // Many leave out the building.
    "6-12-3 201号室, 6-12-3 2-201",
    "6-12-3-201, 6-12-3 2号棟201号室",
    "6-12-3 12号室, 6-12-3 2号棟12号室",
    "123番地4 201, 123番地4 2号棟201",
    "6-12-3 5号棟1-201, 6-12-3-201"
  })
  void on_doubt_the_same_block_is_the_same_place(String one, String other) {
    assertTrue(finds(Scheme.ADDRESS, "000-0068 " + one, "000-0068 " + other));
    assertTrue(finds(Scheme.ADDRESS, "000-0068 " + other, "000-0068 " + one));
    assertFalse(isExactly(Scheme.ADDRESS, "000-0068 " + one, "000-0068 " + other));
    assertFalse(isExactly(Scheme.ADDRESS, "000-0068 " + other, "000-0068 " + one));
  }

  @ParameterizedTest
  @CsvSource({
    "6-12-3, 6-12-4",
    "6-12-3, 6-1-23",
    "6-12-3-101, 6-12-3-102",
    "6-12-3 架空荘 101, 6-12-3 架空荘 102",
    "6-12-3, 6-12-31",
    "6-12-3 メゾン21 101, 6-12-4",
    "6-12-3 2-201, 6-12-3 3-201",
    "6-12-3 2号棟201号室, 6-12-3 202号室",
    "6-12-3-2, 6-12-2"
  })
  void another_number_is_another_place(String one, String other) {
    assertFalse(finds(Scheme.ADDRESS, "000-0068 " + one, "000-0068 " + other));
    assertFalse(finds(Scheme.ADDRESS, "000-0068 " + other, "000-0068 " + one));
  }

  @Test
  void another_postal_code_is_another_place() {
    assertFalse(finds(Scheme.ADDRESS, "000-0068 6-12-3", "000-0069 6-12-3"));
  }

  /** The numbers by which an address is found on doubt. */
  private static String numbers(String written) {
    return stored(Scheme.ADDRESS, written).stream()
        .map(KnownRef::mark)
        .filter(mark -> mark.startsWith("k1(ADDRESS_NUMBERS||"))
        .map(mark -> mark.substring("k1(ADDRESS_NUMBERS||".length(), mark.length() - 1))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_doubtful_address_is_exactly_itself() {
    assertTrue(isExactly(Scheme.ADDRESS, "000-0068 6-12-3 架空荘B201", "000-0068 6-12-3 架空荘b２０１"));
  }
}
