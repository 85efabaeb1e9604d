package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.testing.ShippedPolicy;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The bridge between the world and the proof: no question leaves the situations walked. */
class ClassifyPropertiesTest {

  private static final int TRIES = 4_000;

  /** One seed for every run: a test that fails by luck lets a change land by luck. */
  private static final String SEED = "20261129";

  @Property(tries = TRIES, seed = SEED)
  void every_question_has_a_situation_and_only_such_as_were_proved(
      @ForAll("questions") Question question,
      @ForAll("registers") List<MeasureSnapshot> known,
      @ForAll boolean stale) {
    List<Situation> situations = Classify.situationsOf(Reading.all(question, known, stale));
    assertFalse(situations.isEmpty());
    situations.forEach(one -> assertTrue(Situations.isPossible(one), one::toString));
  }

  /** Otherwise the properties below would hold of nothing much. */
  @Property(tries = 1, seed = "1")
  void the_questions_reach_every_word_of_every_reading() {
    Map<Column, Set<Enum<?>>> reached = new EnumMap<>(Column.class);
    Combinators.combine(questions(), registers(), SomeQuestions.handovers())
        .as(
            (question, known, handover) ->
                Classify.situationsOf(
                    Reading.all(SomeQuestions.quoting(question, handover, true), known, true)))
        .sampleStream()
        .limit(5 * TRIES)
        .flatMap(List::stream)
        .forEach(
            one -> {
              for (Column column : Column.values()) {
                reached
                    .computeIfAbsent(column, any -> new HashSet<>())
                    .add(column.word(column.ordinalIn(one)));
              }
            });
    for (Column column : Column.values()) {
      assertEquals(column.size(), reached.get(column).size(), () -> column + " " + reached);
    }
  }

  @Property(tries = TRIES, seed = SEED)
  void every_question_has_an_answer_with_a_rule_words_and_a_way_on(
      @ForAll("questions") Question question,
      @ForAll("registers") List<MeasureSnapshot> known,
      @ForAll boolean stale) {
    Decision decision = Guard.decide(question, known, stale, ShippedPolicy.get());
    assertNotNull(decision.rule());
    assertNotNull(ShippedPolicy.get().script(decision.script()));
    assertFalse(decision.steps().isEmpty());
    if (decision.protecting().isEmpty() && !stale) {
      assertTrue(
          decision.flags().isEmpty() || decision.flags().equals(Set.of(Flag.REFER_TO_MANAGER)));
    }
  }

  /** Promise P3: whoever is protected is never answered about like somebody who is not. */
  /** Whatever makes nobody protected in a register that may be old makes nobody free either. */
  @Property(tries = TRIES, seed = SEED)
  void a_stale_register_permits_nothing_about_whom_it_does_not_protect(
      @ForAll("questions") Question question, @ForAll("registers") List<MeasureSnapshot> known) {
    Decision decision = Guard.decide(question, known, true, ShippedPolicy.get());
    if (decision.protecting().isEmpty()) {
      assertTrue(decision.outcome().isAtLeast(Outcome.DUAL_APPROVAL_REQUIRED), decision::rule);
    }
  }

  @Property(tries = TRIES, seed = SEED)
  void the_first_measure_never_weakens_an_answer(
      @ForAll("questions") Question question, @ForAll("measures") MeasureSnapshot measure) {
    assertNotWeaker(verdict(question, List.of()), verdict(question, List.of(measure)));
  }

  /** Every measure answers by itself; only a stale register looks for somebody in all of them. */
  @Property(tries = TRIES, seed = SEED)
  void another_measure_never_weakens_an_answer(
      @ForAll("questions") Question question,
      @ForAll("registers") List<MeasureSnapshot> known,
      @ForAll("measures") MeasureSnapshot another,
      @ForAll boolean stale) {
    Assume.that(!stale || !isReplaced(question));
    List<MeasureSnapshot> more = new ArrayList<>(known);
    more.add(SomeQuestions.elsewhere(another));
    assertNotWeaker(verdict(question, known, stale), verdict(question, more, stale));
  }

  @Property(tries = TRIES, seed = SEED)
  void another_resident_never_weakens_an_answer(
      @ForAll("questions") Question question,
      @ForAll("subjects") Subject another,
      @ForAll("registers") List<MeasureSnapshot> known,
      @ForAll boolean stale) {
    Assume.that(!isReplaced(question));
    List<Subject> about = new ArrayList<>(question.about());
    about.add(another);
    assertNotWeaker(
        verdict(question, known, stale), verdict(askedAbout(question, about), known, stale));
  }

  /** Also where rules replace each other: a handover must not bring about that they do. */
  @Property(tries = TRIES, seed = SEED)
  void quoting_a_handover_never_weakens_an_answer(
      @ForAll("questions") Question question,
      @ForAll("handovers") QuotedHandover handover,
      @ForAll("registers") List<MeasureSnapshot> known,
      @ForAll boolean same,
      @ForAll boolean stale) {
    Question quoting = SomeQuestions.quoting(question, handover, same);
    Assume.that(!quoting.quoted().isAnsweredBy(quoting, List.of()));
    Decision before = Guard.decide(question, known, stale, ShippedPolicy.get());
    Decision after = Guard.decide(quoting, known, stale, ShippedPolicy.get());
    assertNotWeaker(before.outcome(), after.outcome());
    if (!after.flags().contains(Flag.REFER_TO_MANAGER) && question.act() != Act.INQUIRE) {
      assertTrue(after.flags().containsAll(before.flags()), () -> before + " became " + after);
    }
  }

  /** Anybody may register a provisional measure at any hour: it must open nothing (P4). */
  @Property(tries = TRIES, seed = SEED)
  void one_more_measure_never_weakens_an_answer(
      @ForAll("questions") Question question,
      @ForAll("registers") List<MeasureSnapshot> known,
      @ForAll("registers") List<MeasureSnapshot> more) {
    List<MeasureSnapshot> all =
        Stream.concat(known.stream(), more.stream().map(SomeQuestions::elsewhere)).toList();
    Decision before = Guard.decide(question, known, false, ShippedPolicy.get());
    Decision after = Guard.decide(question, all, false, ShippedPolicy.get());
    assertNotWeaker(before.outcome(), after.outcome());
  }

  /** Rule 8 takes the place of the two people alone. */
  @Property(tries = TRIES, seed = SEED)
  void an_answer_to_an_approved_inquiry_is_only_ever_two_people_less(
      @ForAll("questions") Question question,
      @ForAll("handovers") QuotedHandover handover,
      @ForAll("registers") List<MeasureSnapshot> known,
      @ForAll boolean stale) {
    Question quoting = SomeQuestions.quoting(question, handover, true);
    Outcome before = verdict(question, known, stale);
    Outcome after = verdict(quoting, known, stale);
    boolean softened = !after.isAtLeast(before);
    assertTrue(
        !softened
            || quoting.quoted().isAnsweredBy(quoting, List.of())
                && before == Outcome.DUAL_APPROVAL_REQUIRED
                && after == Outcome.PERMIT_WITH_LIMITS,
        () -> before + " became " + after);
  }

  @Property(tries = TRIES, seed = SEED)
  void provisional_and_lapsed_measures_protect_exactly_like_active_ones(
      @ForAll("questions") Question question, @ForAll("registers") List<MeasureSnapshot> known) {
    Outcome active = verdict(question, all(known, MeasureState.ACTIVE));
    assertEquals(active, verdict(question, all(known, MeasureState.PROVISIONAL)));
    assertEquals(active, verdict(question, all(known, MeasureState.LAPSED)));
  }

  @Property(tries = TRIES, seed = SEED)
  void a_measure_that_ended_or_was_rejected_changes_nothing(
      @ForAll("questions") Question question, @ForAll("registers") List<MeasureSnapshot> known) {
    Outcome unknown = verdict(question, List.of());
    assertEquals(unknown, verdict(question, all(known, MeasureState.ENDED)));
    assertEquals(unknown, verdict(question, all(known, MeasureState.REJECTED)));
  }

  @Property(tries = TRIES, seed = SEED)
  void a_stale_register_never_weakens_an_answer(
      @ForAll("questions") Question question, @ForAll("registers") List<MeasureSnapshot> known) {
    assertNotWeaker(verdict(question, known, false), verdict(question, known, true));
  }

  @Property(tries = TRIES, seed = SEED)
  void the_order_of_measures_and_residents_makes_no_difference(
      @ForAll("questions") Question question, @ForAll("registers") List<MeasureSnapshot> known) {
    List<MeasureSnapshot> turned = new ArrayList<>(known);
    Collections.reverse(turned);
    List<Subject> about = new ArrayList<>(question.about());
    Collections.reverse(about);
    assertEquals(verdict(question, known), verdict(askedAbout(question, about), turned));
  }

  @Provide
  Arbitrary<Question> questions() {
    return SomeQuestions.questions();
  }

  @Provide
  Arbitrary<QuotedHandover> handovers() {
    return SomeQuestions.handovers();
  }

  @Provide
  Arbitrary<Subject> subjects() {
    return SomeQuestions.subjects();
  }

  @Provide
  Arbitrary<MeasureSnapshot> measures() {
    return SomeQuestions.measures();
  }

  @Provide
  Arbitrary<List<MeasureSnapshot>> registers() {
    return SomeQuestions.measures().list().ofMaxSize(3);
  }

  /**
   * Whether a rule may replace another by what the register holds: the respondent's own papers (3),
   * a safe contact (14, 19), and herself among others (17).
   */
  private static boolean isReplaced(Question question) {
    return question.recipient().party() == Party.SELF
        || question.act() == Act.SEND
        || question.act() == Act.ISSUE
        || question.destination().kind() == DestinationKind.SAFE_CONTACT;
  }

  private static Question askedAbout(Question question, List<Subject> about) {
    return question.about(about);
  }

  private static List<MeasureSnapshot> all(List<MeasureSnapshot> known, MeasureState state) {
    return known.stream()
        .map(
            one ->
                new MeasureSnapshot(
                    one.id(),
                    one.version(),
                    state,
                    one.municipality(),
                    one.responsibleOffice(),
                    one.registeredAddress(),
                    one.concealedOffices(),
                    one.protectedPersons(),
                    one.respondents(),
                    one.safeDestinations(),
                    one.unsafeDestinations()))
        .toList();
  }

  private static Outcome verdict(Question question, List<MeasureSnapshot> known) {
    return verdict(question, known, false);
  }

  private static Outcome verdict(Question question, List<MeasureSnapshot> known, boolean stale) {
    return Guard.decide(question, known, stale, ShippedPolicy.get()).outcome();
  }

  private static void assertNotWeaker(Outcome before, Outcome after) {
    assertTrue(after.isAtLeast(before), () -> before + " became " + after);
  }
}
