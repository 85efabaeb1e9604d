package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import jp.ward.guard.decision.MeasureSnapshot.Associate;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Draws questions and registers from few identifiers, so that everybody meets everybody. */
@DisplayName("質問を有限の場面にする")
class ClassifyTest {

  private static final int TRIES = 300_000;
  private final Random lot = new Random(20_261_122);

  /** The proof walks {@link Situations}: what it does not walk was never proved. */
  @Test
  void every_question_gives_situations_and_only_those_that_were_proved() {
    Set<Situation> seen = new HashSet<>();
    for (int i = 0; i < TRIES; i++) {
      Question question = question();
      List<Situation> situations =
          Classify.situationsOf(Reading.all(question, register(), lot.nextInt(4) == 0));
      assertFalse(situations.isEmpty());
      situations.forEach(one -> assertTrue(Situations.isPossible(one), () -> "" + one));
      seen.addAll(situations);
    }
    assertTrue(seen.size() > 20_000, "the lots are too alike: " + seen.size());
  }

  @Test
  void what_is_walked_is_what_is_possible() {
    for (Act act : Act.values()) {
      List<Situation> strangers = new ArrayList<>();
      Situations.forEachPossible(
          act,
          one -> {
            if (!Situations.isPossible(one)) {
              strangers.add(one);
            }
          });
      assertEquals(List.of(), strangers);
    }
  }

  private Question question() {
    Act act = one(Act.values());
    boolean desk = act == Act.VIEW || act == Act.LIST;
    Channel channel =
        desk ? Channel.DESK : act == Act.EXCHANGE ? Channel.SYSTEM : notDesk(one(Channel.values()));
    Party party = act == Act.VIEW ? Party.STAFF : one(Party.values());
    DestinationKind kind = one(DestinationKind.values());
    return new Question(
        act,
        channel,
        "CERTIFICATE",
        IntStream.rangeClosed(0, lot.nextInt(2))
            .mapToObj(i -> new Question.Subject(asked(1 + lot.nextInt(2)), attributes()))
            .toList(),
        new Question.Recipient(
            party == Party.SYSTEM && channel != Channel.SYSTEM ? Party.UNKNOWN : party,
            asked(lot.nextInt(3)),
            one(Stated.values()),
            asked(lot.nextInt(2)),
            null,
            lot.nextBoolean(),
            one(Verified.values())),
        new Question.Destination(
            kind, kind == DestinationKind.NONE ? List.of() : asked(lot.nextInt(3))),
        one(Urgency.values()),
        new Question.Asker(asked(lot.nextInt(2)), "14101-civil", false, lot.nextInt(20) == 0));
  }

  private List<MeasureSnapshot> register() {
    return IntStream.range(0, lot.nextInt(3)).mapToObj(this::measure).toList();
  }

  private MeasureSnapshot measure(int number) {
    return new MeasureSnapshot(
        "msr_" + number,
        1,
        one(MeasureState.values()),
        "141011",
        "14101-civil",
        one(RegisteredAddress.values()),
        lot.nextBoolean() ? Set.of("14101-civil") : Set.of(),
        List.of(new ProtectedPerson(one(ProtectedRole.values()), known())),
        List.of(
            new Respondent(known(), List.of(new Associate(one(AssociateKind.values()), known())))),
        known(),
        known());
  }

  private List<IdentifierRef> asked(int number) {
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              Scheme scheme = one(Scheme.values());
              String mark = scheme.name() + lot.nextInt(3);
              return new IdentifierRef(scheme, "141003", Set.of(mark), Set.of(mark));
            })
        .toList();
  }

  private List<KnownRef> known() {
    return IntStream.range(0, 1 + lot.nextInt(2))
        .mapToObj(
            i -> {
              Scheme scheme = one(Scheme.values());
              return new KnownRef(scheme, "141003", scheme.name() + lot.nextInt(3), true, 1);
            })
        .toList();
  }

  private Set<Attribute> attributes() {
    return lot.nextBoolean()
        ? EnumSet.noneOf(Attribute.class)
        : EnumSet.of(one(Attribute.values()));
  }

  private static Channel notDesk(Channel channel) {
    return channel == Channel.DESK ? Channel.POST : channel;
  }

  private <T> T one(T[] words) {
    return words[lot.nextInt(words.length)];
  }
}
