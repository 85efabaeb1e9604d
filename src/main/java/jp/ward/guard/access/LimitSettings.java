package jp.ward.guard.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/**
 * How much one member of staff, or one system, may ask (GUARD_LIMITS_*). Counted by each replica
 * for itself and begun anew at its start.
 */
@ConfigMapping(prefix = "guard.limits")
public interface LimitSettings {

  /** Questions that one member of staff may ask in a minute, once the burst is used up. */
  @WithDefault("300")
  int staffMinute();

  /** Questions that one member of staff may ask at once after a quiet time. */
  @WithDefault("1200")
  int staffBurst();

  /** Questions that one member of staff may ask in a day of the ward's zone. */
  @WithDefault("5000")
  int staffDay();

  /** Different people about whom one member of staff may ask in a day. */
  @WithDefault("1200")
  int staffPeople();

  /** Requests in which one member of staff may ask about the same person in a day. */
  @WithDefault("200")
  int staffSamePerson();

  /** Offices towards which one member of staff may ask about the same person in a day. */
  @WithDefault("12")
  int staffOffices();

  /** Unknown handover or approval codes that one caller may quote in a day. */
  @WithDefault("10")
  int wrongCodes();

  /** Questions that a system may ask in a minute. */
  @WithDefault("6000")
  int systemMinute();

  /** Questions that a system may ask in a day. */
  @WithDefault("200000")
  int systemDay();
}
