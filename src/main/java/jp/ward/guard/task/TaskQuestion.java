package jp.ward.guard.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.audit.trail.LedgerItem;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.DestinationKind;
import jp.ward.guard.decision.Party;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.decision.Verified;

/**
 * The check to ask before answering by hand: a body of {@code POST /api/v1/checks} in which staff
 * name the people as their own system knows them. The guard knows nobody in the clear.
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
  static TaskQuestion of(LedgerItem check, String task) {
    JsonNode question = check.content().path("question");
    Set<String> disclosing = new TreeSet<>();
    question
        .path("about")
        .forEach(one -> one.path("disclosing").forEach(word -> disclosing.add(word.asText())));
    return new TaskQuestion(
        Act.ANSWER,
        Channel.POST,
        check.asked("purpose"),
        List.of(),
        new Recipient(
            party(check),
            List.of(),
            new Client(check.asked("stated"), List.of()),
            check.asked("office"),
            Verified.NONE),
        disclosing,
        new Destination(check.asked("destination"), List.of()),
        Urgency.ROUTINE,
        check.content().path("reference").asText(task));
  }

  /** Behind a machine stands an office, or somebody whom nobody has named yet. */
  private static Party party(LedgerItem check) {
    Party party = Party.valueOf(check.asked("party"));
    if (party != Party.SYSTEM) {
      return party;
    }
    return check.asked("office") == null ? Party.UNKNOWN : Party.OFFICE;
  }

  /** The fields that staff fill before they ask; who stood in the question stands there again. */
  static List<String> toFill(LedgerItem check) {
    JsonNode question = check.content().path("question");
    List<String> fields = new ArrayList<>(List.of("about"));
    if (party(check) == Party.UNKNOWN) {
      fields.add("recipient.party");
    }
    if (!question.path("recipient").isEmpty()) {
      fields.add("recipient.identifiers");
    }
    if (!question.path("actingFor").isEmpty()) {
      fields.add("recipient.actingFor.identifiers");
    }
    if (!DestinationKind.NONE.name().equals(check.asked("destination"))) {
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
