package jp.ward.guard.conflict;

import static jp.ward.guard.testing.AMeasure.aMeasure;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.CaseMarks;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.MeasureState;
import jp.ward.guard.decision.OwnMarks;
import jp.ward.guard.testing.Marked;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What an audit keeps from its reader is less than what keeps them from acting, never more. */
@Label("監査から隠すのは、確かな登録・申告・本人の記録だけ")
class InvolvementTest {

  private static final List<Marked> PEOPLE =
      List.of(
          Marked.staff("me"), Marked.atena("she"), Marked.atena("he"), Marked.atena("neighbour"));

  private static Involvement of(Set<String> tied, Set<String> firm) {
    OwnMarks own = new OwnMarks(Set.of(PEOPLE.get(0).whole()), tied);
    return new Involvement(new Person("sub", "me"), own, firm, Set.of(), null);
  }

  @Example
  void a_measure_closes_the_audit_by_a_firm_word_alone() {
    CaseMarks hers = new CaseMarks(Set.of("she"), Set.of("she"), Set.of("msr_1"));
    assertTrue(of(Set.of(), Set.of("msr_1")).isKeptFromAudit(hers));
    assertFalse(of(Set.of(), Set.of("msr_2")).isKeptFromAudit(hers));
    assertTrue(of(Set.of("she"), Set.of()).isKeptFromAudit(hers));
  }

  @Example
  void whoever_is_named_beside_her_reads_on_and_nobody_audits_the_own_record() {
    String me = PEOPLE.get(0).whole();
    assertFalse(
        of(Set.of(), Set.of())
            .isKeptFromAudit(new CaseMarks(Set.of("she", me), Set.of("she", me), Set.of())));
    assertTrue(of(Set.of(), Set.of()).isKeptFromAudit(CaseMarks.about(Set.of(me))));
  }

  /** A case, a register of one measure, and a reader of whom the register's word may be firm. */
  record World(Involvement reader, CaseMarks asked, MeasureSnapshot measure) {}

  @Provide
  Arbitrary<World> worlds() {
    Arbitrary<Set<String>> some =
        Arbitraries.of(PEOPLE)
            .set()
            .ofMaxSize(2)
            .map(people -> people.stream().map(Marked::whole).collect(Collectors.toSet()));
    return Combinators.combine(
            some,
            some,
            some,
            Arbitraries.of(PEOPLE),
            Arbitraries.of(PEOPLE),
            Arbitraries.of(MeasureState.class),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false))
        .as(InvolvementTest::world);
  }

  private static World world(
      Set<String> tied,
      Set<String> about,
      Set<String> beside,
      Marked guarded,
      Marked against,
      MeasureState state,
      boolean isFirm,
      boolean hasMatched) {
    MeasureSnapshot measure = aMeasure().protecting(guarded).against(against).in(state).build();
    Set<String> named = new HashSet<>(about);
    named.addAll(beside);
    boolean stands = of(tied, Set.of()).own().standIn(measure);
    Set<String> firm = isFirm && stands ? Set.of(measure.id()) : Set.of();
    Set<String> matched = hasMatched ? Set.of(measure.id()) : Set.of();
    return new World(of(tied, firm), new CaseMarks(named, about, matched), measure);
  }

  @Property
  void whoever_may_not_audit_a_case_may_not_act_on_it(@ForAll("worlds") World world) {
    if (world.reader.isKeptFromAudit(world.asked)) {
      assertTrue(world.reader.own().areIn(world.asked, List.of(world.measure)));
    }
  }

  @Property
  void by_a_firm_word_about_what_was_noted_both_are_one(@ForAll("worlds") World world) {
    boolean isNoted = world.asked.matched().contains(world.measure.id());
    boolean isFirm = world.reader.firm().contains(world.measure.id());
    boolean isFound = world.reader.own().standIn(world.measure);
    if (isNoted && (isFirm || !isFound)) {
      assertTrue(
          world.reader.isKeptFromAudit(world.asked)
              == world.reader.own().areIn(world.asked, List.of(world.measure)));
    }
  }
}
