package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.testing.ShippedPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The theorem of the register (design 4.3): whatever one person can enter weakens no answer about
 * anybody. Weaker is a lower verdict, something that leaves {@code withhold}, or something that two
 * people's approval would let go that it did not before. A referral is the strictest answer. Every
 * run draws the same inputs.
 */
@DisplayName("登録簿に一人が足すものは、誰についての答えも弱めない")
class MonotonyTest {

  private static final int SEED = 20261129;
  private static final int TRIPLES = 100_000;
  private static final int MANY_TRIPLES = 1_000_000;

  @Test
  void what_one_person_enters_weakens_no_answer() {
    assertNoneWeaker(TRIPLES);
  }

  @Test
  @Tag("long")
  void what_one_person_enters_weakens_no_answer_a_million_times() {
    assertNoneWeaker(MANY_TRIPLES);
  }

  /** That the same inputs do find it: here one person's word counts like that of two. */
  @Test
  void were_every_entry_confirmed_at_once_the_same_run_would_find_it() {
    Run run = new Run(TRIPLES, MonotonyTest::confirmed);
    System.out.println(run + " " + run.weaker);
    assertTrue(run.weaker.keySet().stream().anyMatch(how -> how.contains("PROTECTED_PERSON")));
    assertTrue(run.weaker.keySet().stream().anyMatch(how -> how.contains("RESPONDENT")));
  }

  private static void assertNoneWeaker(int triples) {
    Run run = new Run(triples, one -> one);
    System.out.println(run);
    assertEquals(Map.of(), run.weaker, run.first);
    assertTrue(run.ownApplications < triples / 1_000, "too many are passed over");
    assertTrue(run.changed > triples / 20, "too few answers changed: " + run.changed);
    assertEquals(Outcome.values().length, run.before.size());
    assertEquals(OneAddition.Kind.values().length, run.additions.met().size());
  }

  /** Many triples of a register, an addition and a question. */
  private static final class Run {

    private final CrowdedWorld world = new CrowdedWorld(new SplittableRandom(SEED));
    private final CrowdedQuestions questions = new CrowdedQuestions(world);
    private final OneAddition additions = new OneAddition(world);
    private final Map<String, Integer> weaker = new TreeMap<>();
    private final Map<Outcome, Integer> before = new TreeMap<>();
    private final int triples;
    private int changed;
    private String first = "";
    private int ownApplications;

    Run(int triples, UnaryOperator<MeasureSnapshot> read) {
      this.triples = triples;
      for (int i = 0; i < triples; i++) {
        one(read);
      }
    }

    private void one(UnaryOperator<MeasureSnapshot> read) {
      List<MeasureSnapshot> register = register(world);
      Question question = questions.question(register);
      OneAddition.Kind kind = additions.kind(register);
      List<MeasureSnapshot> more = additions.to(register, kind);
      Question then = kind == OneAddition.Kind.TIE ? tied(world, question) : question;
      // An officer ends the strict side alone (design 4.6), by one entry or by another.
      boolean stale = world.oneIn(20) && kind != OneAddition.Kind.MEASURE_OF_AN_OFFICER;
      Decision one = decide(question, register, read, stale);
      Decision other = decide(then, more, read, stale);
      before.merge(one.outcome(), 1, Integer::sum);
      changed += one.outcome() == other.outcome() ? 0 : 1;
      String how = Weaker.than(one, other);
      if (how != null && isOwnApplication(kind, question, one, other)) {
        ownApplications++;
      } else if (how != null) {
        weaker.merge(kind + ": " + how, 1, Integer::sum);
        first = first.isEmpty() ? question + "\n" + register + "\n" + more : first;
      }
    }

    /**
     * Rule 27: whoever is registered by an officer as a protected person reads her own application,
     * which nobody else may. Only there somebody's first measure opens what was closed: to herself,
     * surely shown (rule 13), and from a block by nothing but rule 27.
     */
    private static boolean isOwnApplication(
        OneAddition.Kind kind, Question question, Decision one, Decision other) {
      Proof shown = Proof.valueOf(question.recipient().verified().name());
      return kind == OneAddition.Kind.MEASURE_OF_AN_OFFICER
          && question.recipient().party() == Party.SELF
          && question.disclosing().contains(Attribute.REQUESTER_IDENTITY)
          && SelfPath.isSure(question.channel(), shown)
          && one.rule().equals("R27a")
          && other.rule().equals("R13");
    }

    private static Decision decide(
        Question question,
        List<MeasureSnapshot> register,
        UnaryOperator<MeasureSnapshot> read,
        boolean stale) {
      return Guard.decide(
          question, register.stream().map(read).toList(), stale, ShippedPolicy.get());
    }

    @Override
    public String toString() {
      int found = weaker.values().stream().mapToInt(n -> n).sum();
      return "%d triples, %d answers changed, %d weaker, %d own applications; before %s; additions %s"
          .formatted(triples, changed, found, ownApplications, before, additions.met());
    }
  }

  private static MeasureSnapshot confirmed(MeasureSnapshot one) {
    return new MeasureSnapshot(
        one.id(),
        one.version(),
        one.state(),
        one.municipality(),
        one.responsibleOffice(),
        one.registeredAddress(),
        one.addressBurnt(),
        one.nameConcealed(),
        one.concealedOffices(),
        one.protectedPersons().stream()
            .map(person -> new ProtectedPerson(person.role(), confirmed(person.identifiers())))
            .toList(),
        one.respondents().stream()
            .map(
                respondent ->
                    new Respondent(confirmed(respondent.identifiers()), respondent.associates()))
            .toList(),
        confirmed(one.safeDestinations()),
        one.unsafeDestinations());
  }

  private static List<KnownRef> confirmed(List<KnownRef> marks) {
    return marks.stream().map(one -> one.confirmed(true)).toList();
  }

  private static List<MeasureSnapshot> register(CrowdedWorld world) {
    List<MeasureSnapshot> register = new ArrayList<>();
    while (register.size() < 3 && !world.oneIn(register.isEmpty() ? 10 : 2)) {
      register.add(
          world.measure("msr_" + register.size(), CrowdedWorld.OWN, !world.oneIn(3), true));
    }
    return register;
  }

  private static Question tied(CrowdedWorld world, Question question) {
    List<List<KnownRef>> tie = List.of(world.known(world.description(world.person()), false));
    return question.withTies(tie);
  }
}
