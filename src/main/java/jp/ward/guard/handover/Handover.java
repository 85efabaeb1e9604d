package jp.ward.guard.handover;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.ward.guard.access.Person;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Pairing;
import jp.ward.guard.kernel.SamePerson;
import jp.ward.guard.kernel.Scheme;

/**
 * A handover (照会票): under its code two offices speak of the same inquiry.
 *
 * @param acknowledgedAt null until the office asked has acknowledged it
 */
public record Handover(
    String code,
    HandoverContent content,
    Instant created,
    Instant expires,
    Instant acknowledgedAt) {

  /** A person asked about, with the codes of what the inquiry declared of that person. */
  public record HandoverSubject(List<IdentifierRef> identifiers, Set<String> declared) {}

  public String askingOffice() {
    return content.askingOffice();
  }

  public String askedOffice() {
    return content.askedOffice();
  }

  public String purpose() {
    return content.purpose();
  }

  public HandoverStatus status(Instant now) {
    return HandoverLifecycle.seen(acknowledgedAt != null, expires, now);
  }

  public boolean isAcknowledged(Instant now) {
    return status(now) == HandoverStatus.ACKNOWLEDGED;
  }

  public boolean isLive(Instant now) {
    return status(now) != HandoverStatus.EXPIRED;
  }

  public boolean isParty(String office) {
    return office.equals(askingOffice()) || office.equals(askedOffice());
  }

  boolean isAsker(Person person) {
    return person.isSamePersonAs(content.asker());
  }

  boolean isAcknowledgedBy(Person person) {
    return acknowledgedAt != null
        && content.receiver() != null
        && person.isSamePersonAs(content.receiver());
  }

  /**
   * Marks of everybody in it, by which a colleague can be found to be in it. What they have entered
   * of them does not count, or they could try with whom they share a measure.
   */
  Set<String> marksFor(Person person) {
    return Stream.of(
            content.identifiers(),
            isAcknowledgedBy(person) ? List.<List<IdentifierRef>>of() : content.known())
        .flatMap(List::stream)
        .flatMap(List::stream)
        .filter(one -> one.scheme() != Scheme.NAME)
        .flatMap(one -> one.wide().stream())
        .collect(Collectors.toSet());
  }

  /**
   * The persons as an office that is a party knows them: the office asked also by what it
   * acknowledged them with. For the asking office they stay as it asked, or an acknowledgement
   * would make another question of the one that was approved.
   */
  public List<HandoverSubject> personsFor(String office) {
    if (!office.equals(askedOffice()) || content.known().isEmpty()) {
      return content.subjects();
    }
    List<List<IdentifierRef>> asked = content.identifiers();
    Pairing pairing = Pairing.of(asked, content.known(), SamePerson.LIKELY);
    List<HandoverSubject> persons = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      Set<IdentifierRef> both = new LinkedHashSet<>(asked.get(i));
      int partner = pairing.partners().get(i);
      if (partner != Pairing.NOBODY) {
        both.addAll(content.known().get(partner));
      }
      persons.add(new HandoverSubject(List.copyOf(both), content.subjects().get(i).declared()));
    }
    return persons;
  }

  /** Prints the code and nobody. */
  @Override
  public String toString() {
    return "handover " + code;
  }
}
