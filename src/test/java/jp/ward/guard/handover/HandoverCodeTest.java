package jp.ward.guard.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("照会票番号は、読み上げても取り違えない")
class HandoverCodeTest {

  private static final String SOUND = "H7K4-29QM";

  @Test
  void every_code_drawn_is_read_as_it_is_written() {
    Set<String> drawn = new HashSet<>();
    for (int i = 0; i < 2_000; i++) {
      String code = HandoverCode.draw();
      assertTrue(code.matches("[2-9ACEFHJKMPQRTWXY]{4}-[2-9ACEFHJKMPQRTWXY]{4}"), code);
      assertEquals(Optional.of(code), HandoverCode.read(code));
      drawn.add(code);
    }
    assertEquals(2_000, drawn.size());
  }

  @Test
  void a_code_that_is_taken_is_drawn_again() {
    List<String> taken = new ArrayList<>();
    String code = HandoverCode.drawUnless(drawn -> taken.size() < 3 && taken.add(drawn));
    assertEquals(3, taken.size());
    assertFalse(taken.contains(code));
    assertEquals(Optional.of(code), HandoverCode.read(code));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "H7K4-29QM",
        "h7k4-29qm",
        "H7K429QM",
        " h7k4 29qm ",
        "Ｈ７Ｋ４－２９ＱＭ",
        "H7K4‐29QM",
        "H7K4ー29QM",
        "H 7 K 4 2 9 Q M"
      })
  void case_width_spaces_and_dashes_make_no_difference(String written) {
    assertEquals(Optional.of(SOUND), HandoverCode.read(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", "H7K4-29Q", "H7K4-29QMM", "カナリヤ", "0000-0000", "2222-2222", "H7K4_29QM"})
  void what_is_no_code_is_none(String written) {
    assertEquals(Optional.empty(), HandoverCode.read(written));
  }

  @Test
  void the_check_character_tells_every_single_mistake_and_every_exchange_of_two() {
    String plain = SOUND.replace("-", "");
    for (int i = 0; i < plain.length(); i++) {
      for (char other : "23456789ACEFHJKMPQRTWXY".toCharArray()) {
        StringBuilder mistaken = new StringBuilder(plain);
        mistaken.setCharAt(i, other);
        assertEquals(other == plain.charAt(i), HandoverCode.read(mistaken.toString()).isPresent());
      }
      for (int j = i + 1; j < plain.length(); j++) {
        StringBuilder exchanged = new StringBuilder(plain);
        exchanged.setCharAt(i, plain.charAt(j));
        exchanged.setCharAt(j, plain.charAt(i));
        assertEquals(Optional.empty(), HandoverCode.read(exchanged.toString()));
      }
    }
  }
}
