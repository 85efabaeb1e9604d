package jp.ward.guard.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedQuestion;
import jp.ward.guard.record.RecordedRecipient;

/**
 * The check to ask before answering by hand: a body of {@code POST /api/v1/checks} in which staff
 * name the people as their own system knows them. The guard knows nobody in the clear. Held by
 * ExchangeStoryTest, TaskProjectionTest.
 *
 * @param about empty, to be filled
 * @param disclosing everything that the machine would have told
 */
record TaskQuestion(
    Act act,
    Channel channel,
    String purpose,
    List<Object> about,
    Recipient recipient,
    Set<String> disclosing,
    Destination destination,
    Urgency urgency,
    String reference) {

  /** Who would learn it. What the machine held for proof is none on paper: it is stated anew. */
  record Recipient(
      Party party, List<Object> identifiers, Client actingFor, String office, Verified verified) {

    /** Prints the party. */
    @Override
    public String toString() {
      return party.name();
    }
  }

  /** For whom the recipient acts. */
  record Client(String stated, List<Object> identifiers) {

    /** Prints how the client was named. */
    @Override
    public String toString() {
      return stated;
    }
  }

  /** Where it goes. */
  record Destination(String kind, List<Object> identifiers) {

    /** Prints the kind. */
    @Override
    public String toString() {
      return kind;
    }
  }

  /** The answer in writing to the one whom the machine would have told. */
  static TaskQuestion of(RecordedCheck check, String task) {
    RecordedQuestion question = check.question();
    RecordedRecipient recipient = question.recipient();
    return new TaskQuestion(
        Act.ANSWER,
        Channel.POST,
        question.purpose(),
        List.of(),
        new Recipient(
            party(recipient),
            List.of(),
            new Client(recipient.stated().name(), List.of()),
            recipient.office(),
            Verified.NONE),
        new TreeSet<>(RecordedEntry.names(question.disclosing())),
        new Destination(question.destination().kind().name(), List.of()),
        Urgency.ROUTINE,
        check.reference() == null ? task : check.reference());
  }

  /** Behind a machine stands an office, or somebody whom nobody has named yet. */
  private static Party party(RecordedRecipient recipient) {
    if (recipient.party() != Party.SYSTEM) {
      return recipient.party();
    }
    return recipient.office() == null ? Party.UNKNOWN : Party.OFFICE;
  }

  /** The fields that staff fill before they ask; who stood in the question stands there again. */
  static List<String> toFill(RecordedCheck check) {
    RecordedQuestion question = check.question();
    List<String> fields = new ArrayList<>(List.of("about"));
    if (party(question.recipient()) == Party.UNKNOWN) {
      fields.add("recipient.party");
    }
    if (!question.recipient().identifiers().isEmpty()) {
      fields.add("recipient.identifiers");
    }
    if (!question.recipient().actingFor().isEmpty()) {
      fields.add("recipient.actingFor.identifiers");
    }
    if (question.destination().kind() != DestinationKind.NONE) {
      fields.add("destination.identifiers");
    }
    return fields;
  }

  /** Prints the act. */
  @Override
  public String toString() {
    return act.name();
  }
}
