package jp.ward.guard.rules;

import static jp.ward.guard.decision.Act.ISSUE;
import static jp.ward.guard.decision.Channel.COUNTER;
import static jp.ward.guard.decision.Channel.ONLINE;
import static jp.ward.guard.decision.Outcome.PERMIT;
import static jp.ward.guard.rules.Cast.HER;
import static jp.ward.guard.rules.Cast.HER_NAME;
import static jp.ward.guard.rules.Cast.HIM;
import static jp.ward.guard.rules.Cast.HIS_NAME_DOB;
import static jp.ward.guard.rules.Cast.NEIGHBOUR;
import static jp.ward.guard.rules.Cast.STRANGER;
import static jp.ward.guard.testing.AMeasure.aMeasure;
import static jp.ward.guard.testing.AQuestion.aQuestion;
import static jp.ward.guard.testing.Marked.address;
import static jp.ward.guard.testing.Marked.atena;
import static jp.ward.guard.testing.Marked.atenaOf;
import static jp.ward.guard.testing.Marked.corporate;
import static jp.ward.guard.testing.Marked.email;
import static jp.ward.guard.testing.Marked.name;
import static jp.ward.guard.testing.Marked.nameDob;
import static jp.ward.guard.testing.Marked.nonResident;
import static jp.ward.guard.testing.Marked.phone;
import static jp.ward.guard.testing.Marked.professional;
import static jp.ward.guard.testing.Marked.staff;

import java.util.List;
import java.util.stream.Stream;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.ProtectedRole;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Answer;
import jp.ward.guard.testing.Marked;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Issue 10, item 1: a stranger or the respondent as herself. */
@DisplayName("緩めるものには確かさが要る")
class CertaintyTest {

  private static final Marked HER_HOME = address("2310017", 2, 3, 4);
  private static final Marked FORMER_NAME = nameDob("HANAKO BEFORE", "1980-01-31");
  private static final Marked HER_PHONE = phone("09000000001");
  private static final Marked HER_MAIL = email("hana@example.invalid");

  /** He is registered by his number alone. */
  private static AMeasure hers() {
    return aMeasure().protecting(HER, HER_NAME, HER_HOME, HER_PHONE, HER_MAIL).against(HIM);
  }

  private static List<AQuestion> asHerself(Marked[] recipient, Marked... about) {
    return List.of(
        aQuestion()
            .of(ISSUE, ONLINE)
            .about(about)
            .to(Party.SELF, recipient)
            .verified(Verified.ELECTRONIC_CERTIFICATE),
        aQuestion()
            .of(ISSUE, COUNTER)
            .about(about)
            .to(Party.SELF, recipient)
            .verified(Verified.REGISTERED_ID));
  }

  private static Marked[] of(Marked... identifiers) {
    return identifiers;
  }

  private static Arguments row(Marked... identifiers) {
    return Arguments.of((Object) identifiers);
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        row(HIS_NAME_DOB, address("2310017", 2, 3, 4, 201)),
        row(address("2310017", 2)),
        row(address("2310017", 7)),
        row(HER_HOME),
        row(HER_PHONE),
        row(HER_MAIL),
        row(HER_PHONE, HER_MAIL, HER_HOME),
        row(HIS_NAME_DOB, HER_PHONE),
        row(HIS_NAME_DOB, HER_MAIL, HER_HOME),
        row(name("HANAKO")),
        row(name("HANAKO"), HER_PHONE),
        row(nameDob("HANAKO", "1980-01-30")),
        row(nameDob("HANAKA", "1980-01-31")),
        row(HER, HIS_NAME_DOB),
        row(HER, nameDob("HANAKO", "1980-01-30")),
        row(HER, STRANGER),
        row(HER_NAME, STRANGER),
        row(HER_NAME, HIS_NAME_DOB),
        row(NEIGHBOUR, HER_PHONE),
        row(nonResident("1"), HER_PHONE),
        row(atenaOf("131121", "her")),
        row(nonResident("her")),
        row(staff("her")),
        row(professional("her"), HER_MAIL),
        row(corporate("her"), HER_HOME),
        row(HIM),
        row(HIM, HER),
        row(HIM, HER_NAME));
  }

  @ParameterizedTest
  @MethodSource("strangers")
  void nobody_is_herself_who_is_not_surely(Marked[] recipient) {
    for (Marked[] about :
        List.of(
            of(HER),
            of(HER, HER_NAME),
            of(HER_NAME),
            of(HER, HER_HOME, HER_PHONE, HER_MAIL),
            recipient)) {
      boolean found = Stream.of(about).anyMatch(List.of(HER, HER_NAME)::contains);
      if (found) {
        asHerself(recipient, about)
            .forEach(question -> Answer.to(question, hers()).takesTwoPeopleOrMore());
      }
    }
  }

  static Stream<Arguments> shadows() {
    return Stream.of(
        row(HER_PHONE),
        row(HER_MAIL),
        row(HER_HOME),
        row(address("2310017", 2, 3)),
        row(address("2310017", 2, 3, 4, 201)),
        row(HER_PHONE, HER_HOME),
        row(HIM, HER_PHONE),
        row(HIM, HER_HOME),
        row(HIS_NAME_DOB, HER_HOME),
        row(NEIGHBOUR, HER_MAIL),
        row(HER, STRANGER),
        row(STRANGER, HER_NAME),
        row(HER, HIM));
  }

  @ParameterizedTest
  @MethodSource("shadows")
  void nobody_is_told_of_a_person_who_is_not_surely_herself(Marked[] about) {
    for (Marked[] recipient : List.of(of(HER), of(HER_NAME), of(HER, HER_NAME), about)) {
      asHerself(recipient, about)
          .forEach(question -> Answer.to(question, hers()).takesTwoPeopleOrMore());
    }
  }

  static Stream<Arguments> herself() {
    return Stream.of(
        row(HER),
        row(HER_NAME),
        row(HER, HER_NAME),
        row(HER, HER_PHONE),
        row(HER, phone("0300000000")),
        row(HER, HER_HOME, HER_MAIL),
        row(HER, nonResident("unknown")),
        row(HER_NAME, name("HANAKO")));
  }

  @ParameterizedTest
  @MethodSource("herself")
  void she_is_herself_by_her_number_or_by_name_and_birthday(Marked[] recipient) {
    for (Marked[] about : List.of(of(HER), of(HER_NAME), of(HER, HER_NAME, HER_HOME))) {
      asHerself(recipient, about).forEach(one -> Answer.to(one, hers()).is(PERMIT, 13));
    }
  }

  /** After a divorce both of her names are in use. */
  static Stream<Arguments> both_names() {
    List<Marked[]> hers =
        List.of(
            of(HER),
            of(HER_NAME),
            of(FORMER_NAME),
            of(HER, HER_NAME),
            of(HER, FORMER_NAME),
            of(HER, HER_NAME, FORMER_NAME),
            of(FORMER_NAME, HER_NAME));
    return hers.stream()
        .flatMap(one -> hers.stream().map(other -> Arguments.of(one, (Object) other)));
  }

  @ParameterizedTest
  @MethodSource("both_names")
  void an_old_and_a_new_name_that_are_both_held_are_one_person(Marked[] one, Marked[] other) {
    AMeasure renamed = aMeasure().protecting(HER, HER_NAME, FORMER_NAME).against(HIM);
    asHerself(one, other).forEach(question -> Answer.to(question, renamed).is(PERMIT, 13));
    for (Marked stranger : List.of(HIS_NAME_DOB, nameDob("HANAKO", "1980-01-30"))) {
      Marked[] beside = Stream.concat(Stream.of(one), Stream.of(stranger)).toArray(Marked[]::new);
      asHerself(beside, other)
          .forEach(question -> Answer.to(question, renamed).takesTwoPeopleOrMore());
    }
  }

  /** A short vowel more or less is doubt, and doubt makes nobody sure. */
  @Test
  void a_name_that_is_only_like_hers_is_not_hers() {
    Marked held = spelled("JOOJI");
    Marked like = spelled("JOJI");
    AMeasure measure = aMeasure().protecting(HER, held).against(HIM);
    for (Marked[] about : List.of(of(HER), of(held), of(HER, held), of(like))) {
      asHerself(of(like), about).forEach(one -> Answer.to(one, measure).takesTwoPeopleOrMore());
    }
    asHerself(of(held), HER).forEach(one -> Answer.to(one, measure).is(PERMIT, 13));
  }

  private static Marked spelled(String name) {
    List<String> like = List.of("NAME_LIKE||JOJI");
    return new Marked(Scheme.NAME_DOB, "", "NAME_DOB||" + name + "|1980-01-31", like, like);
  }

  @Test
  void a_name_that_only_another_measure_holds_is_not_hers_there() {
    AMeasure renamed = aMeasure().protecting(HER, HER_NAME, FORMER_NAME).against(HIM);
    asHerself(of(HER, FORMER_NAME), HER)
        .forEach(one -> Answer.to(one, renamed, hers()).takesTwoPeopleOrMore());
  }

  @Test
  void every_measure_must_be_sure_by_itself() {
    for (AQuestion one : asHerself(of(HER_NAME), HER)) {
      Answer.to(one, hers()).is(PERMIT, 13);
      Answer.to(one, hers(), aMeasure().protecting(HER).against(HIM)).takesTwoPeopleOrMore();
    }
  }

  @Test
  void who_speaks_is_sure_too() {
    AMeasure family = hers().protecting(ProtectedRole.CO_PROTECTED, Cast.CHILD);
    asHerself(of(HER), Cast.CHILD).forEach(one -> Answer.to(one, family).is(PERMIT, 13));
    for (Marked[] other : List.of(of(HER_PHONE), of(HER_HOME), of(HIS_NAME_DOB, HER_HOME))) {
      asHerself(other, Cast.CHILD).forEach(one -> Answer.to(one, family).takesTwoPeopleOrMore());
    }
  }

  @Test
  void who_is_protected_by_doubt_is_no_child_of_hers() {
    Marked childsPhone = phone("09000000002");
    AMeasure family = hers().protecting(ProtectedRole.CO_PROTECTED, Cast.CHILD, childsPhone);
    asHerself(of(HER), childsPhone).forEach(one -> Answer.to(one, family).takesTwoPeopleOrMore());
    asHerself(of(HER), atena("other-child"), childsPhone)
        .forEach(one -> Answer.to(one, family).takesTwoPeopleOrMore());
  }
}
