package jp.ward.guard.testing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Flag;
import jp.ward.guard.decision.Outcome;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Stated;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Stored;
import jp.ward.guard.record.BoundMeasure;
import jp.ward.guard.record.RecordedAnswer;
import jp.ward.guard.record.RecordedAsker;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedDestination;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedIdentifier;
import jp.ward.guard.record.RecordedInstructions;
import jp.ward.guard.record.RecordedPerson;
import jp.ward.guard.record.RecordedQuestion;
import jp.ward.guard.record.RecordedRecipient;

/** Builds the record of a check that one clerk asked about one resident, and was let go on. */
public final class ACheckRecord {

  private RecordedAsker by = new RecordedAsker("sub-1", "s-1", false, null, "14101-tax");
  private Act act = Act.CONTACT;
  private Channel channel = Channel.PHONE;
  private Party party = Party.SELF;
  private Set<String> marks = Set.of("mark");
  private List<BoundMeasure> measures = List.of();
  private Outcome verdict = Outcome.PERMIT;
  private Set<Flag> flags = Set.of();
  private RecordedInstructions told = new RecordedInstructions("S01", List.of());
  private Instant clearanceEnds;
  private Instant at = Instant.parse("2026-11-22T00:00:00Z");

  private ACheckRecord() {}

  public static ACheckRecord aCheckRecord() {
    return new ACheckRecord();
  }

  public ACheckRecord by(RecordedAsker asker) {
    by = asker;
    return this;
  }

  public ACheckRecord asking(Act anAct, Channel aChannel, Party aParty) {
    act = anAct;
    channel = aChannel;
    party = aParty;
    return this;
  }

  public ACheckRecord about(String... some) {
    marks = Set.of(some);
    return this;
  }

  public ACheckRecord protectedBy(String measure) {
    measures = List.of(new BoundMeasure(measure, 1));
    flags = Set.of(Flag.ABOUT_PROTECTED_PERSON);
    return this;
  }

  public ACheckRecord answered(Outcome outcome) {
    verdict = outcome;
    return this;
  }

  public ACheckRecord told(String script, String... steps) {
    told = new RecordedInstructions(script, List.of(steps));
    return this;
  }

  public ACheckRecord clearedUntil(Instant end) {
    clearanceEnds = end;
    return this;
  }

  public ACheckRecord at(Instant time) {
    at = time;
    return this;
  }

  public RecordedCheck build() {
    return new RecordedCheck(
        Entry.VERSION,
        by,
        new RecordedQuestion(
            act,
            channel,
            "TAX_NOTICE",
            Urgency.ROUTINE,
            List.of(
                new RecordedPerson(
                    List.of(new RecordedIdentifier(Scheme.ATENA, "141003", marks)), Set.of())),
            new RecordedRecipient(party, null, Verified.NONE, List.of(), Stated.NONE, List.of()),
            new RecordedDestination(DestinationKind.NONE, List.of()),
            null,
            null),
        null,
        "case-1",
        List.of(),
        measures,
        "hash",
        new RecordedAnswer(
            "chk_01KAN8YB3Q5V7X9Z1C3E5G7J9A",
            verdict,
            flags,
            Set.of(),
            "R28",
            "2026-04-01",
            told,
            null,
            null,
            clearanceEnds,
            at,
            at.plusSeconds(300)),
        null,
        null);
  }

  /** The entry of a ledger that holds it. */
  public RecordedEntry entry(long number) {
    Entry entry = build().entry();
    return RecordedEntry.of(
        new Stored(
            number, at, entry.kind().name(), entry.office(), entry.reference(), entry.content()));
  }
}
