package jp.ward.guard.decision;

import static jp.ward.guard.testing.Marked.address;
import static jp.ward.guard.testing.Marked.atena;
import static jp.ward.guard.testing.Marked.atenaOf;
import static jp.ward.guard.testing.Marked.nameDob;
import static jp.ward.guard.testing.Marked.phone;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.Test;

/** The parts of certainty that whole questions reach only by chance. */
class CertaintyOfMarksTest {

  private static final Marked NUMBER = atena("1000001");
  private static final Marked OTHER_NUMBER = atena("1000002");
  private static final Marked ELSEWHERE = atenaOf("272060", "1000002");
  private static final Marked NAME = nameDob("HANAKO AFTER", "1980-01-31");
  private static final Marked FORMER_NAME = nameDob("HANAKO BEFORE", "1980-01-31");
  private static final Marked HOME = address("2310017", 2, 3, 4);
  private static final Marked PHONE = phone("09000000001");

  private static List<IdentifierRef> given(Marked... identifiers) {
    return Arrays.stream(identifiers).map(Marked::asked).toList();
  }

  private static List<KnownRef> held(Marked... identifiers) {
    return Arrays.stream(identifiers).flatMap(one -> one.known().stream()).toList();
  }

  private static List<KnownRef> unconfirmed(List<KnownRef> marks) {
    return marks.stream().map(one -> one.confirmed(false)).toList();
  }

  @Test
  void two_descriptions_share_what_is_held_and_could_make_sure() {
    assertTrue(Certainty.share(given(PHONE, NUMBER), given(HOME, NUMBER), held(NUMBER, NAME)));
    assertTrue(Certainty.share(given(NAME), given(NAME), held(NUMBER, NAME)));
  }

  @Test
  void they_share_nothing_by_what_makes_nobody_sure() {
    List<KnownRef> all = held(NUMBER, NAME, HOME, PHONE);
    assertFalse(Certainty.share(given(PHONE, HOME), given(PHONE, HOME), all));
  }

  @Test
  void they_share_nothing_by_what_is_not_held_for_the_person() {
    assertFalse(Certainty.share(given(NUMBER), given(NUMBER), held(NAME)));
    assertFalse(Certainty.share(given(NUMBER), given(NUMBER), held(OTHER_NUMBER)));
  }

  @Test
  void they_share_nothing_by_two_identifiers_that_only_are_of_one_scheme() {
    assertFalse(Certainty.share(given(NUMBER), given(OTHER_NUMBER), held(NUMBER, OTHER_NUMBER)));
    assertFalse(Certainty.share(given(NUMBER), given(NAME), held(NUMBER, NAME)));
  }

  @Test
  void two_names_that_are_both_held_disagree_in_nothing() {
    List<KnownRef> both = held(NAME, FORMER_NAME);
    assertFalse(Certainty.disagreeOn(both, given(NAME), given(FORMER_NAME), false));
    assertFalse(Certainty.disagreeOn(both, given(NAME), given(FORMER_NAME), true));
  }

  @Test
  void a_name_that_is_not_held_disagrees_with_another_that_is_not() {
    Marked stranger = nameDob("TARO", "1970-05-05");
    Marked second = nameDob("JIRO", "1971-06-06");
    assertTrue(Certainty.disagreeOn(held(NAME), given(stranger), given(second), false));
  }

  @Test
  void names_that_one_person_entered_alone_still_disagree_for_what_asks_for_two() {
    List<KnownRef> entered = unconfirmed(held(NAME, FORMER_NAME));
    assertFalse(Certainty.disagreeOn(entered, given(NAME), given(FORMER_NAME), false));
    assertTrue(Certainty.disagreeOn(entered, given(NAME), given(FORMER_NAME), true));
  }

  @Test
  void two_numbers_of_one_numbering_disagree_also_where_both_are_held() {
    List<KnownRef> both = held(NUMBER, OTHER_NUMBER);
    assertTrue(Certainty.disagreeOn(both, given(NUMBER), given(OTHER_NUMBER), false));
    assertFalse(Certainty.disagreeOn(both, given(NUMBER), given(ELSEWHERE), false));
  }

  @Test
  void an_older_row_with_two_numbers_of_one_numbering_makes_nobody_sure() {
    assertTrue(Certainty.isSure(given(NUMBER), held(NUMBER, NAME)));
    assertFalse(Certainty.isSure(given(NUMBER), held(NUMBER, OTHER_NUMBER)));
    assertFalse(Certainty.isSure(given(NAME), held(NAME, NUMBER, OTHER_NUMBER)));
  }

  @Test
  void numbers_of_two_numberings_and_two_names_are_of_one_person() {
    assertTrue(Certainty.isSure(given(NUMBER), held(NUMBER, ELSEWHERE)));
    assertTrue(Certainty.isSure(given(NUMBER), held(NUMBER, NAME, FORMER_NAME)));
  }

  /** A key was added since: the one number has two marks, of two depths. */
  @Test
  void two_marks_of_one_number_under_two_keys_are_one_number() {
    List<KnownRef> held = new ArrayList<>(held(NUMBER));
    KnownRef first = held.get(0);
    held.add(first.wrapped("wrapped " + first.mark(), 2));
    assertTrue(Certainty.isSure(given(NUMBER), held));
  }
}
