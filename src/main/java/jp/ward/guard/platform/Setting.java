package jp.ward.guard.platform;

import java.util.Locale;

/**
 * One setting, as the README's table shows it.
 *
 * @param variable the environment variable
 * @param property the same as a Java system property
 * @param fallback what holds when it is absent; empty where nothing is needed, null where the guard
 *     does not start without it
 */
record Setting(String variable, String property, String fallback, String japanese, String english) {

  /** One of a group that is named alike everywhere: {@code GUARD_SMTP_HOST, guard.smtp.host}. */
  static Setting of(String group, String name, String fallback, String japanese, String english) {
    String lower = group + "." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    String variable = "GUARD_" + group.toUpperCase(Locale.ROOT) + "_" + name;
    return new Setting(variable, "guard." + lower, fallback, japanese, english);
  }

  boolean isMandatory() {
    return fallback == null;
  }
}
