package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import jp.ward.guard.decision.Question.Recipient;
import jp.ward.guard.decision.Question.Subject;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.testing.ShippedPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The second theorem of certainty (design 4.3): nothing that loosens rests on a weak or a partial
 * match. One more address, telephone number, mailbox or name, whoever is described by it, weakens
 * no answer; and by these alone nobody is herself. Every run draws the same inputs.
 */
@DisplayName("弱い識別と一部だけの一致は、何も緩めない")
class WeakNeverLoosensTest {

  private static final int SEED = 20261130;
  private static final int TIMES = 50_000;

  private final CrowdedWorld world = new CrowdedWorld(new SplittableRandom(SEED));
  private final CrowdedQuestions questions = new CrowdedQuestions(world);

  @Test
  void one_more_weak_identifier_in_a_question_weakens_no_answer() {
    Map<String, Integer> weaker = new TreeMap<>();
    String first = null;
    int changed = 0;
    for (int i = 0; i < TIMES; i++) {
      List<MeasureSnapshot> register = register();
      Question question = questions.question(register);
      if (question.quoted() != null || question.recipient().identifiers().isEmpty()) {
        continue; // SELF without identifiers is a rule of its own (16)
      }
      boolean ofRecipient = world.oneIn(2);
      Question more = ofRecipient ? withRecipient(question) : withSubject(question);
      Decision one = Guard.decide(question, register, false, ShippedPolicy.get());
      Decision other = Guard.decide(more, register, false, ShippedPolicy.get());
      changed += one.outcome() == other.outcome() ? 0 : 1;
      String how = Weaker.than(one, other);
      if (how != null) {
        weaker.merge((ofRecipient ? "recipient: " : "about: ") + how, 1, Integer::sum);
        first = first == null ? question + "\n" + more + "\n" + register : first;
      }
    }
    assertEquals(Map.of(), weaker, first);
    assertTrue(changed > TIMES / 100, "too few answers changed: " + changed);
  }

  @Test
  void one_more_weak_mark_of_somebody_protected_weakens_no_answer() {
    Map<String, Integer> weaker = new TreeMap<>();
    String first = null;
    for (int i = 0; i < TIMES; i++) {
      List<MeasureSnapshot> register = register();
      Question question = questions.question(register);
      List<MeasureSnapshot> less = register.stream().map(this::withoutWeakMarks).toList();
      Decision one = Guard.decide(question, less, false, ShippedPolicy.get());
      Decision other = Guard.decide(question, register, false, ShippedPolicy.get());
      String how = Weaker.than(one, other);
      if (how != null) {
        weaker.merge(how, 1, Integer::sum);
        first = first == null ? question + "\n" + register : first;
      }
    }
    assertEquals(Map.of(), weaker, first);
  }

  @Test
  void by_what_is_weak_alone_nobody_is_herself() {
    int protectedOnes = 0;
    for (int i = 0; i < TIMES; i++) {
      List<MeasureSnapshot> register = register();
      Question question = questions.question(register);
      Recipient recipient = question.recipient();
      List<IdentifierRef> weak =
          recipient.identifiers().stream().filter(WeakNeverLoosensTest::isWeak).toList();
      if (recipient.party() != Party.SELF || weak.isEmpty()) {
        continue;
      }
      Question weakly = with(question, question.about(), with(recipient, weak));
      Decision decision = Guard.decide(weakly, register, false, ShippedPolicy.get());
      if (!decision.protecting().isEmpty()) {
        protectedOnes++;
        assertTrue(
            decision.outcome().isAtLeast(Outcome.DUAL_APPROVAL_REQUIRED),
            () -> decision + " for " + weakly);
      }
    }
    assertTrue(protectedOnes > TIMES / 100, "too few about somebody protected: " + protectedOnes);
  }

  private List<MeasureSnapshot> register() {
    List<MeasureSnapshot> register = new ArrayList<>();
    while (register.size() < 3 && !world.oneIn(4)) {
      register.add(
          world.measure("msr_" + register.size(), CrowdedWorld.OWN, !world.oneIn(3), true));
    }
    return register;
  }

  private static boolean isWeak(IdentifierRef one) {
    return !one.scheme().isStrong() && one.scheme() != Scheme.NAME_DOB;
  }

  private List<IdentifierRef> more(List<IdentifierRef> identifiers) {
    List<IdentifierRef> more = new ArrayList<>(identifiers);
    more.add(world.place().asked());
    return more;
  }

  private Question withRecipient(Question question) {
    Recipient recipient = question.recipient();
    return with(question, question.about(), with(recipient, more(recipient.identifiers())));
  }

  private Question withSubject(Question question) {
    List<Subject> about = new ArrayList<>(question.about());
    Subject first = about.remove(0);
    about.add(0, new Subject(more(first.identifiers()), first.disclosing()));
    return with(question, about, question.recipient());
  }

  private static Recipient with(Recipient recipient, List<IdentifierRef> identifiers) {
    return new Recipient(
        recipient.party(),
        identifiers,
        recipient.stated(),
        recipient.actingFor(),
        recipient.office(),
        recipient.officeInCity(),
        recipient.verified());
  }

  private static Question with(Question question, List<Subject> about, Recipient recipient) {
    return new Question(
        question.act(),
        question.channel(),
        question.purpose(),
        question.continuity(),
        about,
        recipient,
        question.destination(),
        question.urgency(),
        question.asker(),
        question.quoted(),
        question.origin(),
        question.document());
  }

  /** The measure as if nothing weak were known of those whom it protects. */
  private MeasureSnapshot withoutWeakMarks(MeasureSnapshot measure) {
    return new MeasureSnapshot(
        measure.id(),
        measure.version(),
        measure.state(),
        measure.municipality(),
        measure.responsibleOffice(),
        measure.registeredAddress(),
        measure.concealedOffices(),
        measure.protectedPersons().stream()
            .map(
                one ->
                    new MeasureSnapshot.ProtectedPerson(
                        one.role(),
                        one.identifiers().stream().filter(WeakNeverLoosensTest::isStrong).toList()))
            .toList(),
        measure.respondents(),
        measure.safeDestinations(),
        measure.unsafeDestinations());
  }

  private static boolean isStrong(KnownRef ref) {
    return ref.scheme().isStrong() || ref.scheme() == Scheme.NAME_DOB && ref.whole();
  }
}
