package jp.ward.guard.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import jp.ward.guard.access.Person;
import jp.ward.guard.decision.Urgency;
import jp.ward.guard.record.BoundMeasure;
import jp.ward.guard.record.RecordedAnswer;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedEntry;
import jp.ward.guard.record.RecordedOrigin;
import jp.ward.guard.record.RecordedQuestion;
import jp.ward.guard.record.RecordedRecipient;

/**
 * What is kept of an approval under seal: people, reasons, votes, and what it is bound to. Held by
 * ApprovalStoryTest, CaseRotationTest.
 *
 * @param requesters who asked, in every guise
 * @param asked the question as the requester saw it answered; null for a reduction
 * @param policyHash the policy it is bound to; null for a reduction
 * @param everybody marks of everybody the question names, for ties and new measures
 * @param about marks of the residents asked about
 * @param others marks of those whom the question names beside them
 * @param depth how many identifier keys there were when the marks were made
 * @param reduction what would be taken away; null for a check
 * @param review what the reviewing manager wrote, or null
 */
record CaseFile(
    List<Person> requesters,
    String reason,
    List<Slot> slots,
    List<Vote> votes,
    AskedView asked,
    List<BoundMeasure> measures,
    String policyHash,
    String binding,
    Set<String> everybody,
    Set<String> about,
    Set<String> others,
    int depth,
    PendingReduction reduction,
    Review review) {

  /**
   * What the requester saw and stated, in codes.
   *
   * @param office the office that the requester named as recipient, or null
   * @param stated how the recipient named whom he acts for
   * @param destination what kind of destination it is
   * @param origin from whom comes what is passed on, or null
   * @param document the SHA-256 of the text as it will go, or null
   * @param people for each person asked about what would be told of that person
   */
  record AskedView(
      String verdict,
      Set<String> flags,
      Set<String> withhold,
      String act,
      String channel,
      String purpose,
      Urgency urgency,
      String party,
      String office,
      String verified,
      String stated,
      String destination,
      String origin,
      String originVerified,
      String originOffice,
      String document,
      Set<String> disclosing,
      List<Set<String>> people,
      String reference) {

    static AskedView of(RecordedCheck check) {
      RecordedAnswer answer = check.answer();
      RecordedQuestion question = check.question();
      RecordedRecipient recipient = question.recipient();
      Optional<RecordedOrigin> origin = Optional.ofNullable(question.origin());
      return new AskedView(
          answer.verdict().name(),
          RecordedEntry.names(answer.flags()),
          RecordedEntry.names(answer.withhold()),
          question.act().name(),
          question.channel().name(),
          question.purpose(),
          question.urgency(),
          recipient.party().name(),
          recipient.office(),
          recipient.verified().name(),
          recipient.stated().name(),
          question.destination().kind().name(),
          origin.map(one -> one.party().name()).orElse(null),
          origin.map(one -> one.verified().name()).orElse(null),
          origin.map(RecordedOrigin::office).orElse(null),
          question.document(),
          new TreeSet<>(RecordedEntry.names(question.disclosing())),
          question.about().stream().map(one -> RecordedEntry.names(one.disclosing())).toList(),
          check.reference());
    }

    /** Prints the act. */
    @Override
    public String toString() {
      return act;
    }
  }

  /**
   * A change that takes protection away.
   *
   * @param change as its maker wrote it, for whoever carries it out
   * @param shown what the approvers read of it
   */
  record PendingReduction(String effect, String change, String shown) {

    /** Prints nothing of the change. */
    @Override
    public String toString() {
      return "a reduction";
    }
  }

  /** A manager's review afterwards. */
  record Review(Person by, String note, Instant at) {

    /** Prints when. */
    @Override
    public String toString() {
      return "reviewed at " + at;
    }
  }

  /** Begins the case of a check that somebody asks to be approved. */
  static CaseFile ofCheck(
      List<Person> requesters,
      String reason,
      List<Slot> slots,
      RecordedCheck check,
      Set<String> everybody,
      int depth) {
    return new CaseFile(
        requesters,
        reason,
        slots,
        List.of(),
        AskedView.of(check),
        check.measures(),
        check.policyHash(),
        check.binding(),
        everybody,
        check.question().aboutMarks(),
        check.question().othersMarks(),
        depth,
        null,
        null);
  }

  /** Begins the case of a change that would take protection away from one measure. */
  static CaseFile ofReduction(
      Person requester,
      String reason,
      List<Slot> slots,
      BoundMeasure measure,
      Set<String> everybody,
      int depth,
      PendingReduction reduction) {
    return new CaseFile(
        List.of(requester),
        reason,
        slots,
        List.of(),
        null,
        List.of(measure),
        null,
        null,
        everybody,
        Set.of(),
        Set.of(),
        depth,
        reduction,
        null);
  }

  CaseFile with(List<Vote> other) {
    return copy(other, UnaryOperator.identity(), depth, review);
  }

  CaseFile with(Review other) {
    return copy(votes, UnaryOperator.identity(), depth, other);
  }

  /** With every mark carried on to a newer depth. */
  CaseFile atDepth(int newDepth, UnaryOperator<Set<String>> carriedOn) {
    return copy(votes, carriedOn, newDepth, review);
  }

  private CaseFile copy(
      List<Vote> newVotes, UnaryOperator<Set<String>> marks, int newDepth, Review last) {
    return new CaseFile(
        requesters,
        reason,
        slots,
        newVotes,
        asked,
        measures,
        policyHash,
        binding,
        marks.apply(everybody),
        marks.apply(about),
        marks.apply(others),
        newDepth,
        reduction,
        last);
  }

  /** What the answer that is to be approved stands on. */
  ApprovalBasis.Ground ground() {
    return new ApprovalBasis.Ground(measures, policyHash, about, others);
  }

  boolean isUrgent() {
    return asked != null && asked.urgency() == Urgency.EMERGENCY;
  }

  /** Prints no person and no word of a reason. */
  @Override
  public String toString() {
    return "case file with " + votes.size() + " votes";
  }
}
