package jp.ward.guard.decision;

import static jp.ward.guard.testing.AMeasure.aMeasure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.ward.guard.testing.AMeasure;
import jp.ward.guard.testing.AQuestion;
import jp.ward.guard.testing.Marked;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The one comparison of rule 29, over registers of a few people among whom the staff are. */
@Label("規則29の比較は一つ: 誰が当事者か")
class OwnMarksTest {

  private static final int PEOPLE = 5;
  private static final Marked ME = Marked.staff("me");
  private static final Marked SHE = person(1);
  private static final Marked HE = person(2);
  private static final Marked OTHER = person(3);

  /** Persons 0 and 4 are members of staff, the others residents. */
  private static Marked person(int number) {
    return switch (number) {
      case 0 -> ME;
      case 4 -> Marked.staff("colleague");
      default -> Marked.atena("p" + number);
    };
  }

  private static OwnMarks me(Marked... tied) {
    return new OwnMarks(marks(ME), marks(tied));
  }

  private static Set<String> marks(Marked... some) {
    Set<String> marks = new HashSet<>();
    List.of(some).forEach(one -> marks.add(one.whole()));
    return marks;
  }

  private static CaseMarks about(Marked... some) {
    return CaseMarks.about(marks(some));
  }

  @Example
  void a_party_on_either_side_is_in_the_case_and_so_is_whoever_is_tied_to_one() {
    List<AMeasure> naming =
        List.of(
            aMeasure().protecting(SHE).protecting(ProtectedRole.CO_RESIDENT, ME),
            aMeasure().protecting(SHE).against(ME),
            aMeasure().protecting(SHE).against(HE).with(AssociateKind.RELATIVE, ME));
    naming.forEach(one -> assertTrue(me().areIn(about(SHE), List.of(one.build()))));
    List<MeasureSnapshot> his = List.of(aMeasure().protecting(SHE).against(HE).build());
    assertTrue(me(HE).areIn(about(SHE), his));
    assertTrue(me(SHE).areIn(about(HE), his));
    assertFalse(me(OTHER).areIn(about(SHE), his));
    assertFalse(me(HE).areIn(about(OTHER), his));
  }

  @Example
  void a_place_finds_a_measure_and_names_nobody() {
    Marked place = Marked.phone("0450000001");
    MeasureSnapshot hers = aMeasure().protecting(SHE).against(ME).safeAt(place).build();
    assertTrue(me().areIn(about(place), List.of(hers)));
    MeasureSnapshot his = aMeasure().protecting(SHE).against(ME).unsafeAt(place).build();
    assertTrue(me().areIn(about(place), List.of(his)));
    MeasureSnapshot others = aMeasure().protecting(SHE).against(HE).safeAt(place).build();
    assertFalse(me(place).areIn(about(SHE), List.of(others)));
  }

  @Example
  void a_measure_that_has_ended_counts_and_one_that_was_rejected_does_not() {
    for (MeasureState state : MeasureState.values()) {
      MeasureSnapshot hers = aMeasure().protecting(SHE).against(ME).in(state).build();
      boolean counts = state != MeasureState.REJECTED;
      assertEquals(counts, me().areIn(about(SHE), List.of(hers)), state.name());
      CaseMarks resting = new CaseMarks(marks(SHE), marks(SHE), Set.of(hers.id()));
      assertTrue(me().areIn(resting, List.of(hers)), "what matched then: " + state);
    }
  }

  @Example
  void what_others_wrote_of_somebody_closes_nothing_but_keeps_them_from_acting() {
    CaseMarks naming = new CaseMarks(marks(SHE, ME), marks(SHE), Set.of());
    assertFalse(me().areIn(naming, List.of()));
    assertTrue(me().areInOrAmong(naming, List.of()));
    CaseMarks beside = about(SHE, ME);
    List<MeasureSnapshot> mine = List.of(aMeasure().protecting(ME).against(HE).build());
    assertFalse(me().areIn(beside, mine), "found by the own mark alone");
    assertTrue(me().areIn(about(ME), List.of()), "the own record");
    assertFalse(me().areIn(new CaseMarks(marks(ME), Set.of(), Set.of()), List.of()));
  }

  /** A register, a member of staff and a case, all of the same few people. */
  record World(List<MeasureSnapshot> register, OwnMarks own, CaseMarks asked) {

    /** What a room reads: the measures that were noted, and those that hold a mark asked about. */
    List<MeasureSnapshot> read() {
      return register.stream()
          .filter(
              one ->
                  asked.matched().contains(one.id())
                      || !Collections.disjoint(asked.about(), CaseMarks.everybodyAt(List.of(one))))
          .toList();
    }
  }

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Integer> person = Arbitraries.integers().between(0, PEOPLE - 1);
    Arbitrary<MeasureSnapshot> measure =
        Combinators.combine(
                person.list().ofMinSize(1).ofMaxSize(2),
                person.list().ofMaxSize(2),
                person.list().ofMaxSize(1),
                person.list().ofMaxSize(1),
                Arbitraries.of(MeasureState.class))
            .as(OwnMarksTest::measure);
    Arbitrary<Set<String>> some = person.set().ofMaxSize(2).map(OwnMarksTest::marksOf);
    return measure
        .list()
        .ofMaxSize(3)
        .flatMap(
            register ->
                Combinators.combine(
                        some,
                        some,
                        some,
                        register.isEmpty()
                            ? Arbitraries.just(Set.<String>of())
                            : Arbitraries.of(register).set().ofMaxSize(1).map(OwnMarksTest::ids))
                    .as(
                        (tied, about, beside, matched) ->
                            new World(
                                register,
                                new OwnMarks(marks(ME), tied),
                                new CaseMarks(union(about, beside), about, matched))));
  }

  private static MeasureSnapshot measure(
      List<Integer> guarded,
      List<Integer> against,
      List<Integer> associates,
      List<Integer> places,
      MeasureState state) {
    AMeasure one = aMeasure().in(state);
    guarded.forEach(number -> one.protecting(person(number)));
    against.forEach(number -> one.against(person(number)));
    if (!against.isEmpty()) {
      associates.forEach(number -> one.with(AssociateKind.RELATIVE, person(number)));
    }
    places.forEach(number -> one.unsafeAt(person(number)));
    return one.build();
  }

  private static Set<String> marksOf(Set<Integer> people) {
    return marks(people.stream().map(OwnMarksTest::person).toArray(Marked[]::new));
  }

  private static Set<String> ids(Set<MeasureSnapshot> some) {
    Set<String> ids = new HashSet<>();
    some.forEach(one -> ids.add(one.id()));
    return ids;
  }

  private static Set<String> union(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.addAll(other);
    return both;
  }

  /** The rule as design 4.3 and 5 say it, one mark after the other. */
  private static boolean asTheDesignSays(World world) {
    boolean isAlone = !world.asked.about().isEmpty();
    for (String mark : world.asked.about()) {
      isAlone &= world.own.self().contains(mark);
    }
    boolean isIn = isAlone;
    for (String mark : world.asked.named()) {
      isIn |= world.own.tied().contains(mark);
    }
    for (MeasureSnapshot measure : world.register) {
      boolean stands = false;
      for (String mark : CaseMarks.everybodyIn(List.of(measure))) {
        stands |= world.own.self().contains(mark) || world.own.tied().contains(mark);
      }
      boolean counts = world.asked.matched().contains(measure.id());
      for (String mark : world.asked.about()) {
        counts |=
            !world.own.self().contains(mark)
                && measure.state() != MeasureState.REJECTED
                && CaseMarks.everybodyAt(List.of(measure)).contains(mark);
      }
      isIn |= stands && counts;
    }
    return isIn;
  }

  @Property
  void it_is_what_the_design_says(@ForAll("worlds") World world) {
    assertEquals(asTheDesignSays(world), world.own.areIn(world.asked, world.register));
  }

  @Property
  void whoever_reads_more_of_the_register_hears_the_same(@ForAll("worlds") World world) {
    assertEquals(
        world.own.areIn(world.asked, world.read()), world.own.areIn(world.asked, world.register));
    assertEquals(
        world.own.areInOrAmong(world.asked, world.read()),
        world.own.areInOrAmong(world.asked, world.register));
  }

  @Property
  void who_may_not_see_may_not_act(@ForAll("worlds") World world) {
    boolean isIn = world.own.areIn(world.asked, world.register);
    boolean isAmong = world.own.areAmong(world.asked.named());
    assertEquals(isIn || isAmong, world.own.areInOrAmong(world.asked, world.register));
  }

  @Property
  void a_further_measure_or_tie_takes_nobody_out_of_a_case(@ForAll("worlds") World world) {
    if (!world.own.areIn(world.asked, world.register)) {
      return;
    }
    OwnMarks more = new OwnMarks(world.own.self(), union(world.own.tied(), marks(OTHER)));
    assertTrue(more.areIn(world.asked, world.register));
    List<MeasureSnapshot> longer = new ArrayList<>(world.register);
    longer.add(aMeasure().protecting(SHE).against(HE).build());
    assertTrue(world.own.areIn(world.asked, longer));
  }

  /** A check knows whom it refers by the same comparison: of the measures that protect. */
  @Property
  void a_check_refers_whom_the_other_rooms_keep_from_it(@ForAll("worlds") World world) {
    List<MeasureSnapshot> placeless =
        world.register.stream()
            .filter(one -> one.state().protects() && one.unsafeDestinations().isEmpty())
            .toList();
    for (int number = 0; number < PEOPLE; number++) {
      AQuestion question = AQuestion.aQuestion().about(person(number)).askedBy("me", "14101-tax");
      for (int other = 0; other < PEOPLE; other++) {
        if (world.own.tied().contains(person(other).whole())) {
          question = question.tiedTo(person(other));
        }
      }
      boolean refers = !Guard.mayNotHandle(question.build(), placeless).isEmpty();
      assertEquals(world.own.areInOrAmong(about(person(number)), placeless), refers);
    }
  }
}
