package jp.ward.guard.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.ward.guard.access.Caller;
import jp.ward.guard.access.Group;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.directory.Directory;
import jp.ward.guard.directory.Municipality;
import jp.ward.guard.directory.Office;
import jp.ward.guard.identity.Identifier;
import jp.ward.guard.identity.Identities;
import jp.ward.guard.kernel.FieldProblems;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.keys.KeyFolder;
import jp.ward.guard.keys.Keys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("抜き取り: 何を添えても、だれが、何をしようとしても変わらない")
class SpotCheckTest {

  private static final Office OFFICE = new Office("14101-welfare", "141011", "福祉", "045");
  private static final YearMonth MONTH = YearMonth.of(2026, 11);
  private static final double HALF = 0.5;
  private static final int PEOPLE = 400;

  private static Identities identities;

  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws IOException {
    Path keys = folder.resolve("keys");
    KeyFolder.init(keys);
    Directory directory =
        new Directory(
            List.of(OFFICE), List.of(new Municipality("141011", "141003", "A", 9)), List.of());
    List<String> wrong = new ArrayList<>();
    KeyFolder read = KeyFolder.read(keys, wrong);
    assertEquals(List.of(), wrong);
    identities = new Identities(directory, new Keys(read));
  }

  private static SpotCheck spotCheck(double views, Double acts) {
    return new SpotCheck(identities, views, Optional.ofNullable(acts));
  }

  private static IdentifierRef ref(Scheme scheme, String value) {
    String municipality = scheme.isNumberedByMunicipality() ? "141011" : null;
    FieldProblems problems = new FieldProblems();
    return identities
        .asked("", new Identifier(scheme, value, municipality), problems)
        .orElseThrow(() -> new AssertionError(value + problems.list()));
  }

  private static IdentifierRef person(int n) {
    return ref(Scheme.ATENA, String.valueOf(500_000_000 + n));
  }

  private static CheckRequest asked(
      Act act, Set<Group> groups, String staff, IdentifierRef... who) {
    return asked(act, new Asker(caller(staff, groups), staff, OFFICE), List.of(who));
  }

  private static Caller caller(String staff, Set<Group> groups) {
    return new Caller("sub-" + staff, staff, groups, OFFICE, false);
  }

  private static CheckRequest asked(Act act, Asker asker, List<IdentifierRef> who) {
    Question question =
        new Question(
            act,
            Channel.DESK,
            "RECORD_CHECK",
            List.of(new Question.Subject(who, Set.of())),
            new Question.Recipient(
                Party.STAFF, List.of(), Stated.NONE, List.of(), null, false, Verified.NONE),
            new Question.Destination(DestinationKind.NONE, List.of()),
            Urgency.ROUTINE,
            new Question.Asker(List.of(), OFFICE.code(), false, false));
    return CheckRequest.of(question, asker, "case-1", null, null);
  }

  private static boolean isDrawn(SpotCheck spotCheck, CheckRequest asked) {
    return !spotCheck.drawn(asked, MONTH).isEmpty();
  }

  private static long drawn(SpotCheck spotCheck, Act act, Set<Group> groups) {
    return IntStream.range(0, PEOPLE)
        .filter(n -> isDrawn(spotCheck, asked(act, groups, "s-1", person(n))))
        .count();
  }

  /** What could be sent beside a number in order to draw again. */
  static Stream<List<Identifier>> beside() {
    List<List<Identifier>> all = new ArrayList<>();
    for (int n = 0; n < 8; n++) {
      all.add(List.of(new Identifier(Scheme.PHONE, "0901234567" + n, null)));
      all.add(List.of(new Identifier(Scheme.EMAIL, "someone" + n + "@mail.example.jp", null)));
      all.add(List.of(new Identifier(Scheme.ADDRESS, "231-0005 " + (n + 1) + "-2-3", null)));
      all.add(List.of(new Identifier(Scheme.NAME_DOB, "ミホン ハナコ|1980-01-1" + n, null)));
      all.add(List.of(new Identifier(Scheme.STAFF, "invented-" + n, null)));
      all.add(
          List.of(
              new Identifier(Scheme.PHONE, "0451234567", null),
              new Identifier(Scheme.EMAIL, "other" + n + "@mail.example.jp", null)));
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("beside")
  void what_is_sent_beside_a_number_draws_nothing_anew(List<Identifier> beside) {
    SpotCheck half = spotCheck(HALF, HALF);
    for (int n = 0; n < 40; n++) {
      IdentifierRef number = person(n);
      List<IdentifierRef> before = new ArrayList<>();
      beside.forEach(one -> before.add(ref(one.scheme(), one.value())));
      List<IdentifierRef> after = new ArrayList<>(before);
      before.add(number);
      after.add(0, number);
      Asker asker = new Asker(caller("s-1", Set.of(Group.STAFF)), "s-1", OFFICE);
      boolean alone = isDrawn(half, asked(Act.VIEW, asker, List.of(number)));
      assertEquals(alone, isDrawn(half, asked(Act.VIEW, asker, before)), "" + n);
      assertEquals(alone, isDrawn(half, asked(Act.VIEW, asker, after)), "" + n);
    }
  }

  @ParameterizedTest
  @EnumSource(Act.class)
  void every_act_is_drawn_views_the_most(Act act) {
    long some = drawn(spotCheck(HALF, null), act, Set.of(Group.STAFF));
    long expected = act == Act.VIEW ? PEOPLE / 2 : PEOPLE / 20;
    assertTrue(Math.abs(some - expected) < PEOPLE / 10, act + " " + some);
    assertTrue(some > 0, act.name());
  }

  @ParameterizedTest
  @EnumSource(
      value = Group.class,
      names = {"STAFF", "MANAGER", "MEASURE_OFFICER", "CONTRACTOR"})
  void managers_are_drawn_like_everybody(Group group) {
    long some = drawn(spotCheck(HALF, null), Act.VIEW, Set.of(group));
    assertTrue(Math.abs(some - PEOPLE / 2) < PEOPLE / 10, group + " " + some);
  }

  @Test
  void an_act_that_was_drawn_is_drawn_as_a_view_too() {
    SpotCheck some = spotCheck(HALF, 0.2);
    for (int n = 0; n < PEOPLE; n++) {
      Set<Group> staff = Set.of(Group.STAFF);
      boolean act = isDrawn(some, asked(Act.CONTACT, staff, "s-1", person(n)));
      boolean view = isDrawn(some, asked(Act.VIEW, staff, "s-1", person(n)));
      assertTrue(view || !act, "" + n);
    }
  }

  @Test
  void without_a_share_of_views_nothing_is_drawn() {
    assertEquals(0, drawn(spotCheck(0, 1.0), Act.CONTACT, Set.of(Group.STAFF)));
    assertEquals(0, drawn(spotCheck(0, null), Act.VIEW, Set.of(Group.STAFF)));
    assertFalse(spotCheck(0, 1.0).isOn());
    assertEquals(PEOPLE, drawn(spotCheck(0.1, 1.0), Act.CONTACT, Set.of(Group.STAFF)));
    assertEquals(0, drawn(spotCheck(HALF, 0.0), Act.CONTACT, Set.of(Group.STAFF)));
  }

  @Test
  void a_system_that_asks_in_his_name_draws_what_he_draws_himself() {
    SpotCheck half = spotCheck(HALF, null);
    Caller system = new Caller("sub-tax", "sys-tax", Set.of(Group.WARD_SYSTEM), OFFICE, false);
    for (int n = 0; n < PEOPLE; n++) {
      CheckRequest himself = asked(Act.VIEW, Set.of(Group.STAFF), "s-1", person(n));
      CheckRequest bySystem = asked(Act.VIEW, new Asker(system, "S-1", OFFICE), List.of(person(n)));
      assertEquals(isDrawn(half, himself), isDrawn(half, bySystem), "" + n);
    }
  }
}
