package jp.ward.guard.decision;

import static jp.ward.guard.testing.Marked.address;
import static jp.ward.guard.testing.Marked.asked;
import static jp.ward.guard.testing.Marked.atena;
import static jp.ward.guard.testing.Marked.atenaOf;
import static jp.ward.guard.testing.Marked.known;
import static jp.ward.guard.testing.Marked.nameDob;
import static jp.ward.guard.testing.Marked.phone;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
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

  private static List<KnownRef> unconfirmed(List<KnownRef> marks) {
    return marks.stream().map(one -> one.confirmed(false)).toList();
  }

  @Test
  void two_descriptions_share_what_is_held_and_could_make_sure() {
    assertTrue(Certainty.share(asked(PHONE, NUMBER), asked(HOME, NUMBER), known(NUMBER, NAME)));
    assertTrue(Certainty.share(asked(NAME), asked(NAME), known(NUMBER, NAME)));
  }

  @Test
  void they_share_nothing_by_what_makes_nobody_sure() {
    List<KnownRef> all = known(NUMBER, NAME, HOME, PHONE);
    assertFalse(Certainty.share(asked(PHONE, HOME), asked(PHONE, HOME), all));
  }

  @Test
  void they_share_nothing_by_what_is_not_held_for_the_person() {
    assertFalse(Certainty.share(asked(NUMBER), asked(NUMBER), known(NAME)));
    assertFalse(Certainty.share(asked(NUMBER), asked(NUMBER), known(OTHER_NUMBER)));
  }

  @Test
  void they_share_nothing_by_two_identifiers_that_only_are_of_one_scheme() {
    assertFalse(Certainty.share(asked(NUMBER), asked(OTHER_NUMBER), known(NUMBER, OTHER_NUMBER)));
    assertFalse(Certainty.share(asked(NUMBER), asked(NAME), known(NUMBER, NAME)));
  }

  @Test
  void two_names_that_are_both_held_disagree_in_nothing() {
    List<KnownRef> both = known(NAME, FORMER_NAME);
    assertFalse(Certainty.disagreeOn(both, asked(NAME), asked(FORMER_NAME), false));
    assertFalse(Certainty.disagreeOn(both, asked(NAME), asked(FORMER_NAME), true));
  }

  @Test
  void a_name_that_is_not_held_disagrees_with_another_that_is_not() {
    Marked stranger = nameDob("TARO", "1970-05-05");
    Marked second = nameDob("JIRO", "1971-06-06");
    assertTrue(Certainty.disagreeOn(known(NAME), asked(stranger), asked(second), false));
  }

  @Test
  void names_that_one_person_entered_alone_still_disagree_for_what_asks_for_two() {
    List<KnownRef> entered = unconfirmed(known(NAME, FORMER_NAME));
    assertFalse(Certainty.disagreeOn(entered, asked(NAME), asked(FORMER_NAME), false));
    assertTrue(Certainty.disagreeOn(entered, asked(NAME), asked(FORMER_NAME), true));
  }

  @Test
  void two_numbers_of_one_numbering_disagree_also_where_both_are_held() {
    List<KnownRef> both = known(NUMBER, OTHER_NUMBER);
    assertTrue(Certainty.disagreeOn(both, asked(NUMBER), asked(OTHER_NUMBER), false));
    assertFalse(Certainty.disagreeOn(both, asked(NUMBER), asked(ELSEWHERE), false));
  }

  @Test
  void an_older_row_with_two_numbers_of_one_numbering_makes_nobody_sure() {
    assertTrue(Certainty.isSure(asked(NUMBER), known(NUMBER, NAME)));
    assertFalse(Certainty.isSure(asked(NUMBER), known(NUMBER, OTHER_NUMBER)));
    assertFalse(Certainty.isSure(asked(NAME), known(NAME, NUMBER, OTHER_NUMBER)));
  }

  @Test
  void numbers_of_two_numberings_and_two_names_are_of_one_person() {
    assertTrue(Certainty.isSure(asked(NUMBER), known(NUMBER, ELSEWHERE)));
    assertTrue(Certainty.isSure(asked(NUMBER), known(NUMBER, NAME, FORMER_NAME)));
  }

  /** A key was added since: the one number has two marks, of two depths. */
  @Test
  void two_marks_of_one_number_under_two_keys_are_one_number() {
    List<KnownRef> held = new ArrayList<>(known(NUMBER));
    KnownRef first = held.get(0);
    held.add(first.wrapped("wrapped " + first.mark(), 2));
    assertTrue(Certainty.isSure(asked(NUMBER), held));
  }
}
