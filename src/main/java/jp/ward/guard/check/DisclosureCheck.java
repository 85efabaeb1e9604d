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
  private final Quoting quoting;
  private final Clearing clearing;
  private final HandingOver handing;
  private final PolicyInForce policies;
  private final RegisterFreshness freshness;
  private final ObjectMapper json;

  DisclosureCheck(
      Ledger ledger,
      Measures measures,
      Ties ties,
      Referrals referrals,
      Quoting quoting,
      Clearing clearing,
      HandingOver handing,
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
  List<AnswerJson> answer(List<Asked> waiting) {
    return ledger.answer(() -> answerInTransaction(waiting)); // durable when this returns
  }

  /** Goes the whole way of a question and takes it back: nobody was asked about. */
  void rehearse(Asked asked) {
    ledger.rehearse(() -> answerInTransaction(List.of(asked)));
  }

  private List<AnswerJson> answerInTransaction(List<Asked> waiting) {
    clearing.hold(waiting); // rows first
    Head head = ledger.lock(); // one order for answers and register changes
    LocalDate today = policies.dayOf(head.now());
    VerifiedPolicy policy = policies.inForceOn(today);
    List<Asked> asked = quoting.read(waiting, head.now()); // after the lock
    Known known = known(asked, today); // after the lock
    ReferralBook book = referrals.read(asked, today); // after the lock
    List<Answered> decided =
        asked.stream().map(one -> decide(one, known, book, policy, head)).toList(); // pure
    referrals.keep(book); // inserts
    List<Answered> answered = handing.over(decided, head.now()); // inserts, waits for no row
    return append(head, answered, policy); // one batch
  }

  /** One query each for the measures and the ties of the whole batch. */
  private Known known(List<Asked> waiting, LocalDate today) {
    return new Known(
        measures.snapshotsFor(all(waiting, Asked::marks), today),
        ties.of(all(waiting, Asked::staffMarks)));
  }

  private Answered decide(
      Asked asked, Known known, ReferralBook book, VerifiedPolicy policy, Head head) {
    String id = Ids.next("chk", head.now());
    List<MeasureSnapshot> measured = known.of(asked);
    Question question = book.next(asked, known.question(asked), measured);
    Decision decision = Guard.decide(question, measured, freshness.isStale(), policy);
    Cleared cleared = clearing.clear(id, asked, decision, policy, head.now());
    return Answered.of(id, asked, cleared, policy, head.now());
  }

  private List<AnswerJson> append(Head head, List<Answered> answered, VerifiedPolicy policy) {
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

  private Entry entry(Answered answered) {
    try {
      byte[] content = json.writeValueAsBytes(CheckRecord.of(answered));
      String office = answered.asked().asker().office().code();
      return new Entry(Kind.CHECK, office, answered.answer().id(), content);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a check record is always JSON", e);
    }
  }

  private static Set<String> all(List<Asked> waiting, Function<Asked, Set<String>> of) {
    Set<String> marks = new HashSet<>();
    waiting.forEach(one -> marks.addAll(of.apply(one)));
    return marks;
  }
}
