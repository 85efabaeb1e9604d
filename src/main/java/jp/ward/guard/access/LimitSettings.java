package jp.ward.guard.access;

import io.smallrye.config.ConfigMapping;

/**
 * How much one member of staff, or one system, may ask (GUARD_LIMITS_*). Counted by each replica
 * for itself and begun anew at its start.
 */
@ConfigMapping(prefix = "guard.limits")
public interface LimitSettings {

  /** Questions that one member of staff may ask in a minute, once the burst is used up. */
  int staffMinute();

  /** Questions that one member of staff may ask at once after a quiet time. */
  int staffBurst();

  /** Questions that one member of staff may ask in a day of the ward's zone. */
  int staffDay();

  /** Different people about whom one member of staff may ask in a day. */
  int staffPeople();

  /** Requests in which one member of staff may ask about the same person in a day. */
  int staffSamePerson();

  /** Offices towards which one member of staff may ask about the same person in a day. */
  int staffOffices();

  /** Different recipients and destinations that one asker may try about one person in a day. */
  int staffRecipients();

  /** Requests that write, of one caller in a minute; four times as many at once. */
  int staffWritesMinute();

  /** Requests that write, of one caller in a day. */
  int staffWritesDay();

  /** Unknown handover or approval codes that one caller may quote in a day. */
  int wrongCodes();

  /** Steps of approvals and clearances of one caller that may be refused in a day. */
  int refusedSteps();

  /** Questions that a system may ask in a minute. */
  int systemMinute();

  /** Questions that a system may ask in a day. */
  int systemDay();
}
