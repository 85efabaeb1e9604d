package jp.ward.guard.approval;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.kernel.Scheme;

/**
 * A check as the ledger keeps it, as far as an approval needs it: what was asked, in codes and
 * keyed hashes, and what was answered.
 *
 * @param binding what an approval of it is bound to; null in entries older than approvals
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record OfferedCheck(
    By by,
    Asked question,
    String reference,
    List<BoundMeasure> measures,
    String policyHash,
    Answered answer,
    String binding) {

  /** Who asked: a person, or a system for a member of staff. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record By(
      String sub,
      String upn,
      @JsonProperty("isSystem") boolean isSystem,
      String staff,
      String office) {

    /** The natural person who asked; empty for a machine on an unattended channel. */
    Optional<Person> person() {
      if (!isSystem) {
        return Optional.of(new Person(sub, upn));
      }
      return Optional.ofNullable(staff).map(Person::namedBySystem);
    }

    /** Prints the office and no person. */
    @Override
    public String toString() {
      return "asked by " + office;
    }
  }

  /** The question; marks are keyed hashes. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Asked(
      String act,
      String channel,
      String purpose,
      Urgency urgency,
      List<Subject> about,
      String party,
      String stated,
      String verified,
      String office,
      List<Marked> recipient,
      List<Marked> actingFor,
      String destination,
      List<Marked> destinationAt,
      String origin,
      String originVerified,
      String originOffice,
      List<Marked> originAt,
      String document) {

    /** Identifiers of everybody who is named beside the residents asked about. */
    Stream<Marked> others() {
      return Stream.of(recipient, actingFor, destinationAt, originAt).flatMap(List::stream);
    }

    /** Prints the act. */
    @Override
    public String toString() {
      return act;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Subject(List<Marked> identifiers, Set<String> disclosing) {

    /** Prints nothing that could be looked up. */
    @Override
    public String toString() {
      return "a person asked about";
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Marked(Scheme scheme, Set<String> marks) {

    /** Prints nothing that could be looked up. */
    @Override
    public String toString() {
      return "***";
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Answered(
      String id,
      String verdict,
      Set<String> flags,
      Set<String> withhold,
      Offer approval,
      Instant asOf) {

    /** Prints which answer. */
    @Override
    public String toString() {
      return id;
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Offer(boolean requestable) {}

  boolean isRequestable() {
    return answer.approval() != null && answer.approval().requestable() && binding != null;
  }

  /** Whether it was asked under fewer identifier keys: one mark was made for each. */
  boolean isOlderThan(int depth) {
    return Stream.concat(
            question.about().stream().flatMap(one -> one.identifiers().stream()), question.others())
        .anyMatch(one -> one.marks().size() < depth);
  }

  /** Marks of the residents asked about; a bare name finds nobody. */
  Set<String> aboutMarks() {
    return marks(
        question.about().stream()
            .flatMap(one -> one.identifiers().stream())
            .filter(one -> one.scheme() != Scheme.NAME));
  }

  /** Marks of everybody whom the question names. */
  Set<String> everybodysMarks() {
    Set<String> all = aboutMarks();
    all.addAll(marks(question.others()));
    return all;
  }

  /** Everything that would be told about anybody. */
  Set<String> disclosing() {
    Set<String> all = new TreeSet<>();
    question.about().forEach(one -> all.addAll(one.disclosing()));
    return all;
  }

  private static Set<String> marks(Stream<Marked> identifiers) {
    Set<String> all = new TreeSet<>();
    identifiers.forEach(one -> all.addAll(one.marks()));
    return all;
  }

  /** Prints which check. */
  @Override
  public String toString() {
    return "check " + answer;
  }
}
