package jp.ward.guard.check;

import java.time.YearMonth;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.ward.guard.decision.Guard;
import jp.ward.guard.decision.MeasureSnapshot;
import jp.ward.guard.decision.Question;

/**
 * For whom the askers of one batch were referred in this month, question after question: the second
 * of a batch is decided as if the first had been asked long before.
 *
 * <p>INVARIANT: what is remembered doesn't depend on the cause of a referral, and holds nobody but
 * those who caused it. Held by ReferralSequenceTest.
 */
final class ReferralBook {

  private final Referrals referrals;
  private final YearMonth month;
  private final Set<String> known;
  private final Set<String> fresh = new TreeSet<>();

  ReferralBook(Referrals referrals, YearMonth month, Set<String> before) {
    this.referrals = referrals;
    this.month = month;
    this.known = new HashSet<>(before);
  }

  YearMonth month() {
    return month;
  }

  /** Marks that nobody has written down yet. */
  Set<String> fresh() {
    return Collections.unmodifiableSet(fresh);
  }

  /**
   * The question as it is decided: drawn, where somebody in it was drawn or referred before. The
   * referred are remembered for the questions that follow.
   *
   * @param question with the ties of its asker
   * @param measures that hold any identifier of the question
   */
  Question next(CheckRequest asked, Question question, List<MeasureSnapshot> measures) {
    if (!referrals.isOn()) {
      return question;
    }
    Set<Question.Subject> spotChecked = new LinkedHashSet<>(referrals.drawn(asked, month));
    question.concerned().stream().filter(one -> isKnown(asked, one)).forEach(spotChecked::add);
    Set<Question.Subject> referred = new LinkedHashSet<>(spotChecked);
    referred.addAll(Guard.mayNotHandle(question, measures));
    referred.forEach(one -> remember(referrals.marks(asked, one, month)));
    return spotChecked.isEmpty() ? question : question.drawn();
  }

  private boolean isKnown(CheckRequest asked, Question.Subject subject) {
    return !Collections.disjoint(known, referrals.marks(asked, subject, month));
  }

  private void remember(Set<String> marks) {
    marks.stream().filter(known::add).forEach(fresh::add);
  }

  /** Prints the month. */
  @Override
  public String toString() {
    return "referrals of " + month;
  }
}
