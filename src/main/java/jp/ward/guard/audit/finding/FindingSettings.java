package jp.ward.guard.audit.finding;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** From when on something is a finding (GUARD_FINDINGS_*). */
@ConfigMapping(prefix = "guard.findings")
public interface FindingSettings {

  /** How many offices asked for one protected person within a week. */
  int offices();

  /** How many attempts of one respondent's side within thirty days. */
  int respondentAttempts();

  /** How many people looked up by one member of staff in a day. */
  int peopleADay();

  /** How many look-ups by one member of staff out of hours in a day. */
  int outOfHours();

  /** Recipients and destinations tried about one person from which it is a finding. */
  int recipientsTried();

  /** How many refusals before the same question passes in other words, within an hour. */
  int refusalsBeforePass();

  /** How many records opened in a day without an act of the office about them. */
  int viewsWithoutAct();

  /** On so many days of thirty one person's record opened by one member of staff, nothing else. */
  int onePersonDays();

  /** How many colleagues looked up by their staff ids by one member of staff in thirty days. */
  int colleagues();

  /** How many approvals of one office in thirty days, nine of ten by the same two. */
  int sameApprovers();

  /** How many permissions of one member of staff unused within a week. */
  int unusedClearances();

  /** How many incidents of one act, purpose or office within ninety days. */
  int incidentsAlike();

  /** How long a handover that must be acknowledged may wait. */
  Duration handoverWaits();

  /** How long an automatic answer that was stopped may wait for one by hand. */
  Duration taskWaits();

  /** How long a measure may stand as lapsed. */
  Duration lapsed();

  /** How long before its end a measure that nobody extended is a finding. */
  Duration expiring();

  /** Below which share of its habit, in percent, a system or office is too quiet. */
  int quietPercent();
}
