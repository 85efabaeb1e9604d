package jp.ward.guard.check;

import java.util.List;
import java.util.Set;
import jp.ward.guard.decision.Attribute;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.QuotedHandover;
import jp.ward.guard.decision.Situation;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.kernel.Scheme;

/**
 * What the ledger keeps of a check, sealed: who asked, keyed hashes, the classified situations, the
 * answer and the policy's hash.
 */
record CheckRecord(
    AskedBy by,
    QuestionRecord question,
    QuoteRecord quoted,
    String reference,
    List<Situation> situations,
    List<MeasureRecord> measures,
    String policyHash,
    AnswerJson answer,
    String binding,
    String approval) {

  /**
   * The handover that was quoted; null where none was.
   *
   * @param handoverMisquoted by an office that it does not concern, or for other persons
   * @param about the persons whom the question named itself, where the handover changed them
   */
  record QuoteRecord(
      String code,
      boolean handoverMisquoted,
      HandoverReference.Finding finding,
      List<SubjectRecord> about) {}

  /**
   * The question in keyed hashes, with the persons whom a quoted handover adds.
   *
   * @param origin the party from whom comes what is passed on; null unless something is
   * @param document the SHA-256 of the text as it will go, or null
   */
  record QuestionRecord(
      String act,
      String channel,
      String purpose,
      String urgency,
      List<SubjectRecord> about,
      String party,
      String stated,
      String verified,
      String office,
      List<MarkRecord> recipient,
      List<MarkRecord> actingFor,
      String destination,
      List<MarkRecord> destinationAt,
      String origin,
      String originVerified,
      String originOffice,
      List<MarkRecord> originAt,
      String document) {}

  record SubjectRecord(List<MarkRecord> identifiers, Set<Attribute> disclosing) {}

  /**
   * A scheme with its keyed hashes, one for each wrapping depth.
   *
   * @param numberedBy whose numbering a number belongs to, empty for other schemes: two numbers of
   *     one numbering are two people
   */
  record MarkRecord(Scheme scheme, String numberedBy, Set<String> marks) {

    /** Prints the scheme and nothing that could be looked up. */
    @Override
    public String toString() {
      return scheme + ":***";
    }
  }

  record MeasureRecord(String id, long version) {}

  /** Prints nothing of the content. */
  @Override
  public String toString() {
    return "record of " + answer.id();
  }

  static CheckRecord of(DecidedCheck answered) {
    CheckRequest asked = answered.asked();
    return new CheckRecord(
        AskedBy.of(asked.asker()),
        question(asked.question()),
        quoted(asked),
        asked.reference(),
        answered.decision().situations(),
        answered.decision().protecting().stream().map(CheckRecord::measure).toList(),
        answered.policy().hash(),
        answered.answer().withoutToken(),
        answered.cleared().binding(),
        asked.approval());
  }

  private static QuoteRecord quoted(CheckRequest asked) {
    HandoverReference quote = asked.quote();
    if (quote.code() == null) {
      return null;
    }
    QuotedHandover handover = asked.question().quoted();
    boolean changed = handover != null && !handover.asAsked().equals(asked.question().about());
    return new QuoteRecord(
        quote.code(),
        quote.finding() != HandoverReference.Finding.NOTHING,
        quote.finding(),
        changed ? subjects(handover.asAsked()) : List.of());
  }

  private static List<SubjectRecord> subjects(List<Question.Subject> subjects) {
    return subjects.stream()
        .map(one -> new SubjectRecord(marks(one.identifiers()), one.disclosing()))
        .toList();
  }

  private static QuestionRecord question(Question question) {
    Question.Recipient recipient = question.recipient();
    Question.Source origin = question.origin();
    return new QuestionRecord(
        question.act().name(),
        question.channel().name(),
        question.purpose(),
        question.urgency().name(),
        subjects(question.about()),
        recipient.party().name(),
        recipient.stated().name(),
        recipient.verified().name(),
        recipient.office(),
        marks(recipient.identifiers()),
        marks(recipient.actingFor()),
        question.destination().kind().name(),
        marks(question.destination().identifiers()),
        origin == null ? null : origin.party().name(),
        origin == null ? null : origin.verified().name(),
        origin == null ? null : origin.office(),
        origin == null ? List.of() : marks(origin.identifiers()),
        question.document());
  }

  private static List<MarkRecord> marks(List<IdentifierRef> references) {
    return references.stream()
        .map(one -> new MarkRecord(one.scheme(), one.numberedBy(), one.exact()))
        .toList();
  }

  private static MeasureRecord measure(MeasureSnapshot measure) {
    return new MeasureRecord(measure.id(), measure.version());
  }
}
