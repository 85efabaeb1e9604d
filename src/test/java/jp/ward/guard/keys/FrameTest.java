package jp.ward.guard.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("二つの並びが同じ電文になることはない")
class FrameTest {

  private static Frame frame() {
    return new Frame("test/v1");
  }

  private static String text(Frame frame) {
    return new String(frame.bytes(), StandardCharsets.ISO_8859_1);
  }

  private static void allDiffer(Frame... frames) {
    assertEquals(
        frames.length, Stream.of(frames).map(FrameTest::text).collect(Collectors.toSet()).size());
  }

  @Test
  void each_part_says_its_length_in_bytes() {
    assertArrayEquals(
        "7:test/v1-0:6:山田3:FRI2:-5".getBytes(StandardCharsets.UTF_8),
        frame().text(null).text("").text("山田").text("FRI").number(-5).bytes());
  }

  @Test
  void a_boundary_cannot_shift() {
    allDiffer(
        frame().text("ab").text("c"),
        frame().text("a").text("bc"),
        frame().text("abc"),
        frame().text("").text("abc"),
        frame().text("abc").text(""),
        frame().text("a").text("b").text("c"),
        frame().text("a1:bc"),
        frame().text("a").text("b1:c"),
        frame().text("ab1:c"));
  }

  @Test
  void a_boundary_cannot_shift_where_a_letter_is_several_bytes() {
    allDiffer(
        frame().text("山田").text("太郎"),
        frame().text("山").text("田太郎"),
        frame().text("山田太").text("郎"),
        frame().text("山田太郎"),
        frame().text("𠮷").text("野"),
        frame().text("𠮷野"),
        frame().text("が"),
        frame().text("か\u3099"));
  }

  @Test
  void none_is_not_empty_and_not_its_sign() {
    allDiffer(
        frame(),
        frame().text(null),
        frame().text(""),
        frame().text("-"),
        frame().text(null).text(null),
        frame().text(null).text(""),
        frame().text("").text(null),
        frame().raw(new byte[1]),
        frame().set(List.of()),
        frame().set(List.of("")));
  }

  @Test
  void a_set_says_where_it_ends_and_not_in_which_order_it_was() {
    assertEquals(text(frame().set(List.of("b", "a"))), text(frame().set(List.of("a", "b"))));
    allDiffer(
        frame().set(List.of("a", "b")).text("c"),
        frame().set(List.of("a")).set(List.of("b")).text("c"),
        frame().set(List.of("a", "b", "c")),
        frame().set(List.of("a")).text("b").text("c"),
        frame().set(List.of("ab")).text("c"));
  }

  @Test
  void named_values_say_where_they_end_and_not_in_which_order_they_were() {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("b", 2L);
    columns.put("a", "1");
    assertEquals(text(frame().fields(columns)), text(frame().fields(Map.of("a", "1", "b", "2"))));
    Map<String, Object> withNone = new LinkedHashMap<>(columns);
    withNone.put("c", null);
    allDiffer(
        frame().fields(columns),
        frame().fields(withNone),
        frame().fields(Map.of("a", "1", "b", "")),
        frame().fields(Map.of("a", "1")).fields(Map.of("b", "2")),
        frame().fields(Map.of("a1", "", "b", "2")),
        frame().fields(Map.of()));
  }

  @Test
  void a_frame_in_a_frame_is_one_part() {
    Frame one = new Frame("part/v1").text("a");
    Frame other = new Frame("part/v1").text("b");
    assertEquals(
        text(frame().frames(List.of(other, one))), text(frame().frames(List.of(one, other))));
    allDiffer(
        frame().frame(one).text("b"),
        frame().frame(new Frame("part/v1").text("a").text("b")),
        frame().frame(new Frame("other/v1").text("a")).text("b"),
        frame().frame(null).text("b"),
        frame().frames(List.of(one, other)),
        frame().frames(List.of(one)).frame(other));
  }

  @Test
  void bytes_need_be_no_text() {
    allDiffer(
        frame().raw(new byte[] {(byte) 0xff}),
        frame().raw(new byte[] {(byte) 0xfe}),
        frame().text("\ufffd"),
        frame().raw(null));
  }

  @Test
  void the_domain_is_a_word_with_a_version_and_keeps_uses_apart() {
    allDiffer(new Frame("test/v1"), new Frame("test/v2"), new Frame("other/v1"));
    for (String none : Set.of("", "test", "test/", "test/v0", "Test/v1", "test/v1/", "a b/v1")) {
      assertThrows(IllegalArgumentException.class, () -> new Frame(none), none);
    }
  }

  @Test
  void a_constant_goes_by_its_name() {
    assertEquals(text(frame().text("FRIDAY")), text(frame().word(DayOfWeek.FRIDAY)));
    assertEquals(text(frame().text(null)), text(frame().word(null)));
  }

  @Test
  void what_it_holds_is_not_printed() {
    assertFalse(frame().text("山田").toString().contains("山田"));
  }
}
