package jp.ward.guard.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.ward.guard.decision.MeasureSnapshot.ProtectedPerson;
import jp.ward.guard.decision.MeasureSnapshot.Respondent;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.KnownRef;
import jp.ward.guard.kernel.Scheme;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ことばは、措置があってもなくても同じ")
class WordsTest {

  /** Gives as its script all that the table of words may look at. */
  private static final Rulings ECHO =
      new Rulings() {
        @Override
        public Optional<Ruling> rulingFor(Situation situation) {
          return Optional.of(new Ruling("R", Outcome.PERMIT, List.of()));
        }

        @Override
        public String scriptFor(Situation s) {
          return s.counterpart() + " " + s.act() + " " + s.channel();
        }
      };

  @Test
  void nobody_hears_from_the_words_whether_there_is_a_measure() {
    for (Act act : Act.values()) {
      for (Channel channel : Channel.values()) {
        for (Party party : Party.values()) {
          for (List<String> recipient :
              List.<List<String>>of(List.of(), List.of("she"), List.of("he"))) {
            for (List<String> about : List.of(List.of("she"), List.of("she", "child"))) {
              Question question = question(act, channel, party, recipient, about);
              String unprotected = words(question, List.of());
              assertEquals(unprotected, words(question, List.of(measure("she"))), "" + party);
              assertEquals(unprotected, words(question, List.of(measure("child"))), "" + party);
            }
          }
        }
      }
    }
  }

  private static String words(Question question, List<MeasureSnapshot> known) {
    return Guard.decide(question, known, false, ECHO).script();
  }

  private static Question question(
      Act act, Channel channel, Party party, List<String> recipient, List<String> about) {
    return new Question(
        act,
        channel,
        "CERTIFICATE",
        about.stream().map(one -> new Question.Subject(List.of(asked(one)), Set.of())).toList(),
        new Question.Recipient(
            party,
            recipient.stream().map(WordsTest::asked).toList(),
            Stated.NONE,
            List.of(),
            null,
            true,
            Verified.NONE),
        new Question.Destination(DestinationKind.NONE, List.of()),
        Urgency.ROUTINE,
        new Question.Asker(List.of(), "14101-civil", false, false));
  }

  private static MeasureSnapshot measure(String protectedPerson) {
    return new MeasureSnapshot(
        "msr_1",
        1,
        MeasureState.ACTIVE,
        "141011",
        "14101-civil",
        RegisteredAddress.UNKNOWN,
        Set.of(),
        List.of(new ProtectedPerson(ProtectedRole.APPLICANT, List.of(known(protectedPerson)))),
        List.of(new Respondent(List.of(known("he")), List.of())),
        List.of(),
        List.of());
  }

  private static IdentifierRef asked(String mark) {
    return new IdentifierRef(Scheme.ATENA, "141003", Set.of(mark), Set.of(mark));
  }

  private static KnownRef known(String mark) {
    return new KnownRef(Scheme.ATENA, "141003", mark, true, 1);
  }
}
