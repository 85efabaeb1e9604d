package jp.ward.guard.check;

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
import jp.ward.guard.ledger.Ledger;
import jp.ward.guard.ledger.RegisterFreshness;
import jp.ward.guard.measure.DeclaredTies;
import jp.ward.guard.measure.Measures;
import jp.ward.guard.policy.VerifiedPolicy;
import jp.ward.guard.policychange.PolicyInForce;
import jp.ward.guard.record.RecordedAnswer;
import jp.ward.guard.record.RecordedCheck;

/**
 * The main job, and the whole data path: the head is locked, the measures are read after it, the
 * decision is pure, the entries are on disk, and only then the answers leave. Held by
 * RegisterStoryTest, TieStoryTest.
 */
@ApplicationScoped
class DisclosureCheck {

  private final Ledger ledger;
  private final Measures measures;
  private final DeclaredTies ties;
  private final Referrals referrals;
  private final HandoverResolver resolver;
  private final ClearanceStep clearances;
  private final HandoverStep handovers;
  private final PolicyInForce policies;
  private final RegisterFreshness freshness;

  DisclosureCheck(
      Ledger ledger,
      Measures measures,
      DeclaredTies ties,
      Referrals referrals,
      HandoverResolver resolver,
      ClearanceStep clearances,
      HandoverStep handovers,
      PolicyInForce policies,
      RegisterFreshness freshness) {
    this.ledger = ledger;
    this.measures = measures;
    this.ties = ties;
    this.referrals = referrals;
    this.resolver = resolver;
    this.clearances = clearances;
    this.handovers = handovers;
    this.policies = policies;
    this.freshness = freshness;
  }

  /** Answers what waits, all of it or none. Nothing leaves before this returns. */
  List<Answer> answer(List<CheckRequest> waiting) {
    return ledger.answer(() -> answerInTransaction(waiting)); // durable when this returns
  }

  /** Goes the whole way of a question and takes it back: nobody was asked about. */
  void rehearse(CheckRequest asked) {
    ledger.rehearse(() -> answerInTransaction(List.of(asked)));
  }

  private List<Answer> answerInTransaction(List<CheckRequest> waiting) {
    clearances.hold(waiting); // rows first
    Head head = ledger.lock(); // one order for answers and register changes
    LocalDate today = policies.dayOf(head.now());
    VerifiedPolicy policy = policies.inForceOn(today);
    List<CheckRequest> asked = resolver.read(waiting, head.now()); // after the lock
    KnownMeasures known = known(asked, today); // after the lock
    ReferralBook book = referrals.read(asked, today); // after the lock
    List<DecidedCheck> decided =
        asked.stream().map(one -> decide(one, known, book, policy, head)).toList(); // pure
    referrals.keep(book); // inserts
    List<DecidedCheck> answered = handovers.over(decided, head.now()); // inserts, waits for no row
    return append(head, answered, policy); // one batch
  }

  /** One query each for the measures and the ties of the whole batch. */
  private KnownMeasures known(List<CheckRequest> waiting, LocalDate today) {
    return new KnownMeasures(
        measures.snapshotsFor(all(waiting, CheckRequest::marks), today),
        ties.declaredBy(all(waiting, CheckRequest::staffMarks)));
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
    ClearedDecision cleared = clearances.clear(id, asked, decision, policy, head.now());
    return new DecidedCheck(id, asked, cleared, policy, null, head.now());
  }

  private List<Answer> append(Head head, List<DecidedCheck> answered, VerifiedPolicy policy) {
    List<Entry> entries = new ArrayList<>(policies.activation(policy).stream().toList());
    int before = entries.size();
    List<RecordedCheck> records = answered.stream().map(DecidedCheck::record).toList();
    records.forEach(one -> entries.add(one.entry()));
    answered.forEach(one -> entries.addAll(one.beside()));
    List<Long> numbers = ledger.append(head, entries);
    List<Answer> answers = new ArrayList<>(answered.size());
    for (int i = 0; i < answered.size(); i++) {
      RecordedAnswer kept = records.get(i).answer();
      GivenClearance clearance = answered.get(i).cleared().clearance();
      answers.add(Answer.given(kept, policy, clearance, numbers.get(before + i)));
    }
    return answers;
  }

  private static Set<String> all(
      List<CheckRequest> waiting, Function<CheckRequest, Set<String>> of) {
    Set<String> marks = new HashSet<>();
    waiting.forEach(one -> marks.addAll(of.apply(one)));
    return marks;
  }
}
