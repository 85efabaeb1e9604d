package jp.ward.guard.check;

import java.util.List;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Question;
import jp.ward.guard.decision.QuotedHandover;
import jp.ward.guard.kernel.IdentifierRef;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.record.BoundMeasure;
import jp.ward.guard.record.RecordedAnswer;
import jp.ward.guard.record.RecordedAsker;
import jp.ward.guard.record.RecordedCheck;
import jp.ward.guard.record.RecordedDestination;
import jp.ward.guard.record.RecordedIdentifier;
import jp.ward.guard.record.RecordedOrigin;
import jp.ward.guard.record.RecordedPerson;
import jp.ward.guard.record.RecordedQuestion;
import jp.ward.guard.record.RecordedQuote;
import jp.ward.guard.record.RecordedRecipient;
import jp.ward.guard.record.RecordedSituation;

/**
 * Makes of a decided check what the ledger keeps of it. Held by PastCheckStoryTest,
 * NewWordsStoryTest.
 */
final class CheckRecord {

  private CheckRecord() {}

  static RecordedCheck of(DecidedCheck decided, RecordedAnswer answer) {
    CheckRequest asked = decided.asked();
    return new RecordedCheck(
        Entry.VERSION,
        asker(asked.asker()),
        question(asked.question()),
        quoted(asked),
        asked.reference(),
        decided.decision().situations().stream().map(RecordedSituation::of).toList(),
        decided.decision().protecting().stream().map(CheckRecord::measure).toList(),
        decided.policy().hash(),
        answer,
        decided.cleared().binding(),
        asked.approval());
  }

  private static RecordedAsker asker(Asker asker) {
    return new RecordedAsker(
        asker.caller().sub(),
        asker.caller().upn(),
        asker.caller().isSystem(),
        asker.staff(),
        asker.office().code());
  }

  private static RecordedQuote quoted(CheckRequest asked) {
    HandoverReference quote = asked.quote();
    if (quote.code() == null) {
      return null;
    }
    QuotedHandover handover = asked.question().quoted();
    boolean changed = handover != null && !handover.asAsked().equals(asked.question().about());
    return new RecordedQuote(
        quote.code(),
        quote.finding() == HandoverReference.Finding.NOTHING ? null : quote.finding().name(),
        changed ? persons(handover.asAsked()) : List.of());
  }

  private static RecordedQuestion question(Question question) {
    return new RecordedQuestion(
        question.act(),
        question.channel(),
        question.purpose(),
        question.urgency(),
        persons(question.about()),
        recipient(question.recipient()),
        new RecordedDestination(
            question.destination().kind(), identifiers(question.destination().identifiers())),
        origin(question.origin()),
        question.document());
  }

  private static List<RecordedPerson> persons(List<Question.Subject> subjects) {
    return subjects.stream()
        .map(one -> new RecordedPerson(identifiers(one.identifiers()), one.disclosing()))
        .toList();
  }

  private static RecordedRecipient recipient(Question.Recipient recipient) {
    return new RecordedRecipient(
        recipient.party(),
        recipient.office(),
        recipient.verified(),
        identifiers(recipient.identifiers()),
        recipient.stated(),
        identifiers(recipient.actingFor()));
  }

  private static RecordedOrigin origin(Question.Source origin) {
    return origin == null
        ? null
        : new RecordedOrigin(
            origin.party(), origin.office(), origin.verified(), identifiers(origin.identifiers()));
  }

  private static List<RecordedIdentifier> identifiers(List<IdentifierRef> references) {
    return references.stream().map(RecordedIdentifier::of).toList();
  }

  private static BoundMeasure measure(MeasureSnapshot measure) {
    return new BoundMeasure(measure.id(), measure.version());
  }
}
