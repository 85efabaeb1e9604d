package jp.ward.guard.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.ward.guard.approval.Approvals;
import jp.ward.guard.decision.Act;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.Quoted;
import jp.ward.guard.handover.Handover;
import jp.ward.guard.handover.Handovers;

/** What the handovers that waiting questions quote make of them (design 4.3, handover). */
@ApplicationScoped
class Quoting {

  private final Handovers handovers;
  private final Approvals approvals;

  Quoting(Handovers handovers, Approvals approvals) {
    this.handovers = handovers;
    this.approvals = approvals;
  }

  /** The handovers that count for these questions, as they stand under the head lock. */
  private record Standing(
      Map<String, Handover> quoted,
      Map<String, Handover> before,
      Map<String, List<Set<String>>> grants) {

    /** Prints how many and nobody. */
    @Override
    public String toString() {
      return quoted.size() + " handovers quoted, " + before.size() + " asked before";
    }
  }

  /** The questions as they are decided. An inquiry asked again is as one that quotes its own. */
  List<Asked> read(List<Asked> waiting, Instant now) {
    Map<String, Handover> quoted =
        handovers.standing(
            waiting.stream()
                .map(one -> one.quote().code())
                .filter(code -> code != null)
                .collect(Collectors.toSet()));
    Map<String, Handover> before =
        handovers.askedBefore(
            waiting.stream()
                .filter(Asked::isInquiryAtAnotherOffice)
                .map(one -> handovers.markOf(Inquiries.of(one)))
                .collect(Collectors.toSet()),
            now);
    if (quoted.isEmpty() && before.isEmpty()) {
      return waiting;
    }
    Standing standing = new Standing(quoted, before, grantsOf(waiting, quoted, now));
    return waiting.stream().map(one -> read(one, standing, now)).toList();
  }

  private Asked read(Asked asked, Standing standing, Instant now) {
    String code = asked.quote().code();
    String office = asked.question().asker().office();
    Handover handover = code == null ? null : standing.quoted().get(code);
    if (handover == null && asked.isInquiryAtAnotherOffice()) {
      handover = standing.before().get(handovers.markOf(Inquiries.of(asked)));
    }
    if (handover == null) {
      return asked;
    }
    if (!handover.isParty(office)) {
      return asked.as(asked.question(), asked.quote().found(null, Quote.Finding.NOT_A_PARTY));
    }
    List<Set<String>> grants = standing.grants().getOrDefault(handover.code(), List.of());
    Quoted quoted = quoted(handover, asked.question(), grants, now);
    Quote.Finding odd =
        quoted.namesItsPersons() ? Quote.Finding.NOTHING : Quote.Finding.OTHER_PERSONS;
    return asked.as(asked.question().quoting(quoted), asked.quote().found(handover, odd));
  }

  /** An expired handover still names its persons, and counts for nothing else. */
  private static Quoted quoted(
      Handover handover, Question question, List<Set<String>> grants, Instant now) {
    return new Quoted(
        handover.askingOffice(),
        handover.askedOffice(),
        handover.purpose(),
        handover.personsFor(question.asker().office()).stream().map(Quoting::subject).toList(),
        handover.isAcknowledged(now),
        handover.isLive(now) ? grants : List.of(),
        question.about());
  }

  private static Question.Subject subject(Handover.Subject person) {
    return new Question.Subject(
        person.identifiers(),
        person.declared().stream().map(Attribute::valueOf).collect(Collectors.toSet()));
  }

  /** What two people approved of each inquiry; asked for only where it could count. */
  private Map<String, List<Set<String>>> grantsOf(
      List<Asked> waiting, Map<String, Handover> quoted, Instant now) {
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
