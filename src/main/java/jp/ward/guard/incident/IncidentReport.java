package jp.ward.guard.incident;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.access.Counted;
import jp.ward.guard.access.Inquiry;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Channel;
import jp.ward.guard.decision.Party;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;
import jp.ward.guard.measure.ToldPlaces;

/**
 * What somebody reports: it has been said. Held by BurntPlaceStoryTest.
 *
 * @param check the id of the reporter's own check, or null
 * @param about the residents concerned, beside those of the check
 * @param act null where the check says it; likewise channel and party
 * @param purpose null where the check says it, or nobody does
 * @param disclosed what was said, at least one attribute
 * @param told the telephone numbers, mailboxes and addresses among it, as far as they are named
 */
record IncidentReport(
    String check,
    List<List<IdentifierRef>> about,
    Act act,
    Channel channel,
    Party party,
    String purpose,
    Set<Attribute> disclosed,
    List<IdentifierRef> told,
    Instant saidAt,
    boolean malicious,
    String description) {

  /** Places that nobody may count as safe any longer. */
  ToldPlaces toldPlaces() {
    return ToldAttributes.places(disclosed, told);
  }

  /** Marks by which the residents are found in the register, on doubt too. */
  Set<String> findingMarks() {
    return about.stream()
        .flatMap(List::stream)
        .filter(one -> one.scheme() != Scheme.NAME)
        .flatMap(one -> one.wide().stream())
        .collect(Collectors.toSet());
  }

  /** Marks that are the residents' own. */
  Set<String> marks() {
    return about.stream()
        .flatMap(List::stream)
        .filter(one -> one.scheme() != Scheme.NAME)
        .flatMap(one -> one.exact().stream())
        .collect(Collectors.toSet());
  }

  /** How the limits count it: a report about people is as much as a question about them. */
  Inquiry inquiry(String staff) {
    List<Counted> people =
        about.stream()
            .map(
                one ->
                    one.stream()
                        .flatMap(ref -> ref.exact().stream().sorted().limit(1))
                        .collect(Collectors.toUnmodifiableSet()))
            .map(Counted::by)
            .toList();
    return new Inquiry(staff, people, null, Set.of());
  }

  /** Prints nothing of what was said. */
  @Override
  public String toString() {
    return "report of an incident";
  }
}
