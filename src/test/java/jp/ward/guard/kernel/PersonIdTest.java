package jp.ward.guard.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("ひとりの人はどう綴ってもひとり")
class PersonIdTest {

  private static final String ID = "m-welfare";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m-welfare\u200b",
        "m\u00ad-welfare",
        "\ufeffm-welfare",
        "m-wel\u200cfare",
        "m-wel\u200dfare",
        "m-welfare\u200e",
        "\u202em-welfare\u202c",
        "m-welfare\u2060",
        "m-welfare\u2066\u2069",
        "m-welfare\u034f",
        "m-welfare\ufe0f",
        "m-welfare\u180e",
        "m-welfare\u180b",
        "m-welfare\u3164",
        "m-welfare\uffa0",
        "m-welfare\u115f\u1160",
        "m-welfare\u2800",
        "m-welfare\udb40\udc61",
        "m-welfare\udb40\udd00",
        "m-welfare\u0000",
        "m-welfare\u0007",
        "m-welfare\u007f",
        "m-welfare\u0085",
        "m-welfare ",
        " m-welfare",
        "m- welfare",
        "m-welfare\u3000",
        "m-welfare\u00a0",
        "m-welfare\u2028",
        "m-welfare\t",
        "m-welfare\n",
        "m-welfare\u17b4",
        "m-welfare\ufff0",
        "m-welfare\ud800",
        "m-wel\u2061fare",
        "\ud835\udc26-welfare",
        "ⓜ-welfare"
      })
  void a_spelling_that_hides_something_is_the_same_person_and_no_plain_id(String spelling) {
    assertEquals(ID, PersonId.fold(spelling));
    assertFalse(PersonId.isPlain(spelling));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m-welfare",
        "M-WELFARE",
        "M-Welfare",
        "ｍ-welfare",
        "ｍ－ｗｅｌｆａｒｅ",
        "Ｍ－ＷＥＬＦＡＲＥ",
        "m-ｗelfare"
      })
  void case_and_width_are_plain(String spelling) {
    assertEquals(ID, PersonId.fold(spelling));
    assertTrue(PersonId.isPlain(spelling));
  }

  @ParameterizedTest
  @CsvSource({
    "k-9, \u212A-9",
    "straße, STRASSE",
    "straße, STRAẞE",
    "σίσυφος, ΣΊΣΥΦΟΣ",
    "i-1, İ-1",
    "i-1, I-1",
    "ı-1, I-1",
    "é-1, E\u0301-1",
    "ミホン, ﾐﾎﾝ",
    "ガク, ｶﾞｸ",
    "ſ-1, S-1",
    "ǆ-1, ǅ-1",
    "μ-1, µ-1"
  })
  void letters_with_several_cases_are_folded(String one, String other) {
    assertEquals(PersonId.fold(one), PersonId.fold(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "m-welfare1",
        "m_welfare",
        "mwelfare",
        "m-welfar",
        "n-welfare",
        "m--welfare",
        "m-welfaré",
        "m.welfare",
        "m-we1fare",
        "m-welfare@x",
        "m-welfare|",
        "m-welfareー",
        "m-welfare_",
        "auth0|m-welfare",
        "m-welfаre",
        "m-welfare'",
        "wm-elfare",
        "m-welfare-",
        "m-wellfare",
        "m-welfare/"
      })
  void these_are_other_people(String other) {
    assertNotEquals(ID, PersonId.fold(other));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u200b", "\u3164", "\u0000", "\ud800"})
  void what_shows_nothing_names_nobody(String nothing) {
    assertEquals("", PersonId.fold(nothing));
    assertFalse(PersonId.isPlain(nothing));
  }

  @Property(tries = 3000)
  void folding_twice_changes_nothing(@ForAll String any) {
    String once = PersonId.fold(any);
    assertEquals(once, PersonId.fold(once));
    assertTrue(once.isEmpty() || PersonId.isPlain(once));
  }

  @Property(tries = 3000)
  void every_character_folds_to_what_stays(@ForAll("codePoints") int character) {
    String once =
        PersonId.fold(Character.toString(character) + 'a' + Character.toString(character));
    assertEquals(once, PersonId.fold(once));
    assertTrue(once.codePoints().noneMatch(InvisibleCharacters::isInvisible));
  }

  @net.jqwik.api.Provide
  net.jqwik.api.Arbitrary<Integer> codePoints() {
    return net.jqwik.api.Arbitraries.integers().between(0, 0x10FFFF);
  }
}
