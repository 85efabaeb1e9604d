package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.approval.Approvals;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.QuotedHandover;
import jp.ward.guard.handover.Handover;
import jp.ward.guard.handover.Handover.HandoverSubject;
import jp.ward.guard.handover.Handovers;

/**
 * What the handovers that waiting questions quote make of them (design 4.3, handover). Held by
 * QuotedHandoverStoryTest, HandoverStoryTest.
 */
@ApplicationScoped
class HandoverResolver {

  private final Handovers handovers;
  private final Approvals approvals;

  HandoverResolver(Handovers handovers, Approvals approvals) {
    this.handovers = handovers;
    this.approvals = approvals;
  }

  /** The questions as they are decided. An inquiry asked again is as one that quotes its own. */
  List<CheckRequest> read(List<CheckRequest> waiting, Instant now) {
    Map<String, Handover> quoted =
        handovers.standing(
            waiting.stream()
                .map(one -> one.quote().code())
                .filter(code -> code != null)
                .collect(Collectors.toSet()));
    List<CheckRequest> read = waiting;
    if (!quoted.isEmpty()) {
      Map<String, List<Set<String>>> grants = grantsOf(waiting, quoted, now);
      read = waiting.stream().map(one -> read(one, quoted, grants, now)).toList();
    }
    return askedAgain(read, now);
  }

  /** As they are with what they quote: what they add makes another inquiry of it. */
  private List<CheckRequest> askedAgain(List<CheckRequest> read, Instant now) {
    Map<CheckRequest, String> marks = new IdentityHashMap<>();
    read.stream()
        .filter(CheckRequest::isInquiryAtAnotherOffice)
        .forEach(one -> marks.put(one, handovers.markOf(Inquiries.of(one))));
    Map<String, Handover> before = handovers.askedBefore(new HashSet<>(marks.values()), now);
    return before.isEmpty()
        ? read
        : read.stream().map(one -> again(one, before.get(marks.get(one)), now)).toList();
  }

  private static CheckRequest again(CheckRequest asked, Handover same, Instant now) {
    if (same == null) {
      return asked;
    }
    CheckRequest under =
        asked.question().quoted() == null
            ? under(asked, same, List.of(), asked.quote().finding(), now)
            : asked;
    return under.as(under.question(), under.quote().askedBefore(same));
  }

  private static CheckRequest read(
      CheckRequest asked,
      Map<String, Handover> standing,
      Map<String, List<Set<String>>> grants,
      Instant now) {
    Handover handover = standing.get(asked.quote().code());
    if (handover == null) {
      return asked;
    }
    if (!handover.isParty(asked.question().asker().office())) {
      return asked.as(
          asked.question(), asked.quote().found(null, HandoverReference.Finding.NOT_A_PARTY));
    }
    List<Set<String>> granted = grants.getOrDefault(handover.code(), List.of());
    return under(asked, handover, granted, HandoverReference.Finding.NOTHING, now);
  }

  private static CheckRequest under(
      CheckRequest asked,
      Handover handover,
      List<Set<String>> grants,
      HandoverReference.Finding found,
      Instant now) {
    QuotedHandover quoted = quoted(handover, asked.question(), grants, now);
    HandoverReference.Finding odd =
        quoted.namesItsPersons() ? found : HandoverReference.Finding.OTHER_PERSONS;
    return asked.as(asked.question().quoting(quoted), asked.quote().found(handover, odd));
  }

  /** An expired handover still names its persons, and counts for nothing else. */
  private static QuotedHandover quoted(
      Handover handover, Question question, List<Set<String>> grants, Instant now) {
    return new QuotedHandover(
        handover.askingOffice(),
        handover.askedOffice(),
        handover.purpose(),
        handover.personsFor(question.asker().office()).stream()
            .map(HandoverResolver::subject)
            .toList(),
        handover.isAcknowledged(now),
        handover.isLive(now) ? grants : List.of(),
        question.about());
  }

  private static Question.Subject subject(HandoverSubject person) {
    return new Question.Subject(
        person.identifiers(),
        person.declared().stream().map(Attribute::valueOf).collect(Collectors.toSet()));
  }

  /** What two people approved of each inquiry; asked for only where it could count. */
  private Map<String, List<Set<String>>> grantsOf(
      List<CheckRequest> waiting, Map<String, Handover> quoted, Instant now) {
    Set<String> answered =
        waiting.stream()
            .filter(one -> one.question().act() == Act.ANSWER)
            .map(one -> one.quote().code())
            .filter(quoted::containsKey)
            .collect(Collectors.toSet());
    Map<String, Set<String>> checks = handovers.checksOf(answered);
    Set<String> all =
        checks.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    Map<String, Set<String>> grounds = all.isEmpty() ? Map.of() : approvals.grounds(all, now);
    Map<String, List<Set<String>>> grants = new HashMap<>();
    checks.forEach(
        (code, asked) ->
            grants.put(code, asked.stream().map(grounds::get).filter(Objects::nonNull).toList()));
    return grants;
  }
}
