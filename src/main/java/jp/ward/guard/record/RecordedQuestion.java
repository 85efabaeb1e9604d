package jp.ward.guard.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.kernel.IdentifierRef;

/**
 * A question in codes and keyed hashes, with the persons whom a quoted handover adds. Held by
 * RecordedCheckTest.
 *
 * @param origin null unless something is passed on
 * @param document the SHA-256 of the text as it will go, or null
 */
public record RecordedQuestion(
    Act act,
    Channel channel,
    String purpose,
    Urgency urgency,
    List<RecordedPerson> about,
    RecordedRecipient recipient,
    RecordedDestination destination,
    RecordedOrigin origin,
    String document) {

  public RecordedQuestion {
    Parts.require(act, channel, purpose, urgency, recipient, destination);
    about = List.copyOf(about);
  }

  /** Each resident who counts as asked about, in the marks under which was asked. */
  public List<List<IdentifierRef>> residents() {
    return concerned().stream()
        .map(one -> one.identifiers().stream().map(RecordedIdentifier::reference).toList())
        .toList();
  }

  /**
   * The residents asked about and, of a thing that is passed on, to whom it goes, at its place, and
   * who takes it for somebody: they count as asked about (rule 27a), and nothing was declared of
   * them.
   */
  public List<RecordedPerson> concerned() {
    if (origin == null) {
      return about;
    }
    List<RecordedIdentifier> there =
        Stream.concat(recipient.identifiers().stream(), destination.identifiers().stream())
            .toList();
    Stream<RecordedPerson> addressees =
        Stream.of(there, recipient.actingFor())
            .filter(one -> !one.isEmpty())
            .map(one -> new RecordedPerson(one, Set.of()));
    return Stream.concat(about.stream(), addressees).toList();
  }

  /** Everything that would be told about anybody. */
  public Set<Attribute> disclosing() {
    return about.stream()
        .flatMap(one -> one.disclosing().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Marks of the residents asked about; a bare name finds nobody. */
  public Set<String> aboutMarks() {
    return marks(aboutIdentifiers().filter(RecordedIdentifier::finds));
  }

  /** Marks of everybody who counts as asked about, as {@link #concerned}. */
  public Set<String> concernedMarks() {
    return marks(
        concerned().stream()
            .flatMap(one -> one.identifiers().stream())
            .filter(RecordedIdentifier::finds));
  }

  /** Marks of everybody whom the question names, of residents as {@link #aboutMarks}. */
  public Set<String> everybodysMarks() {
    Set<String> all = aboutMarks();
    all.addAll(othersMarks());
    return all;
  }

  /** Marks of those whom the question names beside the residents asked about. */
  public Set<String> othersMarks() {
    return marks(others());
  }

  /** Whether an identifier was asked with under fewer keys: one mark was made for each. */
  boolean isOlderThan(int depth) {
    return Stream.concat(aboutIdentifiers(), others()).anyMatch(one -> one.marks().size() < depth);
  }

  /** The identifiers of the residents asked about. */
  Stream<RecordedIdentifier> aboutIdentifiers() {
    return about.stream().flatMap(one -> one.identifiers().stream());
  }

  /** The identifiers of those who are named beside the residents asked about. */
  Stream<RecordedIdentifier> others() {
    return Stream.of(
            recipient.identifiers(), recipient.actingFor(), destination.identifiers(), from())
        .flatMap(List::stream);
  }

  /** The identifiers of those from whom comes what is passed on; empty unless something does. */
  public List<RecordedIdentifier> from() {
    return origin == null ? List.of() : origin.identifiers();
  }

  /** The form in which entries of other kinds keep the question that they are about. */
  public JsonNode written() {
    return RecordForm.tree(this);
  }

  private static Set<String> marks(Stream<RecordedIdentifier> identifiers) {
    return identifiers
        .flatMap(one -> one.marks().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Prints the act. */
  @Override
  public String toString() {
    return act.name();
  }
}
