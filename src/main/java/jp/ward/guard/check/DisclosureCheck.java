package jp.ward.guard.check;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import jp.ward.guard.decision.Decision;
import jp.ward.guard.decision.Guard;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Question;
import jp.ward.guard.kernel.Ids;
import jp.ward.guard.ledger.Entry;
import jp.ward.guard.ledger.Head;
import jp.ward.guard.ledger.Kind;
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.measure.Ties;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.policychange.PolicyInForce;

/**
 * The main job, and the whole data path: the head is locked, the measures are read after it, the
 * decision is pure, the entries are on disk, and only then the answers leave.
 */
@ApplicationScoped
class DisclosureCheck {

  private final Ledger ledger;
  private final Measures measures;
  private final Ties ties;
  private final Referrals referrals;
  private final HandoverResolver quoting;
  private final ClearanceStep clearing;
  private final HandoverStep handing;
  private final PolicyInForce policies;
  private final RegisterFreshness freshness;
  private final ObjectMapper json;

  DisclosureCheck(
      Ledger ledger,
      Measures measures,
      Ties ties,
      Referrals referrals,
      HandoverResolver quoting,
      ClearanceStep clearing,
      HandoverStep handing,
      PolicyInForce policies,
      RegisterFreshness freshness,
      ObjectMapper json) {
    this.ledger = ledger;
    this.measures = measures;
    this.ties = ties;
    this.referrals = referrals;
    this.quoting = quoting;
    this.clearing = clearing;
    this.handing = handing;
    this.policies = policies;
    this.freshness = freshness;
    this.json = json;
  }

  /** Answers what waits, all of it or none. Nothing leaves before this returns. */
  List<AnswerJson> answer(List<CheckRequest> waiting) {
    return ledger.answer(() -> answerInTransaction(waiting)); // durable when this returns
  }

  /** Goes the whole way of a question and takes it back: nobody was asked about. */
  void rehearse(CheckRequest asked) {
    ledger.rehearse(() -> answerInTransaction(List.of(asked)));
  }

  private List<AnswerJson> answerInTransaction(List<CheckRequest> waiting) {
    clearing.hold(waiting); // rows first
    Head head = ledger.lock(); // one order for answers and register changes
    LocalDate today = policies.dayOf(head.now());
    VerifiedPolicy policy = policies.inForceOn(today);
    List<CheckRequest> asked = quoting.read(waiting, head.now()); // after the lock
    KnownMeasures known = known(asked, today); // after the lock
    ReferralBook book = referrals.read(asked, today); // after the lock
    List<DecidedCheck> decided =
        asked.stream().map(one -> decide(one, known, book, policy, head)).toList(); // pure
    referrals.keep(book); // inserts
    List<DecidedCheck> answered = handing.over(decided, head.now()); // inserts, waits for no row
    return append(head, answered, policy); // one batch
  }

  /** One query each for the measures and the ties of the whole batch. */
  private KnownMeasures known(List<CheckRequest> waiting, LocalDate today) {
    return new KnownMeasures(
        measures.snapshotsFor(all(waiting, CheckRequest::marks), today),
        ties.of(all(waiting, CheckRequest::staffMarks)));
  }

  private DecidedCheck decide(
      CheckRequest asked,
      KnownMeasures known,
      ReferralBook book,
      VerifiedPolicy policy,
      Head head) {
    String id = Ids.next("chk", head.now());
    List<MeasureSnapshot> measured = known.of(asked);
    Question question = book.next(asked, known.question(asked), measured);
    Decision decision = Guard.decide(question, measured, freshness.isStale(), policy);
    ClearedDecision cleared = clearing.clear(id, asked, decision, policy, head.now());
    return DecidedCheck.of(id, asked, cleared, policy, head.now());
  }

  private List<AnswerJson> append(Head head, List<DecidedCheck> answered, VerifiedPolicy policy) {
    List<Entry> entries = new ArrayList<>(policies.activation(policy).stream().toList());
    int before = entries.size();
    answered.forEach(one -> entries.add(entry(one)));
    answered.forEach(one -> entries.addAll(one.beside()));
    List<Long> numbers = ledger.append(head, entries);
    List<AnswerJson> answers = new ArrayList<>(answered.size());
    for (int i = 0; i < answered.size(); i++) {
      answers.add(answered.get(i).answer().withReceipt(numbers.get(before + i)));
    }
    return answers;
  }

  private Entry entry(DecidedCheck answered) {
    try {
      byte[] content = json.writeValueAsBytes(CheckRecord.of(answered));
      String office = answered.asked().asker().office().code();
      return new Entry(Kind.CHECK, office, answered.answer().id(), content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a check record is always JSON", e);
    }
  }

  private static Set<String> all(
      List<CheckRequest> waiting, Function<CheckRequest, Set<String>> of) {
    Set<String> marks = new HashSet<>();
    waiting.forEach(one -> marks.addAll(of.apply(one)));
    return marks;
  }
}
